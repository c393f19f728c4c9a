from second_stack_grader.api import check, expect, mistake, once, run

MEMBERS = ["Ana", "Bo", "Cy", "Di", "Eli"]
TOOLS = ["saw", "clamp", "jack", "level", "drill"]
SHELVES = ["A1", "A2", "B2", "C1", "C3"]


def some_loans(random, count=8):
    return [
        {
            "member": random.choice(MEMBERS), "tool": random.choice(TOOLS), "shelf": random.choice(SHELVES),
            "pieces": random.randint(1, 5), "late": random.randint(0, 12),
        }
        for _ in range(count)
    ]  # fmt: skip


def totals_of(loans):
    return {
        member: sum(loan["pieces"] for loan in loans if loan["member"] == member)
        for member in {loan["member"] for loan in loans}
    }


def overdue_of(loans):
    late = [loan for loan in loans if loan.get("late", 0) > 0]
    return sorted(late, key=lambda loan: (-loan["late"], loan["member"]))


@check("pieces are added up for each member", requirement="totals")
def totals(report, random):
    loans = some_loans(random)
    loans[0]["member"] = loans[1]["member"]
    expect(report.loans_report(loans)["totals"]).to_equal(totals_of(loans))


@check("late loans come with most days first, then by name", requirement="overdue")
def overdue_order(report, random):
    loans = some_loans(random)
    for loan, member in zip(loans, random.sample(MEMBERS, 4)):
        loan |= {"member": member, "late": 10}  # four with the same days
    loans[4]["late"] = 9  # as text, "9" would come after "10"
    loans[5]["late"] = 0
    random.shuffle(loans)
    expect(report.loans_report(loans)["overdue"]).to_equal(overdue_of(loans))


@check("loans with equal days and member keep their order", requirement="overdue")
def overdue_stable(report, random):
    tools = random.sample(TOOLS, 5)
    loans = [{"member": "Ana", "tool": tool, "shelf": "A1", "pieces": 1, "late": 3} for tool in tools]
    got = report.loans_report(loans)["overdue"]
    expect([loan["tool"] for loan in got], because="all have 3 days and belong to Ana").to_equal(tools)


@check("a loan without late is on time and counts elsewhere", requirement="overdue")
def late_missing(report, random):
    loans = some_loans(random, 6)
    for loan in random.sample(loans, 2):
        del loan["late"]
    got = report.loans_report(loans)
    expect(got["overdue"]).to_equal(overdue_of(loans))
    expect(got["totals"]).to_equal(totals_of(loans))


@check("the shelves are a set", requirement="shelves")
def shelves(report, random):
    loans = some_loans(random)
    expect(report.loans_report(loans)["shelves"]).to_equal({loan["shelf"] for loan in loans})


@check("no loans give an empty report", requirement="shelves")
def nothing(report):
    expect(report.loans_report([])).to_equal({"totals": {}, "overdue": [], "shelves": set()})


@check("a generator gives the same report as a list", requirement="input")
def generator(report, random):
    loans = some_loans(random)
    loans[0]["late"] = 4
    expected = {
        "totals": totals_of(loans), "overdue": overdue_of(loans), "shelves": {loan["shelf"] for loan in loans}
    }  # fmt: skip
    expect(report.loans_report(once(loans))).to_equal(expected)


@check("the caller's loans stay as they were and where they were", requirement="input")
def unchanged(report, random):
    loans = sorted(some_loans(random), key=lambda loan: loan["late"])  # the wrong way round
    loans[0]["late"], loans[-1]["late"] = 1, 11
    del loans[3]["late"]
    outcome = run(report.loans_report, loans)
    expect(outcome.value).to_be_a("dict")
    expect(outcome).to_leave_inputs_unchanged()


@mistake("m1")
def adds_to_missing_key(sources, failed):
    module = sources.module("report")
    safe = module.calls("defaultdict", "Counter", "setdefault", "fromkeys")
    return "totals" in failed and "nothing" not in failed and module.adds_to_item() and not safe


@mistake("m2")
def uses_result_of_sort(sources, failed):
    return bool({"overdue_order", "nothing"} & failed) and sources.module("report").uses_value_of("sort")


@mistake("m3")
def reads_twice(sources, failed):
    return "generator" in failed and not {"totals", "shelves", "overdue_order", "unchanged"} & failed


@mistake("m4")
def changes_the_input(sources, failed):
    return "unchanged" in failed and not {"totals", "shelves", "overdue_stable"} & failed
