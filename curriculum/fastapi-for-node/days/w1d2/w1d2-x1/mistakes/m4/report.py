"""The nightly report of the Lending Desk."""

from collections import defaultdict


def loans_report(loans):
    rows = loans if isinstance(loans, list) else list(loans)
    rows.sort(key=lambda row: (-row.get("late", 0), row["member"]))

    totals = defaultdict(int)
    for row in rows:
        totals[row["member"]] += row["pieces"]

    late = [row for row in rows if row.get("late", 0) > 0]
    return {
        "totals": dict(totals),
        "overdue": late,
        "shelves": {row["shelf"] for row in rows},
    }
