"""The kinds of sources a dossier cites, each with its trap: what every one of them must become."""

import pytest

from dossier.model import Data
from dossier.references import read_bibliography

WANTED = {
    "landguiden-finland": {
        "type": "entry-encyclopedia",
        "author": [{"literal": "Utrikespolitiska institutet"}],
        "issued": {"date-parts": [[2024, 10, 24], [0]]},
        "publisher": "Utrikespolitiska institutet",
        "URL": "https://www.ui.se/landguiden/lander-och-omraden/europa/finland/?sok=f%C3%B6rsvar&del=2#politik_1",
        "language": "sv-SE",
        "keyword": None,
    },
    "iiss-mb2024": {
        "author": [{"literal": "International Institute for Strategic Studies (IISS)"}],
        "publisher-place": "Abingdon; New York",
    },
    "cnn-nato": {
        "type": "article-newspaper",
        "author": [
            {"family": "O’Brien", "given": "Siobhán"},
            {"family": "van der Berg", "given": "Jan"},
            {"family": "Mac Donald", "given": "Á. B."},
        ],
        "title": "NATO Says 5% of GDP Isn’t Enough: “It’s Now or Never”",
        "URL": "https://edition.cnn.com/2025/06/25/europe/nato-summit-intl/index.html?utm_source=x&utm_medium=y",
        "issued": {"date-parts": [[2025, 6, 25]]},
    },
    "sou2023": {
        "author": [{"literal": "Försvarsdepartementet"}],
        "genre": "Departementsserien",
        "number": "Ds 2023:34",
        "publisher": "Regeringskansliet; Försvarsdepartementet (Fö)",
    },
    "un-ga-vote": {"author": [{"literal": "United Nations"}], "accessed": {"date-parts": [[2026, 11]]}},
    "interview-lindqvist": {
        "type": "interview",
        "interviewer": [{"family": "Holm", "given": "Per"}],
        "medium": "By telephone",
        "issued": {"date-parts": [[2026, 10]], "circa": True},
    },
    "chapter-in": {
        "author": [{"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"}, {"literal": "others"}],
        "editor": [{"family": "Kovač", "given": "Ana"}, {"family": "Wang", "given": "Li"}],
        "container-title": "Security in the Baltic Sea Region: Essays",
        "collection-title": "Adelphi Series",
        "collection-number": "12",
        "publisher": "Oxford University Press",
        "issued": {"date-parts": [[2019, 10]]},
        "page": "iv-xii, 45-67",
    },
    "collection-x": {"collection-title": "Adelphi Series"},
    "tweet": {"title": 'Thread on sanctions, @kajakallas (2024): "no more"'},
    "cites-other": {"author": [{"literal": "Reuters"}]},
    "translation": {
        "title": "On War",
        "original-title": "Vom Kriege",
        "original-date": {"date-parts": [[1832]]},
        "translator": [{"family": "Howard", "given": "Michael"}, {"family": "Paret", "given": "Peter"}],
    },
    "accents": {
        "author": [
            {"family": "Müller-Lüdenscheidt", "given": "Jérôme"},
            {"family": "Smørgrav", "given": "Åse"},
            {"family": "Nowak", "given": "Łukasz"},
        ],
        "title": "Östersjön & H<sub>2</sub>O: α\u00a0particles — a study of CO<sub>2</sub>",
        "issued": {"date-parts": [[1990], [1999]]},
    },
    "anonymous": {"URL": "https://example.org/a_b/~c/?q={x}"},
}


@pytest.fixture(scope="module")
def bibliography(corpora):
    data = (corpora / "dossier-kind" / "dossier.bib").read_bytes()
    return read_bibliography((Data("dossier.bib", data),))


def test_the_file_holds_these_thirteen_sources_and_no_ghost(bibliography):
    assert [entry.key for entry in bibliography.entries] == list(WANTED)
    assert set(bibliography.keys) == set(WANTED)


@pytest.mark.parametrize("key", WANTED)
def test_each_source_becomes_the_item_it_should(bibliography, key):
    item = {entry.key: entry.item for entry in bibliography.entries}[key]
    assert {name: item.get(name) for name in WANTED[key]} == WANTED[key]


def test_grade_level_and_relation_are_tracked_not_printed(bibliography):
    tracked = {entry.key: entry.tracking for entry in bibliography.entries}
    assert (tracked["landguiden-finland"].grade, tracked["landguiden-finland"].level) == ("B2", "tertiary")
    assert tracked["landguiden-finland"].accessed == "2026-11-20"
    assert tracked["cites-other"].related == (("citedin", "un-ga-vote"),)
    assert tracked["sou2023"].files == ("snapshots/ds-2023-34.pdf",)
