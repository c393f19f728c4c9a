"""Late fees of the Lending Desk, ported from node/fees.mjs."""


# const lateFee = (daysLate, rate, cap) =>
#   Math.round(Math.min(daysLate * Number(rate), Number(cap)) * 100) / 100;
def late_fee(days_late, rate, cap):
    # Everything here is a float, as in the original, and early tools are forgotten
    fee = min(days_late * float(rate), float(cap))
    return round(fee, 2)


# python fees.py
if __name__ == "__main__":
    for days, rate, expected in [(3, "0.10", "0.30"), (1, "2.675", "2.68"), (90, "0.35", "20.00"), (-2, "0.35", "0.00")]:
        print(f"{days:>3} days at {rate}: {late_fee(days, rate, '20.00')!s:>6}, expected {expected}")
