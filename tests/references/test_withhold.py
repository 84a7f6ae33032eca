"""A display name protects a person: the real one stays out of the item."""

TALK = (
    "@misc{k, entrysubtype = {interview}, author = {Berg, Anna}, "
    "shortauthor = {{A Finnish official}}, date = {2026-03-04}, %s}"
)


def test_an_interview_is_printed_under_the_display_name(read, item):
    assert item(TALK % "title = {Interview on cables}")["author"] == [{"literal": "A Finnish official"}]
    assert read(TALK % "title = {Interview on cables}").diagnostics == ()


def test_a_title_that_gives_the_name_away_is_an_error(read):
    (finding,) = read(TALK % "title = {Interview with Anna Berg}").diagnostics
    assert (finding.rule.name, finding.severity) == ("protected-name", "error")


def test_a_restricted_source_keeps_its_kind_and_dates_only(item):
    found = item(
        "@report{k, author = {Berg, Anna}, title = {Secret}, url = {https://x.y}, date = {2026}, "
        "visibility = {restricted}, descriptor = {A ministry}}"
    )
    assert found == {
        "id": "k",
        "type": "report",
        "issued": {"date-parts": [[2026]]},
        "author": [{"literal": "A ministry"}],
    }


def test_the_short_name_of_an_institution_hides_nothing(item):
    assert item("author = {{United Nations}}, shortauthor = {UN}")["author"] == [{"literal": "United Nations"}]
