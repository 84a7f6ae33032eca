"""3 references: the names that .bib files use, and what biblatex calls them (biblatex manual §2.1-2.3)."""

from __future__ import annotations

# A field's other names → its name in biblatex (manual §2.2.5, "Field Aliases"; the rest as editors and hands write them).
ALIASES = {
    "address": "location", "annote": "annotation", "archiveprefix": "eprinttype", "journal": "journaltitle",
    "key": "sortkey", "pdf": "file", "primaryclass": "eprintclass", "school": "institution", "hyphenation": "langid",
    "lastchecked": "urldate", "accessed": "urldate", "comment": "annotation", "review": "annotation",
    "keyword": "keywords", "place": "location", "origyear": "origdate",
    "eventyear": "eventdate", "urlyear": "urldate", "shortjournaltitle": "shortjournal",
    "booktitleshort": "shortbooktitle", "doi-url": "doi",
}  # fmt: skip

# A type's other names → its name in biblatex (manual §2.1.2, "Type Aliases").
TYPE_ALIASES = {
    "conference": "inproceedings", "electronic": "online", "mastersthesis": "thesis", "phdthesis": "thesis",
    "techreport": "report", "www": "online", "webpage": "online", "newspaper": "article", "newsarticle": "article",
    "podcast": "audio", "web_page": "online", "book_section": "incollection", "generic": "misc",
    "masterthesis": "thesis", "bachelorthesis": "thesis", "bachelorsthesis": "thesis", "diplomathesis": "thesis",
    "softwareversion": "software", "softwaremodule": "software",
}  # fmt: skip

NAMES = (
    "author editor editora editorb editorc translator annotator commentator introduction foreword afterword "
    "bookauthor holder shortauthor shorteditor namea nameb namec"
).split()  # fmt: skip
VERBATIM = frozenset("url doi eprint file verba verbb verbc pmid pmcid archiveurl sha256".split())

TYPES = (
    frozenset(
        (
            "article book mvbook inbook bookinbook suppbook booklet collection mvcollection incollection "
            "suppcollection dataset manual misc online patent periodical suppperiodical proceedings mvproceedings "
            "inproceedings reference mvreference inreference report set software thesis unpublished xdata artwork "
            "audio bibnote commentary image jurisdiction legislation legal letter movie music performance review "
            "standard video "
            # what JabRef, Better BibTeX, biblatex-apa and hands add
            "interview map speech hearing bill treaty constitution legadminmaterial legmaterial entry photograph "
            "recording email personalcommunication archival document broadcast game preprint"
        ).split()
    )
    | TYPE_ALIASES.keys()
)

MANAGED = frozenset(
    (
        "numpages timestamp creationdate modificationdate groups ranking priority readstatus relevance qualityassured "
        "printed citationkey affiliation acknowledgement description eissn dateadded datemodified fjournal "
        "research-areas copyright issn-l lccn mrnumber mrreviewer zmnumber zbl bibsource biburl adsurl "
        "adsnote date-added date-modified mendeley-tags mendeley-groups created day coden urlaccessdate "
        "researchareas rating read urn handle hal_id hal_version article-number author_keywords document_type "
        "source funding"
    ).split()
)
"""Fields of reference managers, kept and not printed."""
FIELDS = (
    frozenset(
        (
            # biblatex manual §2.2.2-2.2.4, and the fields of BibTeX
            "abstract addendum afterword annotation annotator author authortype bookauthor bookpagination "
            "booksubtitle booktitle booktitleaddon chapter commentator crossref date doi edition editor editora "
            "editorb editorc editortype editoratype editorbtype editorctype eid entryset entrysubtype eprint "
            "eprintclass eprinttype eventdate eventtitle eventtitleaddon execute file foreword gender holder "
            "howpublished ids indexsorttitle indextitle institution introduction isan isbn ismn isrn issn issue "
            "issuesubtitle issuetitle issuetitleaddon iswc journalsubtitle journaltitle journaltitleaddon "
            "keywords label langid langidopts language library location mainsubtitle maintitle maintitleaddon "
            "month nameaddon note number options organization origdate origlanguage origlocation origpublisher "
            "origtitle pages pagetotal pagination part presort publisher pubstate related relatedoptions "
            "relatedstring relatedtype reprinttitle series shortauthor shorteditor shorthand shorthandintro "
            "shortjournal shortseries shorttitle sortkey sortname sortshorthand sorttitle sortyear subtitle title "
            "titleaddon translator type url urldate venue version volume volumes xdata xref year day usera userb "
            "userc userd usere userf verba verbb verbc lista listb listc listd liste listf namea nameb namec "
            "nameatype namebtype namectype pmid pmcid urlyear urlmonth urlday origyear origmonth origday "
            "eventyear eventmonth eventday shortbooktitle editortype citation "
            # of source tracking
            "archive archivelocation archiveurl archivedate grade reliability level origin owner descriptor "
            "status visibility sha256 "
        ).split()
    )
    | ALIASES.keys()
    | MANAGED
)


def canonical_type(name: str) -> str:
    """Give biblatex's name of a type."""
    return TYPE_ALIASES.get(name, name)
