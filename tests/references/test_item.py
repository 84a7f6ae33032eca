"""From BibLaTeX and BibTeX to CSL: types, titles, numbers, publishers, addresses."""

import pytest

TYPES = {
    "@article{k}": "article-journal",
    "@article{k, entrysubtype = {newspaper}}": "article-newspaper",
    "@article{k, entrysubtype = {magazine}}": "article-magazine",
    "@book{k}": "book",
    "@booklet{k}": "pamphlet",
    "@incollection{k}": "chapter",
    "@inproceedings{k}": "paper-conference",
    "@conference{k}": "paper-conference",
    "@inreference{k}": "entry-encyclopedia",
    "@online{k}": "webpage",
    "@electronic{k}": "webpage",
    "@online{k, entrysubtype = {blog}}": "post-weblog",
    "@report{k}": "report",
    "@techreport{k}": "report",
    "@phdthesis{k}": "thesis",
    "@unpublished{k}": "manuscript",
    "@misc{k}": "document",
    "@misc{k, entrysubtype = {interview}}": "interview",
    "@misc{k, entrysubtype = {email}}": "personal_communication",
    "@misc{k, entrysubtype = {telephone}}": "personal_communication",
    "@misc{k, entrysubtype = {leaked}}": "manuscript",
    "@misc{k, entrysubtype = {speech}}": "speech",
    "@letter{k}": "personal_communication",
    "@audio{k}": "broadcast",
    "@video{k}": "motion_picture",
    "@image{k}": "graphic",
    "@photograph{k}": "graphic",
    "@legislation{k}": "legislation",
    "@jurisdiction{k}": "legal_case",
    "@dataset{k}": "dataset",
    "@software{k}": "software",
    "@patent{k}": "patent",
    "@standard{k}": "standard",
    "@nonsense{k}": "document",
}


@pytest.mark.parametrize("source", TYPES)
def test_types_become_csl_types(item, source):
    assert item(source)["type"] == TYPES[source]


ITEMS = {
    "@article{k, title = {T}, journal = {J}, volume = 3, number = 4, pages = {12--15}}": {
        "title": "T", "container-title": "J", "volume": "3", "issue": "4", "page": "12-15",
    },
    "@article{k, eid = {e1046}}": {"page": "e1046"},
    "@book{k, title = {Main}, subtitle = {a story}, titleaddon = {Notes}}": {
        "title": "Main: A story. Notes", "title-short": "Main",
    },
    "@book{k, title = {Why?}, subtitle = {Because}}": {"title": "Why? Because", "title-short": "Why?"},
    "@book{k, title = {Volume Title}, maintitle = {The Whole}, volume = 2, part = 1}": {
        "title": "The Whole", "volume-title": "Volume Title", "volume": "2.1",
    },
    "@incollection{k, title = {Chapter}, booktitle = {Book}, booksubtitle = {Sub}, series = {S}, number = 7}": {
        "title": "Chapter", "container-title": "Book: Sub", "collection-title": "S", "collection-number": "7",
    },
    "@report{k, number = {Ds 2023:34}, institution = {Ministry {and} Office}, address = {Stockholm and Oslo}}": {
        "number": "Ds 2023:34", "publisher": "Ministry and Office", "publisher-place": "Stockholm; Oslo",
    },
    "@phdthesis{k, school = {Uppsala universitet}}": {"publisher": "Uppsala universitet", "genre": "PhD thesis"},
    "@misc{k, howpublished = {Private papers}}": {"publisher": "Private papers"},
    "@misc{k, howpublished = {\\url{https://x.y/a_b}}}": {"URL": "https://x.y/a_b"},
    "@misc{k, entrysubtype = {interview}, howpublished = {By telephone}}": {"medium": "By telephone"},
    "@misc{k, eprint = {1234.5678}, eprinttype = {arxiv}}": {"URL": "https://arxiv.org/abs/1234.5678"},
    "@misc{k, doi = {https://doi.org/10.1000/a_b}}": {"DOI": "10.1000/a_b"},
    "@online{k, url = {https://x.y/a\\_b\\%20c}}": {"URL": "https://x.y/a_b%20c"},
    "@online{k, url = {https://x.y/{\\_}a/{\\textasciitilde}b/$\\sim$c}}": {"URL": "https://x.y/_a/~b/~c"},
    "@unpublished{k, eventtitle = {Conference}}": {"type": "speech"},
    "@book{k, langid = {english}, langidopts = {variant=british}}": {"language": "en-GB"},
    "@book{k, language = {swe}}": {"language": "sv"},
    "@book{k, title = {{All Protected: So Far}}}": {"title-short": "All Protected"},
    "@online{k, url = {https://x.y/?a=b&c=%20#d~e}}": {"URL": "https://x.y/?a=b&c=%20#d~e"},
    "@book{k, langid = {swedish}}": {"language": "sv-SE"},
    "@book{k, langid = {sv-FI}}": {"language": "sv-FI"},
    "@book{k, langid = {chinese}}": {"language": "zh-CN"},
    "@book{k, note = {First}, addendum = {Second}}": {"note": "First. Second"},
    "@book{k, pubstate = {inpress}}": {"status": "in press"},
    "@book{k, keywords = {grade:B2, trade, level:primary, war}}": {"keyword": "trade, war"},
    "@book{k, title = {On {iPhone} Use}}": {"title": 'On <span class="nocase">iPhone</span> Use'},
    "@inproceedings{k, eventtitle = {Conf}, venue = {Oslo}, eventdate = {2020-01-02}}": {
        "event-title": "Conf", "event-place": "Oslo", "event-date": {"date-parts": [[2020, 1, 2]]},
    },
    "@online{k, year = 2020, month = mar, urldate = {2021-01-02}}": {
        "issued": {"date-parts": [[2020, 3]]}, "accessed": {"date-parts": [[2021, 1, 2]]},
    },
    "@book{k, year = {in press}}": {"issued": {"literal": "in press"}},
    "@movie{k, editor = {Berg, Ann}, editortype = {director}}": {"director": [{"family": "Berg", "given": "Ann"}]},
}  # fmt: skip


@pytest.mark.parametrize("source", ITEMS)
def test_fields_become_csl_variables(item, source):
    found = item(source)
    assert {name: found.get(name) for name in ITEMS[source]} == ITEMS[source]


def test_the_case_of_titles_is_kept_as_typed(item):
    assert (
        item("title = {The Military Balance: An Assessment of THINGS}")["title"]
        == "The Military Balance: An Assessment of THINGS"
    )


def test_the_key_is_the_items_id_and_empty_fields_are_absent(item):
    assert item("@book{k, title = {}, note = {}}") == {"id": "k", "type": "book"}


@pytest.mark.parametrize(
    ("fields", "archive"),
    [
        ("archive = {National Archives}", "National Archives"),
        ("library = {Royal Library}", "Royal Library"),
        ("library = {Royal Library}, archive = {National Archives}", "Royal Library"),
    ],
)
def test_where_a_source_is_kept_is_said_by_either_field(item, fields, archive):
    assert item(f"@archival{{k, title = {{A}}, {fields}}}")["archive"] == archive
