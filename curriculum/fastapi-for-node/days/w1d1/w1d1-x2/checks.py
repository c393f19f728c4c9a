from second_stack_grader.api import check, expect, keep, mistake, run, value_of

DEFAULTS = {"reminder_days": 3, "signature": "The desk", "email": True, "tags": ["news"]}


def some_defaults(random):
    return {
        "reminder_days": random.randint(1, 30),
        "signature": random.choice(["The desk", "Your tools", "See you soon"]),
        "email": True,
        "tags": random.sample(["news", "late", "events"], 2),
    }


@check("ordinary settings replace their defaults", requirement="given")
def ordinary(settings, random):
    given = {"reminder_days": random.randint(31, 60), "signature": "Ana", "email": "later", "tags": ["saws"]}
    expect(settings.merge_settings(some_defaults(random), given)).to_equal(given)


@check("0, an empty text, False and an empty list survive", requirement="given")
def falsy(settings, random):
    empty = {"reminder_days": 0, "signature": "", "email": False, "tags": []}
    for key in random.sample(list(empty), 4):
        given = DEFAULTS | {key: empty[key]}
        because = f"{empty[key]!r} is what the member asked for"
        expect(settings.merge_settings(DEFAULTS, given), because).to_equal(given)
    expect(settings.merge_settings(some_defaults(random), empty)).to_equal(empty)


@check("None falls back to the default", requirement="missing")
def none_falls_back(settings, random):
    defaults = some_defaults(random)
    nothing = random.choice(list(defaults))
    given = {"reminder_days": 40, "signature": "Bo", "email": "later", "tags": ["saws"], nothing: None}
    expect(settings.merge_settings(defaults, given)).to_equal(given | {nothing: defaults[nothing]})


@check("a missing key falls back to the default", requirement="missing")
def missing_falls_back(settings, random):
    defaults = some_defaults(random)
    expect(settings.merge_settings(defaults, {})).to_equal(defaults)
    expect(settings.merge_settings(defaults, {"signature": "Cy"})).to_equal(defaults | {"signature": "Cy"})


@check("a falsy default counts as well", requirement="missing")
def falsy_default(settings, random):
    defaults = {"reminder_days": 0, "tags": [], "note": None}
    expect(settings.merge_settings(defaults, {"tags": None})).to_equal(defaults)


@check("a setting without a default is left out", requirement="unknown")
def unknown_left_out(settings, random):
    key = random.choice(["colour", "font", "theme"])
    defaults = some_defaults(random)
    expect(settings.merge_settings(defaults, {key: "red", "signature": "Di"})).to_equal(defaults | {"signature": "Di"})


@check("the defaults and the member's settings stay as they were", requirement="fresh")
def inputs_unchanged(settings, random):
    given = {"reminder_days": 45, "signature": None, "email": "never", "tags": ["drills"]}
    outcome = run(settings.merge_settings, some_defaults(random), given)
    outcome.value  # an exception is told as such
    expect(outcome).to_leave_inputs_unchanged()


@check("a later change of the result reaches neither the defaults nor the settings", requirement="fresh")
def result_is_new(settings, random):
    full = some_defaults(random)
    defaults = keep(settings.merge_settings, full, {})  # a dict that stays in the learner's process
    keep(settings.merge_settings, defaults, {}).update({"signature": "changed"})
    expect(value_of(defaults), because="the result was changed, and the defaults with it").to_equal(full)
    given = keep(settings.merge_settings, full, {})
    keep(settings.merge_settings, full, given).update({"signature": "changed"})
    expect(value_of(given), because="the result was changed, and the settings with it").to_equal(full)


@mistake("m1")
def or_as_default(sources, failed):
    return bool({"falsy", "falsy_default"} & failed) and sources.module("settings").uses_or_as_default()


@mistake("m2")
def truth_instead_of_none(sources, failed):
    return "falsy" in failed and sources.module("settings").tests_truth()


@mistake("m3")
def equals_none(sources, failed):
    return sources.module("settings").compares_with_none()


@mistake("m4")
def changes_the_defaults(sources, failed):
    return "inputs_unchanged" in failed and not {"ordinary", "falsy"} & failed
