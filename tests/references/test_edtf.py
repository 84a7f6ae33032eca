"""Dates: EDTF as biblatex reads it, and BibTeX's year, month and day."""

import pytest

from dossier.references.edtf import InvalidDateError, read_date, read_year

DATES = {
    "2024": {"date-parts": [[2024]]},
    "2024-03": {"date-parts": [[2024, 3]]},
    "2024-03-09": {"date-parts": [[2024, 3, 9]]},
    "2024-03-09T14:00:00+02:00": {"date-parts": [[2024, 3, 9]]},
    "2024-10-24/..": {"date-parts": [[2024, 10, 24], [0]]},
    "../2020": {"literal": "–2020"},
    "/2020-05": {"literal": "–2020-05"},
    "1998/unknown": {"date-parts": [[1998], [0]]},
    "1885/1888": {"date-parts": [[1885], [1888]]},
    "2019-11-30/2020-02-01": {"date-parts": [[2019, 11, 30], [2020, 2, 1]]},
    "199X": {"date-parts": [[1990], [1999]]},
    "20uu": {"date-parts": [[2000], [2099]]},
    "1999-XX": {"date-parts": [[1999]]},
    "1999-07-XX": {"date-parts": [[1999, 7]]},
    "1723~": {"date-parts": [[1723]], "circa": True},
    "1723?": {"date-parts": [[1723]]},
    "1723%": {"date-parts": [[1723]], "circa": True},
    "2024-21": {"date-parts": [[2024]], "season": 1},
    "2024-24": {"date-parts": [[2024]], "season": 4},
    "0000": {"date-parts": [[-1]]},
    "-0044-03-15": {"date-parts": [[-45, 3, 15]]},
    "Y-17000": {"date-parts": [[-17001]]},
    "2024-02-29": {"date-parts": [[2024, 2, 29]]},
}


@pytest.mark.parametrize("text", DATES)
def test_dates_become_csl_dates(text):
    assert read_date(text).csl == DATES[text]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("2020-13-45", "month 13"),
        ("2020-00-10", "month 00"),
        ("2023-02-30", "February has no day 30"),
        ("1900-02-29", "February has no day 29"),
        ("2024-04-31", "April has no day 31"),
        ("2020/2019", "ends before it begins"),
    ],
)
def test_days_that_cannot_be_are_refused_with_the_reason(text, problem):
    with pytest.raises(InvalidDateError, match=problem):
        read_date(text)


@pytest.mark.parametrize("text", ["soon", "1.5.1998", "2020-1345", "a/b", "..", "/", "2024/2025/2026"])
def test_other_text_is_no_date(text):
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("fields", "parts"),
    [
        (("2019",), [[2019]]),
        (("2019", "10"), [[2019, 10]]),
        (("2019", "October"), [[2019, 10]]),
        (("2019", "10~October"), [[2019, 10, 10]]),
        (("2019", "oct", "7"), [[2019, 10, 7]]),
        (("2019", "January--February"), [[2019, 1], [2019, 2]]),
        (("2019--2021",), [[2019], [2021]]),
        (("[1948]",), [[1948]]),
        (("2019", "September 22 - 26"), [[2019, 9, 22], [2019, 9, 26]]),
        (("June 1980",), [[1980, 6]]),
        (("7 October 1980",), [[1980, 10, 7]]),
        (("c. 1948",), [[1948]]),
    ],
)
def test_year_month_and_day_are_read_as_people_write_them(fields, parts):
    assert read_year(*fields).csl["date-parts"] == parts


def test_a_year_in_words_is_no_date():
    assert read_year("in press") is None
