import math
from decimal import Decimal
from fractions import Fraction


def late_fee(days_late, rate, cap):
    """Counts in whole cents: half a cent more, and down to the whole number, is half up."""
    if days_late <= 0:
        return Decimal("0.00")
    cents = math.floor(days_late * Fraction(rate) * 100 + Fraction(1, 2))
    return Decimal(min(cents, int(Fraction(cap) * 100))).scaleb(-2)
