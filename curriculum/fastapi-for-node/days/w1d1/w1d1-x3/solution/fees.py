"""Late fees of the Lending Desk."""

from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


def late_fee(days_late, rate, cap):
    fee = max(days_late, 0) * Decimal(rate)
    return min(fee, Decimal(cap)).quantize(CENT, rounding=ROUND_HALF_UP)
