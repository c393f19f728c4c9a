from collections import Counter
from operator import itemgetter


def loans_report(loans):
    """One pass over the stream, and two stable sorts, the less important first."""
    totals, overdue, shelves = Counter(), [], set()
    for loan in loans:
        totals.update({loan["member"]: loan["pieces"]})
        shelves.add(loan["shelf"])
        if "late" in loan and loan["late"]:
            overdue.append(loan)
    overdue.sort(key=itemgetter("member"))
    overdue.sort(key=itemgetter("late"), reverse=True)
    return dict(totals=totals, overdue=overdue, shelves=shelves)
