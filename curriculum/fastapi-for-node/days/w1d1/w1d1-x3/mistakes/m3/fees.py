from decimal import Decimal


def late_fee(days_late, rate, cap):
    fee = max(days_late, 0) * Decimal(rate)
    return round(min(fee, Decimal(cap)), 2)
