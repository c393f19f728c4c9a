"""The nightly report of the Lending Desk."""


def loans_report(loans):
    rows = list(loans)

    totals = {}
    for row in rows:
        totals[row["member"]] += row["pieces"]

    late = [row for row in rows if row.get("late", 0) > 0]
    return {
        "totals": totals,
        "overdue": sorted(late, key=lambda row: (-row["late"], row["member"])),
        "shelves": {row["shelf"] for row in rows},
    }
