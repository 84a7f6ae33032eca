"""3 references, layer i: an entry's type → CSL's (CSL 1.0.2 §"Types"; biblatex manual §2.1).

`entrysubtype` wins where it says more, as Better BibTeX writes it (`newspaper`, `magazine`, `interview`), and any type of
CSL may be named there outright.
"""

from __future__ import annotations

from dossier.references.fields import canonical_type

CSL_TYPES = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection "
    "dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case "
    "legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance "
    "periodical personal_communication post post-weblog regulation report review review-book software song speech "
    "standard thesis treaty webpage".split()
)

TYPES = {
    "article": "article-journal", "suppperiodical": "article-journal", "periodical": "article-journal",
    "book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book", "reference": "book",
    "mvreference": "book", "proceedings": "book", "mvproceedings": "book", "manual": "book", "booklet": "pamphlet",
    "inbook": "chapter", "bookinbook": "chapter", "suppbook": "chapter", "incollection": "chapter",
    "suppcollection": "chapter", "inproceedings": "paper-conference", "inreference": "entry-encyclopedia",
    "entry": "entry", "dataset": "dataset", "software": "software", "online": "webpage", "patent": "patent",
    "report": "report", "thesis": "thesis", "unpublished": "manuscript", "archival": "manuscript", "misc": "document",
    "document": "document", "artwork": "graphic", "image": "graphic", "photograph": "graphic", "map": "map",
    "audio": "broadcast", "recording": "broadcast", "broadcast": "broadcast", "music": "song",
    "movie": "motion_picture", "video": "motion_picture", "jurisdiction": "legal_case", "legislation": "legislation",
    "legal": "treaty", "treaty": "treaty", "constitution": "legislation", "legadminmaterial": "regulation",
    "legmaterial": "bill", "bill": "bill", "hearing": "hearing", "letter": "personal_communication",
    "email": "personal_communication", "personalcommunication": "personal_communication", "interview": "interview",
    "speech": "speech", "performance": "performance", "review": "review", "standard": "standard",
    "commentary": "book", "bibnote": "document", "preprint": "article", "game": "software", "set": "document",
}  # fmt: skip

SUBTYPES = {
    "newspaper": "article-newspaper", "magazine": "article-magazine", "interview": "interview", "blog": "post-weblog",
    "blogpost": "post-weblog", "forum": "post", "forumpost": "post", "tweet": "post", "socialmedia": "post",
    "podcast": "broadcast", "radio": "broadcast", "tv": "broadcast", "television": "broadcast",
    "tvbroadcast": "broadcast", "email": "personal_communication", "telephone": "personal_communication",
    "call": "personal_communication", "letter": "personal_communication", "photo": "graphic", "photograph": "graphic",
    "recording": "broadcast", "leak": "manuscript", "leaked": "manuscript", "archive": "manuscript",
    "archival": "manuscript", "dictionary": "entry-dictionary", "encyclopedia": "entry-encyclopedia",
    "presentation": "speech", "pressrelease": "document", "lecture": "speech", "preprint": "article",
    "film": "motion_picture",
}  # fmt: skip
GENRES = {
    "phdthesis": "PhD thesis", "mathesis": "Master’s thesis", "mastersthesis": "Master’s thesis",
    "bathesis": "Bachelor’s thesis", "candthesis": "Cand. thesis", "techreport": "technical report",
    "resreport": "research report", "software": "computer software", "datacd": "Data CD", "audiocd": "Audio CD",
    "patent": "Patent", "patentde": "German patent", "patenteu": "European patent", "patentfr": "French patent",
    "patentuk": "British patent", "patentus": "U.S. patent", "patreq": "Patent request",
    "patreqde": "German patent request", "patreqeu": "European patent request", "patreqfr": "French patent request",
    "patrequk": "British patent request", "patrequs": "U.S. patent request",
}  # fmt: skip
GENRE_OF_TYPE = {"phdthesis": "phdthesis", "mastersthesis": "mathesis", "techreport": "techreport"}
NEWSPAPERS = frozenset({"newspaper", "newsarticle"})


def csl_type(entry_type: str, subtype: str = "", *, at_event: bool = False) -> str:
    """Choose the CSL type of an entry; an unknown type is a document, an unpublished paper at an event a speech."""
    word = subtype.strip().lower().replace(" ", "")
    if entry_type == "unpublished" and at_event and not word:
        return "speech"
    if word in CSL_TYPES:
        return word
    if word in SUBTYPES:
        return SUBTYPES[word]
    if entry_type in NEWSPAPERS:
        return "article-newspaper"
    return TYPES.get(canonical_type(entry_type), "document")
