"""2 sections: sentences around a reference to a place of this text, such as "The results are shown in Table 2".

A reference shows as "¤", one to a section as "§". What stands around it must be a noun phrase that tilts to no side: "Figure 3
shows the rise in breaches" says that they rose.
"""

from __future__ import annotations

import re

from dossier.sections.exempt.lexicon import signs_of, tilts
from dossier.sections.late import Late

_POINTING = frozenset("see cf compare jfr jämför se".split())
_JOINING = frozenset("also även också and och or eller in i the".split())
_PLACES = re.compile(
    r"[§¤]|(?:fig(?:ure|s|ur)?|tab(?:le|ell)?|sec(?:tion)?|chap(?:ter)?|eq(?:uation)?|listing)s?|appendi(?:x|ces)|"
    r"kap(?:itel)?|avsnitt|bilag(?:a|or)|ekvation(?:er)?|tabeller|figurer|diagrams?|charts?"
)
_NUMBER = re.compile(r"\d[\d.]*[a-z]?|[a-z]|[ivx]+")
MARKS = ".,;()"
MOST_POINTING = 15

_COUNTED = r"(?:\d[\d.–-]*[a-z]?|[A-Z]\.?\d{0,2}(?:\.\d{1,2})?|[IVX]+)(?!\w)[.]?(?=[\s,.;()]|\Z)"
_ONE = Late(  # sections and appendices by number may be those of a law or treaty, figures are the author's own
    rf"\b(?:(?:[Tt]he\ |[Ii]\ )?(?:following|previous|next|preceding|later|last)\ )?"
    rf"(?:(?:(?:[Oo]nline |[Ss]upplementa(?:l|ry) )?[Aa]ppendix )?"
    rf"(?:[Ff]igur(?:e|en|er)?s?|[Ff]ig\.|[Tt]abl?e(?:ll|llen|ller)?s?|[Tt]ab\.|[Aa]lgorithms?|"
    rf"[Ll]istings?|[Dd]iagram(?:s|met)?|[Cc]harts?)\s(?:¤|{_COUNTED})|"
    r"(?:[Aa]ppendi(?:x|ces)|[Bb]ilag(?:a|or))\s(?:¤|[A-H](?![\w.]\w))|"
    r"(?:[Ss]ections?|[Cc]hapters?|[Ss]ec\.|[Cc]hap\.|[Aa]vsnitt|[Kk]apitel|"
    r"[Tt]able|[Ff]igure|[Aa]ppendi(?:x|ces)|[Bb]ilaga)\s§|"
    r"[Tt]he\ (?:figure|table|diagram|chart|graph|plot)\ (?:below|above)\b|"
    r"(?:[Ff]iguren|[Tt]abellen|[Dd]iagrammet|[Kk]artan|[Gg]rafen)\ (?:här\ )?(?:nedan|ovan)\b|"
    r"(?:[Nn]edanstående|[Oo]vanstående)\ "
    r"(?:figur|tabell|diagram|karta|graf)\b)",
)
_FURTHER = re.compile(rf"(?<=¤)(?:,(?! I )| and| och| to|–|-) ?{_COUNTED}")
_LETTER = re.compile(r"(?<=¤)(?:[a-z](?!\w)|\s?\([a-z](?:[–,-]\s?[a-z])?\))")
_SEVERAL = re.compile(r"¤(?:(?:,\s(?:and\s|och\s)?|\s(?:and|och|to)\s)¤)+")
_KINDS = (
    "figure figures fig. figs. figur figuren figurer table tables tab. tabell tabellen tabeller algorithm algorithms listing "
    "listings diagram diagrams diagrammet chart charts kartan grafen nedanstående ovanstående "
    "plot graph appendix appendices bilaga bilagor"
).split()
_PLACE_WORDS = frozenset(_KINDS) | {word.capitalize() for word in _KINDS}

_NUMBERED = re.compile(r"((?:[Ss]ection|[Cc]hapter|[Aa]vsnitt|[Kk]apitel)\s)\d+(?:\.\d+){0,3}")
# Patterns over the signs of lexicon.py
WORD = "[^!,xXbwmµB¤§×]"
_HERE = rf"(?:D{WORD}{{1,3}}g)?[¤§]"
_FEW = rf"{WORD}{{1,12}}?"
_DONE = "(?:b|[mµ]v?B)[v~]?[zẑż]"
_SOON = "(?:[vNH],?)?"
PREPOSITION = "[ifgtWq]"
_PHRASE = f"{WORD}{{1,15}}"
REST = (  # behind an "and", one word only: two may be a subject and its verb ("lists the dams and the army retreats")
    f"{_PHRASE}(?:(?:,x?|x)[DAM]?{WORD}(?=$|[,x]|{PREPOSITION})(?:{PREPOSITION}{_PHRASE})?){{0,4}}"
)
_TELL = "(?:[djCČLSλ]|[zś](?=[DAMh])|c(?=[DAM])|[sĝcP]A[^!,xX]{0,2}[OjL][gf])"
_OF_NOUN = f"[DAhM]?[^!,xXbwmµB¤§×DAhM]{{0,3}}?[nOKkκπLλr](?:{PREPOSITION}{REST})?"
_THE_PLOTTED = f"(?:[DhM]{WORD}{{0,3}}?)?ŋ(?:{PREPOSITION}{REST})?"
_AROUND = Late(
    f"""p?(?:[SC]|Rt)v?(?:{_HERE}|D?[kκ][^!,f]{{1,6}})f{REST}
      | f{WORD}{{1,10}},?p?(?:S|Rt)v?{_HERE}
      | {_SOON}{_FEW}{_DONE}[iqX]{_HERE}u?
      | i{_HERE},?{_FEW}{_DONE}
      | {_SOON}{_HERE}[v~]?{_TELL}{REST}
      | {_SOON}{_HERE}v?[sĝPr]v?(?:{_OF_NOUN}|{_THE_PLOTTED})
      | i{_HERE},?[IY]v?[sĝPrL](?:{_OF_NOUN}|{_THE_PLOTTED})
      | [IY]v?[ĝcPrLdjđ]{_FEW}i{_HERE}
      | [vDM]?[^!,xXbwmµB¤§×DAhM]{{0,2}}[dn](?:[gf]{WORD}{{1,9}})?bi[¤§]
      | {_FEW}(?:[JQ]|µ?ş)v?[ig][¤§]
      | i¤ş(?:{_OF_NOUN}|{_THE_PLOTTED})
      | [iY][¤§][JQ]{REST}
    """,
    re.VERBOSE,
)
_HOW = Late(
    r"\b(?:stable|unstable|constant|flat|steady|volatile|rapid|slow|excess\w*|\w*sustainable|\w*healthy|record|"
    r"peak|persistent|\w*bearable|widening|narrowing|shrinking|expanding|soaring|mounting|worsening|deepening|diverging|converging|"
    r"stabil\w*|konstant\w*|ohållbar\w*|hållbar\w*|rekord\w*|växande)\b|"
    r"\w[^\Ws]s (?:stock|price|rate|level|index|balance|profile|curve|line|panel|score|band)\b",
    re.IGNORECASE,
)
"""How a thing is, and a word that may be a verb behind its subject, “the rivers curve”."""
_OWN_SECTION = Late(  # places that only a text of one's own is said to have in so many words
    r"\bin (?:the |our )?(?:(?:Limitations|Methods?|Methodology|Results|Discussion|Conclusions?|Introduction|Background|Data|"
    r"Robustness|Glossary) [Ss]ection|Limitations|Glossary|(?:online |technical |supplementary )?appendi(?:x|ces)|"
    r"supplementary materials?|supplement|replication (?:code|materials?|package|archive)|"
    r"the (?:next|following|previous|preceding|last|final) (?:sub)?(?:section|chapter)s?(?: of this \w+)?)(?=[.)]*\Z)"
)
_OWN_ENDS = tuple(
    """ection ections hapter hapters ppendix ppendices Limitations Glossary thesis dissertation paper aterial aterials supplement
    code package archive""".split()
)
"""How a sentence ends that may name such a place."""
_SHOWN_IN = Late(  # whatever stands between a verb and the place
    r"(?P<what>[^.;:]{3,120}?)(?<! and)(?<! or)(?<! but) (?:is|are|(?:can|may|will) be)"
    r"(?: (?:also |then |further )?(?:shown|visuali[sz]ed|displayed|"
    r"presented|reported|listed|given|found|seen|plotted|illustrated|depicted|summari[sz]ed|provided|included|described|discussed|"
    r"examined|explained|explored|available|tabulated|detailed|addressed|elaborated|taken up|treated|considered|covered|"
    r"analy[sz]ed|introduced|outlined|developed)(?P<how>(?: [^.;:]{1,120})?))?"
    r""
    r"(?: (?:in|by|at|with) [¤§]| in what follows| in the following| graphically)(?P<rest>(?: (?:for|by) [^.;:]{1,100})?)"
)
_SHOWS_HOW = Late(
    r"(?:The [\w -]{1,40} of )?¤ (?:also )?(?:shows?|illustrates?|displays?|depicts?|visuali[sz]es?|plots?|presents?|"
    r"maps?|summari[sz]es?|describes?) "
    r"(?:how|what|where|when|which|whether|(?:one|two|three|some|an?) (?:such|of th[eo]se|example))"
    r" (?P<what>[^.;:]{3,160})"
)
_PANEL = Late(
    r"\A[Tt]he (?:(?:top|bottom|upper|lower|left|right|middle|first|second|third|last|left-hand|right-hand) ){1,2}"
    r"(?:panel|row|column|half|side|part|graph|plot)s? (?:of|in) (?=¤)|"
    r"\A(?:[Pp]anel|[Cc]olumn|[Rr]ow|[Mm]odel)s? \(?(?:\d{1,2}|[A-H])\)?(?:(?:,| and|–|-| to) \(?(?:\d{1,2}|[A-H])\)?){0,4} "
    r"(?:of|in) (?=¤)"
)
_TO_BEGIN = Late(
    r"\A(?:For (?:completeness|comparison|reference|example|instance|illustration)|In (?:contrast|addition|turn|particular)|"
    r"By (?:contrast|comparison|way of \w+)|As an? (?:[\w-]+ ){0,3}example|Finally|Moreover|Similarly|"
    r"Likewise|Additionally|Furthermore|First|Second|Third|Lastly|Next|"
    r"Again|Here|However|Also), (?=\S)"
)
_ASIDE = Late(
    r", (?:in (?:contrast|turn|addition)|by contrast|on the other hand|however|for (?:instance|example)|finally|then), |"
    r" \([^()\d“”\"]{1,60}\)(?=[ .,]|\Z)"
)
_AND_ALSO = Late(  # no subject and its verb: "and the ratio of", "and functional forms for"
    r"\band (?:(?:the|an?|our|their|its) (?:\w+ )?(\w+) (?=(?:of|between)\b)|"
    r"\w+(?:al|ive|ic|ous|ary) (\w+) (?=(?:of|for|in|by)\b))"
)
_SPAN = Late(
    r" (?:from|between|for|over|in) (?:the (?:years|period) )?(?:1[5-9]|20)\d\d ?(?:-|–|to|and) ?(?:1[5-9]|20)\d\d\b"
)
_COUNTED_ALL = Late(r"(?<=\bits )(?:two|three|four) |(?<=\btheir )(?:two|three|four) ")
_THAT_ONE = Late(r"\b(of|to|from) that (?=\w)")
_SINCE = Late(r"\b(?:since|from|in|between|until|to|and|during|before|after) (?:1[5-9]|20)\d\d\b")
_EFFECT = Late(r"^(?:The (?:effect|influence|impact)s? of|(?:Effekten|Effekterna|Påverkan|Inverkan) av) ")
_AND_THEN = Late(r",? (?:while|whereas) (?=¤|in ¤)|; (?=¤|in ¤)")
_COMPARES = Late(r"¤ (?:examines?|explores?|presents?|displays?) the differences between ")
_HIGHLIGHTS = Late(r"¤ (?:highlights?|visuali[sz]es?|traces?|reproduces?|collects?|documents?) ")
_FIGURE = Late(r"\d|[“”\"„«»]")
_OWN_CLAUSE = Late(
    r"\b(?:is|was|were|has|had|because|since|although|which|who|(?:and|,) (?:he|she|it|they|we|I))\b|"
    r"\A[^,]*,(?!.* (?:and|or) )"
)
_BOTH = Late(r"(?:(?<=¤ combines the )|(?<=¤ compares the )|(?<=¤ contrasts the ))two (?=\w)")
_COUNT_OF = Late(
    r"\b(antalet|andelen|mängden|antal|andel) (?=\w)(?!av\b|per\b|för\b|i\b|på\b|mellan\b|från\b|över\b|efter\b)"
)
"""Swedish counts things without an “of”: “antalet fartyg”."""
IN_DETAIL = Late(
    r"\bin (?:more |greater |full )?(?:detail|depth) | in (?:more |greater |full )?(?:detail|depth)(?=\.?\Z)"
)


def read_places(words: list[str], first: str) -> str:
    """Show "Figure 3", "Tables 1 and 2", "Appendix B" and "chapter §" as references, like links to them."""
    written = " ".join(words).strip("()")
    if first in _POINTING:  # a section of whatever text: nothing is said of it
        written = _NUMBERED.sub(r"\1§", written)
    if written.removesuffix(".").endswith(_OWN_ENDS):
        written = _OWN_SECTION.now.sub("in §", written)
    bare = (word.lstrip("([") for word in words) if "(" in written else words
    if "¤" not in written and "§" not in written and _PLACE_WORDS.isdisjoint(bare):  # as in most sentences
        return written
    shown = _ONE.now.sub(lambda found: "§" if found[0].endswith("§") else _shown(found[0]), written)
    shown = _FURTHER.sub(_end, shown)
    return _SEVERAL.sub("¤", _LETTER.sub("", shown))


def _shown(place: str) -> str:
    """Keep the full stop that ends a sentence, not the place's number."""
    return "¤." if place.endswith(".") else "¤"


def _end(found: re.Match[str]) -> str:
    return "." if found[0].endswith(".") else ""


def says_where(written: str) -> bool:
    """Say whether a noun phrase stands around a reference, and nothing that tilts: "The results are shown in ¤".

    An effect is nothing yet: "The effect of rain can be seen in ¤" leaves open which it is.
    """
    has_place = "¤" in written or "§" in written or written[:4].casefold().startswith(("see ", "se "))
    has_place = has_place or written.endswith((" graphically.", " in what follows.", " in the following."))
    if not has_place:
        return False
    bare = (
        _EFFECT.now.sub("", IN_DETAIL.now.sub("", written))
        .removesuffix(".")
        .replace("¤ traces ", "¤ maps ")
        .replace("finns tillgängliga ", "finns ")
    )
    bare = _THAT_ONE.now.sub(r"\1 the ", _ASIDE.now.sub(lambda found: " " if found[0][0] == "," else "", bare))
    bare = _AND_ALSO.now.sub(lambda found: f"and {found[1] or found[2]} ", _TO_BEGIN.now.sub("", bare))
    bare = (
        _COUNTED_ALL.now.sub("", _SPAN.now.sub("", bare))
        .replace(", respectively", "")
        .replace(" as well as ", " and ")
        .replace(" both ", " ")
    )
    bare = _PANEL.now.sub("", _COUNT_OF.now.sub(r"\1 av ", _BOTH.now.sub("", bare)))
    if _shows_without_words(bare):
        return True
    halves = _AND_THEN.now.split(bare)
    if len(halves) > 1:
        return all(map(says_where, halves))
    bare = _COMPARES.now.sub("¤ compares ", bare)
    bare = _HIGHLIGHTS.now.sub("¤ lists ", bare).replace("×", "value")
    signs = signs_of(bare)
    if _AROUND.now.fullmatch(signs) is None or bare.endswith("ed") or tilts(bare):
        return False
    return "ŋ" not in signs or not _HOW.now.search(bare)


def _shows_without_words(bare: str) -> bool:
    """Say whether a place shows something, or how something is, and nothing is said of how: no figure, nothing that tilts."""
    for pattern in (_SHOWN_IN, _SHOWS_HOW):
        if found := pattern.now.fullmatch(bare):
            words = _SINCE.now.sub("", " ".join(filter(None, found.groups())))
            tells = _FIGURE.now.search(words) or tilts(words)
            if not tells and (pattern is _SHOWS_HOW or not _OWN_CLAUSE.now.search(found["what"])):
                return True
    return False


def is_pointer(words: list[str], first: str) -> bool:
    """Say whether all words are "see", a kind of place and its number; a place alone is none without a number."""
    if len(words) > MOST_POINTING or (first not in _POINTING and not _PLACES.fullmatch(first)):
        return False
    said = [word.strip(MARKS).lower() for word in words]
    others = [word for word in said[first in _POINTING :] if word and word not in _JOINING]
    places = [word for word in others if _PLACES.fullmatch(word)]
    numbers = [word for word in others if _NUMBER.fullmatch(word)]
    return (
        bool(places) and len(places) + len(numbers) == len(others) and bool(numbers or "§" in places or "¤" in places)
    )
