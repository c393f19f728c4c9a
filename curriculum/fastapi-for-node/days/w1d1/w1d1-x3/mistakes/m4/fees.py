from decimal import Decimal

CENT = Decimal("0.01")


def late_fee(days_late, rate, cap):
    fee = min(max(days_late, 0) * Decimal(rate), Decimal(cap))
    return int(fee / CENT) * CENT
