import pytest

from dossier.csl.dates import DateValue, Day, read_date_value

TEXT, NUMERIC = '<date variable="issued" form="text"/>', '<date variable="issued" form="numeric"/>'


def parts(*days):
    return {"date-parts": [list(day) for day in days]}


@pytest.mark.parametrize(
    ("value", "english", "swedish"),
    [
        (parts((2020, 5, 3)), "May 3, 2020", "03 maj 2020"),
        (parts((2020, 5)), "May 2020", "maj 2020"),
        (parts((2020,)), "2020", "2020"),
        (parts((2020, 5, 3), (2020, 5, 9)), "May 3–9, 2020", "03–09 maj 2020"),
        (parts((2020, 5, 3), (2020, 6, 9)), "May 3–June 9, 2020", "03 maj–09 juni 2020"),
        (parts((2020,), (2021,)), "2020–2021", "2020–2021"),
        (parts((-50,), (-44,)), "50–44 BC", "50–44f.Kr."),
        (parts((79,)), "79 AD", "79e.Kr."),
        ({**parts((2020,)), "season": "autumn"}, "Autumn 2020", "höst 2020"),
        ({**parts((2020,)), "season": "Trinity"}, "Trinity 2020", "Trinity 2020"),
        ({"literal": "forthcoming"}, "forthcoming", "forthcoming"),
    ],
)
def test_dates_in_words(printed, value, english, swedish):
    assert printed(TEXT, issued=value) == english
    assert printed(TEXT, "sv-SE", issued=value) == swedish


def test_dates_in_digits_follow_the_locale(printed):
    assert printed(NUMERIC, issued=parts((2020, 5, 3))) == "05/03/2020"
    assert printed(NUMERIC, "sv-SE", issued=parts((2020, 5, 3))) == "2020-05-03"


def test_a_style_takes_only_the_parts_it_wants(printed):
    assert (
        printed('<date variable="issued" form="text" date-parts="year-month"/>', issued=parts((2020, 5, 3)))
        == "May 2020"
    )
    own = '<date variable="issued"><date-part name="day" form="ordinal" suffix=" "/><date-part name="month" form="short"/></date>'
    assert printed(own, issued=parts((2020, 9, 3))) == "3rd Sept."


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2004-02-01", DateValue(Day(2004, 2, 1))),
        ("2004/2005-03", DateValue(Day(2004), Day(2005, 3))),
        ("2004/", DateValue(Day(2004), Day())),
        ("1999~", DateValue(Day(1999), uncertain=True)),
        ("14 May 2001", DateValue(Day(2001, 5, 14))),
        ("May 14, 2001", DateValue(Day(2001, 5, 14))),
        ("3-5 May 2000", DateValue(Day(2000, 5, 3), Day(2000, 5, 5))),
        ("Summer 2000", DateValue(Day(2000, 0, 0, 2))),
        ("2000-23", DateValue(Day(2000, 0, 0, 3))),
        ("44 BC", DateValue(Day(-44))),
        ("soon", DateValue(literal="soon")),
    ],
)
def test_raw_dates(raw, value):
    assert read_date_value({"raw": raw}) == (value if raw != "2004/" else DateValue(Day(2004), Day()))


@pytest.mark.parametrize(
    "value", [None, {}, [], {"date-parts": []}, {"date-parts": [[""]]}, {"date-parts": [[0, 0, 0]]}, ""]
)
def test_what_is_no_date_is_none(value):
    assert read_date_value(value) is None


def test_a_range_over_years_without_its_years_names_both_days(printed):
    days = '<date variable="issued"><date-part name="month" suffix=" "/><date-part name="day"/></date>'
    assert printed(days, issued=parts((1999, 10, 14), (2010, 1, 23))) == "October 14–January 23"
