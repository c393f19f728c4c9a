from second_stack_grader.api import check, expect


@check("numbers below zero are counted", requirement="count")
def counted(late, random):
    days = [random.randint(-3, 3) for _ in range(8)] + [0]
    expect(late.late(days)).to_equal(sum(day < 0 for day in days))
