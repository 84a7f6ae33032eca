"""5 checks: sentences that say "now", and what is older than its author allows."""

import pytest

BIB = """
@article{news, title = {News}, date = {2024-10}, entrysubtype = {newspaper}, journaltitle = {Herald}}
@online{page, title = {Page}, date = {2019-05-01}, url = {https://example.org/}, urldate = {2025-12-01}}
@online{bare, title = {Bare}, url = {https://example.org/}}
@book{old, title = {Old}, date = {1998}}
"""


def names(found):
    return [name for name, *_ in found[0]]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("A soldier is now being sent [@news].", "en-GB"),
        ("These are the tools we have today [@news].", "en-GB"),
        ("Currently they are few [@news].", "en-GB"),
        ("The dam is now known to leak [@news].", "en-GB"),
        ("The army is now called up [@news].", "en-GB"),
        ("The dam (now in ruins) was high [@news].", "en-GB"),
        ("The town (now Istanbul) is now large [@news].", "en-GB"),
        ("Dammen är numera känd för sprickor [@news].", "sv-SE"),
        ("Today, they are few [@news].", "en-GB"),
        ("They are few at present. They eat [@news].", "en-GB"),
        ("Now they are there [@news].", "en-GB"),
        ("Now the soldiers are there [@news].", "en-GB"),
        ("They now have 1900 tanks [@news].", "en-GB"),
        ("The currently largest army is here [@news].", "en-GB"),
        ("The army, which currently is small, is here [@news].", "en-GB"),
        ("If it rains, they are currently there [@news].", "en-GB"),
        ("They hold what is currently the north [@news].", "en-GB"),
        ("The indicators which they currently use are few [@news].", "en-GB"),
        ("Frågan om gränsen är för närvarande olöst [@news].", "sv-SE"),
        ("It is now the time of the flood [@news].", "en-GB"),
        ("The dam holds for now, I think [@news].", "en-GB"),
        ("For now, the army holds the dam [@news].", "en-GB"),
        ("The claim is true at present [@news].", "en-GB"),
        ("The “dam” is small at present [@news].", "en-GB"),
        ("The sites currently known are few [@news].", "en-GB"),
        ("Där är det för närvarande stora problem [@news].", "sv-SE"),
        ("Rapporten om kriget är för närvarande hemlig [@news].", "sv-SE"),
        ("De är i dag få [@news].", "sv-SE"),
        ("Nu är de där [@news].", "sv-SE"),
        ("De har nu 1900 stridsvagnar [@news].", "sv-SE"),
        ("För närvarande är de få [@news].", "sv-SE"),
        ("De tränas nu [@news].", "sv"),
        ("Den nu aktuella regeringen har tjugo ministrar [@news].", "sv"),
        ("Den nu aktuella studien läses nu av alla [@news].", "sv"),
    ],
)
def test_now_is_the_day_of_no_reader(check_of, text, lang):
    assert set(names(check_of(text, BIB, lang=lang))) == {"time-unanchored"}


@pytest.mark.parametrize(
    "text",
    [
        "A soldier is now being sent [@news].<!-- as-of: 2024-10-30 -->",
        "---\nas-of: 2024-10\n---\n\nA soldier is now being sent [@news].",
        "By 30 October 2024 they are now few [@news].",
        "The army was now in retreat [@news].",
        "Until now they were few; from now on, they know, now and then [@news].",
        "We now turn to the now-closed dam, now that it is dry [@news].",
        "Let us now turn to the dam [@news].",
        "It began what is now known as the war of the dams [@news].",
        "They took what is now called Istanbul [@news].",
        "The town (now Istanbul) was taken [@news].",
        "On 3 May they are now there [@news].",
        "In 2024 they now had tanks, and since 2019 trucks [@news].",
        "The 2016 report is now old, and so is its eponymous 2015 law [@news].",
        "An eponymous 2015 law is now old [@news].",
        "> They are now there.\n\nIt is known [@news].",
        "> They are now there [@news].",
        "Are they now there? They are [@news].",
        "I propose now to consider the dam [@news].",
        "Note for now that it is dry [@news].",
        "This is the desk on which I am now typing [@news].",
        "As its place is now stated, the dam can be measured [@news].",
        "The dam now seemed dry [@news].",
        "It is now time to look at the dam [@news].",
        "For now, I leave the dam aside [@news].",
        "“The egg is no hen” is true at present [@news].",
        "What is fresh today is dry tomorrow [@news].",
        "Rivers, as we know them on Earth today, are old [@news].",
        "Dams may be built on rivers that are not currently dammed [@news].",
        "Now, the dam is dry. Now it follows that it is closed [@news].",
        "USA Today and Russia Today wrote of it [@news].",
        "The song “Now is the time” is old [@news].",
        "It joins the currently active point with the next [@news].",
        "Each currently open file is listed [@news].",
        "It detects whether the user is currently engaged [@news].",
        "It determines which point is currently shown [@news].",
        "They are now few. <!-- own -->",
        "They know it [@news].",
    ],
)
def test_what_has_its_day_or_needs_none_is_left_alone(check_of, text):
    assert "time-unanchored" not in names(check_of(text, BIB))


@pytest.mark.parametrize(
    "text",
    [
        "Den för närvarande aktiva punkten är röd [@news].",
        "De tog det som numera kallas Istanbul [@news].",
        "Det mäter huruvida punkten för närvarande är aktiv [@news].",
        "Den kan avgöra om punkten för närvarande är aktiv [@news].",
    ],
)
def test_swedish_too_has_a_now_of_no_day(check_of, text):
    assert "time-unanchored" not in names(check_of(text, BIB, lang="sv-SE"))


@pytest.mark.parametrize(
    ("review_by", "today", "overdue"),
    [
        ("2026-11-02", "2026-11-02", False),
        ("2026-11-02", "2026-11-03", True),
        ("2026-11", "2026-11-30", False),
        ("2026", "2027-01-01", True),
    ],
)
def test_a_day_of_review_that_has_passed_is_said(check_of, review_by, today, overdue):
    found, _ = check_of("# Title", review_by=review_by, today=today)
    assert found == [("stale", "warning", f"this dossier was to be reviewed by {review_by}")] * overdue


LIMITS = {"news": 90, "web": 90, "as-of": 365}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("It is so [@news].", "the newest source, `news`, is of 2024-10-31 and older than `stale-after` allows"),
        ("It is so [@page].", ""),
        ("It is so [@news; @page].", ""),
        ("It is so [@news; @old].", ""),
        ("It is so [@news].<!-- as-of: 2025-10 -->", ""),
        ("It is so [@page].<!-- as-of: 2024-10-30 -->", "this holds for 2024-10-30, and `stale-after` allows 365 days"),
        ("---\nas-of: 2024\n---\n\nIt is so [@page].", "this holds for 2024, and `stale-after` allows 365 days"),
        ("It is so [@news].<!-- ack stale: nothing newer -->", ""),
        ("It is so. <!-- own -->", ""),
    ],
)
def test_a_sentence_is_as_old_as_its_day_or_its_newest_source(check_of, text, message):
    found, flags = check_of(text, BIB, stale_after=LIMITS)
    assert found == ([("stale", "warning", message)] if message else [])
    assert flags in ([()], [("unsourced",)])


def test_the_day_of_the_check_decides(check_of):
    assert names(check_of("It is so [@news].", BIB, stale_after=LIMITS, today="2025-01-29")) == []
    assert names(check_of("It is so [@news].", BIB, stale_after=LIMITS, today="2025-01-30")) == ["stale"]


def test_what_is_stale_stops_a_release(check_of):
    found, _ = check_of("It is so [@news].", BIB, stale_after=LIMITS, review_by="2025", releasing=True)
    assert {(name, severity) for name, severity, _ in found} == {("stale", "error")}
    assert len(found) == 2


def test_a_source_without_its_day_cannot_be_judged_by_the_other_one(check_of):
    bib = (
        BIB
        + """
@article{nodate, title = {N}, entrysubtype = {newspaper}, journaltitle = {Herald}, urldate = {2019-01-01}}
@online{nouse, title = {U}, date = {2019}, url = {https://example.org/}}
"""
    )
    found, _ = check_of("It is so [@nodate]. So it is [@nouse].", bib, stale_after=LIMITS, releasing=True)
    assert found == [
        ("stale", "info", "`nodate` has no `date`, so it cannot be told whether it is too old"),
        ("stale", "info", "`nouse` has no `urldate`, so it cannot be told whether it is too old"),
    ]


def test_without_limits_nothing_grows_old(check_of):
    assert names(check_of("It is so [@old]. And so [@bare].", BIB, today="2099-01-01")) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("It is so [@page].", "`page` was read on 2025-12-01, a day that has not come"),
        ("It is so [@news].<!-- as-of: 2025-12 -->", "this holds for 2025-12, a day that has not come"),
        ("---\nas-of: 2026\n---\n\nIt is so [@news].", "this holds for 2026, a day that has not come"),
        ("It is so [@news].<!-- as-of: 2025 -->", ""),
        ("It is so [@news].<!-- as-of: 2025-11-26 -->", ""),
        ("It is so [@news].<!-- as-of: 2050; ack future-day: a projection -->", ""),
    ],
)
def test_a_day_that_has_not_come_is_told(check_of, text, message):
    found, _ = check_of(text, BIB, today="2025-11-25")
    assert found == ([("future-day", "warning", message)] if message else [])


@pytest.mark.parametrize("what", ["Den nu aktuella studien", "I den nu aktuella artikeln", "Det nu aktuella fallet"])
def test_what_is_in_question_now_is_no_time(check_of, what):
    assert names(check_of(f"{what} har det dammar [@news].", BIB, lang="sv-SE")) == []
