"""The nightly report of the Lending Desk, ported from node/report.mjs."""


# const loansReport = (loans) => ({
#   totals: loans.reduce((sums, { member, pieces }) =>
#     ({ ...sums, [member]: (sums[member] ?? 0) + pieces }), {}),
#   overdue: loans.filter((loan) => loan.late > 0)
#     .sort((a, b) => b.late - a.late || a.member.localeCompare(b.member)),
#   shelves: new Set(loans.map((loan) => loan.shelf)),
# });
def loans_report(loans):
    # Group: a member seen for the first time starts at 0
    totals = {}
    for loan in loans:
        totals[loan["member"]] = totals.get(loan["member"], 0) + loan["pieces"]

    # Filter, then sort: a tuple as the key has two criteria, the minus turns one round.
    # A loan without "late" gives undefined in JavaScript; what does it give here?
    late = [loan for loan in loans if loan["late"] > 0]
    overdue = sorted(late, key=lambda loan: (-loan["late"], loan["member"]))

    # Collect: the set of all shelves
    shelves = ...

    # Give back the three parts in one dict
