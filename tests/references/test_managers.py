"""Files as reference managers write them: read whole, and without complaints that their users could do nothing about."""

BETTER_BIBLATEX = r"""
@online{bergPortsNorthAre2024,
  title = {Ports of the {{North}} Are {{NATO}}’s Problem, {{iPhone}} Users Say},
  author = {Berg, Anna and {Sveriges Radio}},
  date = {2024-03-01T10:15:00+01:00},
  url = {https://example.org/a_b/?q=1&r=%C3%A5},
  urldate = {2024-03-05},
  abstract = {About 5\% more.},
  langid = {english},
  organization = {Example},
  keywords = {ports,grade:B2},
  file = {Snapshot:sources/berg/page.html:text/html}
}

@article{ekKallaKriget2023,
  entrysubtype = {newspaper},
  title = {Kalla kriget är tillbaka},
  author = {Ek, Bo},
  namea = {Holm, Per},
  nameatype = {collaborator},
  date = {2023-12-01},
  journaltitle = {Dagens Nyheter},
  shortjournal = {DN},
  issn = {1101-2447},
  url = {https://example.org/dn},
  urldate = {2023-12-02},
  langid = {swedish}
}
"""

JABREF = r"""% Encoding: UTF-8

@Book{Lind2019,
  author       = {Lind, Åsa},
  date         = {2019},
  title        = {Hamnar},
  creationdate = {2024-01-02T10:00:00},
  file         = {:sources/lind.pdf:PDF},
  groups       = {Ports, North},
  owner        = {anna},
  priority     = {prio1},
  publisher    = {Norstedts},
  ranking      = {rank4},
  timestamp    = {2024-01-02},
}

@Comment{jabref-meta: databaseType:biblatex;}

@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Ports\;0\;1\;0x8a8a8aff\;\;\;;
}
"""

MENDELEY = r"""@article{Smith2018,
abstract = {Text with 50{\%} and {\textless}i{\textgreater}tags{\textless}/i{\textgreater}},
author = {Smith, John A. and M{\"{u}}ller, Karl},
doi = {10.1000/182},
file = {:sources/smith.pdf:pdf},
issn = {0028-0836},
journal = {Nature},
keywords = {a,b},
mendeley-groups = {Ports},
month = {jan},
number = {7690},
pages = {12--15},
title = {{Ports {\&} harbours: a review}},
url = {https://example.org/a{\_}b},
volume = {553},
year = {2018}
}
"""


def findings(read, text):
    return [(d.rule.name, d.span.line) for d in read(text).diagnostics]


def test_better_biblatex(read):
    first, second = read(BETTER_BIBLATEX).entries
    assert findings(read, BETTER_BIBLATEX) == []
    assert first.item["title"] == 'Ports of the North Are NATO’s Problem, <span class="nocase">iPhone</span> Users Say'
    assert first.item["author"] == [{"family": "Berg", "given": "Anna"}, {"literal": "Sveriges Radio"}]
    assert (first.tracking.grade, first.tracking.files) == ("B2", ("sources/berg/page.html",))
    assert (second.item["type"], second.item["container-title-short"]) == ("article-newspaper", "DN")


def test_jabref(read):
    bibliography = read(JABREF)
    assert findings(read, JABREF) == []
    assert set(bibliography.keys) == {"Lind2019"}
    assert (bibliography.entries[0].tracking.files, bibliography.entries[0].tracking.owner) == (
        ("sources/lind.pdf",),
        "",
    )


def test_mendeley(read):
    (entry,) = read(MENDELEY).entries
    assert findings(read, MENDELEY) == [("escaped-url", 14)]
    assert entry.item["URL"] == "https://example.org/a_b"
    assert entry.item["title"] == '<span class="nocase">Ports & harbours: a review</span>'
    assert entry.item["author"][1] == {"family": "Müller", "given": "Karl"}
    assert entry.item["issued"] == {"date-parts": [[2018, 1]]}
