from decimal import ROUND_HALF_UP, Decimal


def late_fee(days_late, rate, cap):
    fee = min(max(days_late, 0) * float(rate), float(cap))
    return Decimal(str(fee)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
