"""The nightly report of the Lending Desk."""

from collections import defaultdict


def loans_report(loans):
    totals = defaultdict(int)
    for row in loans:
        totals[row["member"]] += row["pieces"]

    late = [row for row in loans if row.get("late", 0) > 0]
    return {
        "totals": dict(totals),
        "overdue": sorted(late, key=lambda row: (-row["late"], row["member"])),
        "shelves": {row["shelf"] for row in loans},
    }
