"""2 sections: sentences around a reference to a place of this text, such as "The results are shown in Table 2".

A reference shows as "¤", one to a section as "§". What stands around it must be a noun phrase that tilts to no side: "Figure 3
shows the rise in breaches" says that they rose.
"""

from __future__ import annotations

import re

from dossier.late import holds, late
from dossier.sections.exempt.lexicon import PREPOSITION, REST, WORD, signs_of, tilts

IN_DETAIL = late(
    r"\bin (?:more |greater |full )?(?:detail|depth) | in (?:more |greater |full )?(?:detail|depth)(?=\.?\Z)"
)
# Patterns over the signs of lexicon.py
_HERE = rf"(?:D{WORD}{{1,3}}g)?[¤§]"
_FEW = rf"{WORD}{{1,12}}?"
_DONE = "(?:b|[mµ]v?B)[v~]?[zẑż]"
_SOON = "(?:[vNH],?)?"
_TELL = "(?:[djCČLSλ]|[zś](?=[DAMh])|c(?=[DAM])|[sĝcP]A[^!,xX]{0,2}[OjL][gf])"
_OF_NOUN = f"[DAhM]?[^!,xXbwmµB¤§×DAhM]{{0,3}}?[nOKkκπLλr](?:{PREPOSITION}{REST})?"
_THE_PLOTTED = f"(?:[DhM]{WORD}{{0,3}}?)?ŋ(?:{PREPOSITION}{REST})?"
_AROUND = late(
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
_HOW = late(
    r"\b(?:stable|unstable|constant|flat|steady|volatile|rapid|slow|excess\w*|\w*sustainable|\w*healthy|record|"
    r"peak|persistent|\w*bearable|widening|narrowing|shrinking|expanding|soaring|mounting|worsening|deepening|diverging|converging|"
    r"stabil\w*|konstant\w*|ohållbar\w*|hållbar\w*|rekord\w*|växande)\b|"
    r"\w[^\Ws]s (?:stock|price|rate|level|index|balance|profile|curve|line|panel|score|band)\b",
    re.IGNORECASE,
)
"""How a thing is, and a word that may be a verb behind its subject, “the rivers curve”."""
_SHOWN_IN = late(  # whatever stands between a verb and the place
    r"(?P<what>[^.;:]{3,120}?)(?<! and)(?<! or)(?<! but) (?:is|are|(?:can|may|will) be)"
    r"(?: (?:also |then |further )?(?:shown|visuali[sz]ed|displayed|"
    r"presented|reported|listed|given|found|seen|plotted|illustrated|depicted|summari[sz]ed|provided|included|described|discussed|"
    r"examined|explained|explored|available|tabulated|detailed|addressed|elaborated|taken up|treated|"
    r"considered|covered|represented|mapped|"
    r"analy[sz]ed|introduced|outlined|developed)(?P<how>(?: [^.;:]{1,120})?))?"
    r"(?: (?:in|by|at|with) [¤§]| in what follows| in the following| graphically)(?P<rest>(?: (?:for|by) [^.;:]{1,100})?)"
)
_SHOWS_HOW = late(
    r"(?:The [\w -]{1,40} of )?¤ (?:also )?(?:shows?|illustrates?|displays?|depicts?|visuali[sz]es?|plots?|presents?|"
    r"maps?|summari[sz]es?|describes?) "
    r"(?:how|what|where|when|which|whether|(?:one|two|three|some|an?) (?:such|of th[eo]se|example|case of|instance of))"
    r" (?P<what>[^.;:]{3,160})"
)
_LISTS = late(
    r"¤ (?:also )?(?:shows?|reports?|lists?|gives?|provides?|presents?|contains?|summari[sz]es?|displays?) "
    r"(?:(?:the|an?|our|some|all) )?(?:(?!(?:no|not|strong|weak|clear|robust|large|small|massive|high|low|great|significant|"
    r"negative|positive|few|many|more|less)\b)[\w-]+ ){0,3}(?:estimates|results|coefficients|statistics|occurrences?|"
    r"distributions?|numbers?|lists?|overview|summary|values|frequenc(?:y|ies)|counts|means|correlations|parameters|effects|ratios|breakdown|"
    r"shares?|percentages?|proportions?|totals|details|definitions|descriptions|examples|screenshots?)\b"
    r"(?P<what>(?:(?!\b(?:that|which|who|whose|as|while|when|\w+ed|broke|fell|rose|grew|won|lost|came|went|sank|died)\b)[^.;:]){0,160})"
)
"""Whatever is listed, as long as no verb may be among the words."""
_PANEL = late(
    r"\A[Tt]he (?:(?:top|bottom|upper|lower|left|right|middle|first|second|third|last|left-hand|right-hand) ){1,2}"
    r"(?:panel|row|column|half|side|part|graph|plot)s? (?:of|in) (?=¤)|"
    r"\A(?:[Pp]anel|[Cc]olumn|[Rr]ow|[Mm]odel)s? \(?(?:\d{1,2}|[A-H])\)?(?:(?:,| and|–|-| to) \(?(?:\d{1,2}|[A-H])\)?){0,4} "
    r"(?:of|in) (?=¤)"
)
_COLUMN = late(
    r"\b(in|by) (?:the )?(?:columns?|rows?) \(?(?:\d{1,2}|[A-H])\)?(?:(?:,| and|–|-| to) \(?(?:\d{1,2}|[A-H])\)?){0,4}"
    r"(?: (?:of|in) ¤)?(?=[ .,]|\Z)"
)
_TO_BEGIN = late(
    r"\A(?:For (?:completeness|comparison|reference|example|instance|illustration)|In (?:contrast|addition|turn|particular)|"
    r"By (?:contrast|comparison|way of \w+)|As an? (?:[\w-]+ ){0,3}example|Finally|Moreover|Similarly|"
    r"Likewise|Additionally|Furthermore|First|Second|Third|Lastly|Next|"
    r"Again|Here|However|Also), (?=\S)"
)
_BETWEEN_COMMAS = late(
    r", (?:in (?:contrast|turn|addition)|by contrast|on the other hand|however|for (?:instance|example)|finally|then), "
)
_IN_BRACKETS = late(r" \([^()\d“”\"]{1,60}\)(?=[ .,]|\Z)")
_OF_ANOTHER = late(r"\band (?:the|an?|our|their|its) (?:\w+ )?(\w+) (?=(?:of|between)\b)")
_OF_A_KIND = late(r"\band \w+(?:al|ive|ic|ous|ary) (\w+) (?=(?:of|for|in|by)\b)")
"""No subject with its verb: "and the ratio of", "and functional forms for"."""
_TWO_KINDS = late(
    r"(?<= )[\w-]{1,30}(?:ed|al|ic|ive|ous|ary) and (?=[\w-]{1,30}(?:ed|al|ic|ive|ous|ary|ate) (?:\w{1,30} ){0,3}\w{1,30}s\b"
    r"(?! \w{1,30}ed\b))"
)
_SPAN = late(
    r" (?:from|between|for|over|in) (?:the (?:years|period) )?(?:1[5-9]|20)\d\d ?(?:-|–|to|and) ?(?:1[5-9]|20)\d\d\b"
)
_THEIR_TWO = late(r"(?<=\bits )(?:two|three|four) |(?<=\btheir )(?:two|three|four) ")
_THAT_ONE = late(r"\b(of|to|from) that (?=\w)")
_SINCE = late(r"\b(?:since|from|in|between|until|to|and|during|before|after) (?:1[5-9]|20)\d\d\b")
_EFFECT = late(r"^(?:The (?:effect|influence|impact)s? of|(?:Effekten|Effekterna|Påverkan|Inverkan) av) ")
_MORE = late(r"\A(?:More|Further|Additional|Other)(?: detailed| complete)? (?=\w)")
_TWO_MODELS = late(
    r"\b(?:two|three|four|five|six|seven|eight) (?=(?:\w+ ){0,2}(?:models?|regressions?|panels?|series|scenarios|examples|maps|"
    r"specifications|versions|measures|indices|indexes|estimates|components|categories|groups|variants|plots|curves|"
    r"lines|communities|countries|cases|regions|cities|sites|periods|waves|samples|values|dimensions|outcomes|variables)\b)"
)
_PROBABILITY = late(r"\bthe (probability|likelihood|chance) that .*")
_AND_THEN = late(r",? (?:while|whereas) (?=¤|in ¤)|; (?=¤|in ¤)")
_COMPARES = late(r"¤ (?:examines?|explores?|presents?|displays?) the differences between ")
_HIGHLIGHTS = late(r"¤ (?:highlights?|visuali[sz]es?|traces?|reproduces?|collects?|documents?|captures?) ")
_HEADING = late(
    r"(?:Please )?[Ss]ee (?:also )?(?:the )?(?:section |chapter )?[“\"'‘][^”\"'’\d]{3,60}[”\"'’](?: section| chapter)?"
    r"(?: for (?:more |further |the )?[a-z ]{3,40})?\.?"
)
_FOR_MORE = late(
    r"(?:Please )?[Ss]ee (?:also )?[¤§] for (?:(?:an?|the|more|further|full|additional|complete|detailed) ){0,3}(?:lists?|"
    r"overviews?|descriptions?|discussions?|details?|information|definitions?|explanations?|examples?|summar(?:y|ies)|tables?|maps?|accounts?|"
    r"derivations?)\b[^.;:\d]*\.?"
)
_COLOURS = (
    "red|blue|green|yellow|orange|purple|black|white|gr[ae]y|brown|pink|dashed|dotted|solid|darker|lighter|shaded|vertical|"
    "horizontal"
)
_SHAPES = (  # a front has lines, a state cells and a brigade columns: without a colour or a figure they are no drawing's
    rf"(?:(?:markers?|whiskers?|error bars?|[xy]-axis)|(?:{_COLOURS}) (?:[\w-]+ ){{0,2}}(?:circles?|lines?|dots?|bars?|points?|"
    r"areas?|triangles?|squares?|bands?|boxes|markers?|arrows?)|(?:cell )?entries in the \w+ (?:column|row)|"
    r"(?:lines?|dots?|bars?|areas?|points?|rows?|columns?|panels?) in ¤)"
)
_MEANS = "(?:(?:indicate|represent|mark|denote|depict|stand for|correspond to)s?)"
_DRAWING = tuple(
    """ndicate epresent show mark enote epict stand orrespond shaded olo sized scaled drawn plotted panel row column""".split()
)
"""What is in each sentence that tells how something is drawn: most are known by that to tell nothing of the kind."""
_DRAWN = late(
    rf"(?:(?:the )?(?:[\w-]+ ){{0,2}}{_SHAPES}(?: in ¤)?|{_COLOURS}) (?:each )?{_MEANS}\b[^.;:]{{3,300}}\.|"
    r"(?:each|the) (?:[\w-]+ ){1,4}(?:is|are) "
    r"(?:(?:shaded|sized|scaled) (?:according to|by)|colou?red according to)\b[^.;:]{3,120}\.|"
    r"(?:(?:the|her|his|their|each|all|these) )?(?:[\w-]+ ){0,2}(?:years?|months?|periods?|dates?|areas?|regions?|countries|"
    r"country|districts?|counties|states|cells?|bars?|lines?|points?|dots?|values|observations?|groups?|estimates?|intervals?|categories)\b"
    rf"[^.;:]{{0,120}} (?:is|are) (?:shaded|drawn|coloured|colored|shown|plotted|marked) in (?:(?:pale|light|dark|bright) )?"
    rf"(?:{_COLOURS})\.|"
    rf"the (?:(?:pale|light|dark|{_COLOURS}) ){{0,2}}shading {_MEANS}\b[^.;:]{{3,160}}\.|"
    r"in the (?:top|bottom|left|right|upper|lower|middle|first|second|third|last)(?:[- ]hand)? (?:panel|graph), [^.;:]{3,160}\.|"
    r"[^.;:]{3,80} (?:is|are) (?:indicated|shown|marked|denoted|represented|drawn|plotted) (?:along|on|by|via|with|as|in) "
    rf"[^.;:]{{0,60}}\b(?:[xy]-axis|(?:{_COLOURS}) (?:line|dot|bar)s?)\b[^.;:]{{0,60}}\.",
    re.IGNORECASE,
)
_FIGURE = late(r"\d|[“”\"„«»]")
_OWN_CLAUSE = late(
    r"\b(?:is|was|were|has|had|because|since|although|which|who|(?:and|,) (?:he|she|it|they|we|I))\b|"
    r"\A[^,]*,(?!.* (?:and|or) )"
)
_BOTH = late(r"(?:(?<=¤ combines the )|(?<=¤ compares the )|(?<=¤ contrasts the ))two (?=\w)")
_COUNT_OF = late(
    r"\b(antalet|andelen|mängden|antal|andel) (?=\w)(?!av\b|per\b|för\b|i\b|på\b|mellan\b|från\b|över\b|efter\b)"
)
"""Swedish counts things without an “of”: “antalet fartyg”."""
_FOLDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (IN_DETAIL, ""),
    (_EFFECT, ""),
    (late(r"\.\Z"), ""),
    (_MORE, ""),
    (_TO_BEGIN, ""),
    (_BETWEEN_COMMAS, " "),
    (_IN_BRACKETS, ""),
    (_THAT_ONE, r"\1 the "),
    (_OF_ANOTHER, r"and \1 "),
    (_OF_A_KIND, r"and \1 "),
    (_SPAN, ""),
    (_THEIR_TWO, ""),
    (_TWO_MODELS, ""),
    (_PROBABILITY, r"the \1"),
    (late(r", respectively\b"), ""),
    (late(r"(?<=\btop) \d{1,3}\b|(?<=\bfirst) \d{1,3}\b|(?<=\blast) \d{1,3}\b"), ""),
    (late(r"\b\d{1,3}-(?=[a-z]{3})"), ""),
    (late(r"(?<=¤) again (?=\w)"), " "),
    (_TWO_KINDS, ""),
    (late(r" that (?:is|are) (?:part of|in|within|included in|shown in) (?=\w)"), " in "),
    (late(r" as well as "), " and "),
    (late(r" both "), " "),
    (late(r"(?<=¤) traces (?=\S)"), " maps "),
    (late(r"\bfinns tillgängliga "), "finns "),
    (_BOTH, ""),
    (late(r"\b(for|of|in|by|across|between|from) the (?:two|three|four|five|six) (?=\w+s\b)"), r"\1 the "),
    (_COUNT_OF, r"\1 av "),
    (_PANEL, ""),
)
"""What is left out of a sentence around a place, or stands for another, before it is read; in this order."""


def points_for_more(written: str) -> bool:
    """Say whether a sentence sends to a place for more, "See § for a list of dams that leak", be it by a heading in quotes."""
    if _HEADING.fullmatch(written):
        return True
    return _FOR_MORE.fullmatch(written) is not None and not tilts(written)


def explains_drawing(written: str) -> bool:
    """Say whether a sentence says only what is drawn how: "The blue circles mark the schools"."""
    if not holds(written, _DRAWING):
        return False
    return _DRAWN.fullmatch(written) is not None and not tilts(written) and not _FIGURE.search(written)


def says_where(written: str) -> bool:
    """Say whether a noun phrase stands around a reference, and nothing that tilts: "The results are shown in ¤".

    An effect is nothing yet: "The effect of rain can be seen in ¤" leaves open which it is.
    """
    if "olumn" in written or " row" in written:
        written = _COLUMN.sub(r"\1 ¤", written)
    has_place = "¤" in written or "§" in written or written[:4].casefold().startswith(("see ", "se "))
    has_place = has_place or written.endswith((" graphically.", " in what follows.", " in the following."))
    if not has_place:
        return False
    bare = written
    for pattern, short in _FOLDS:
        bare = pattern.sub(short, bare)
    if _shows_without_words(bare):
        return True
    halves = _AND_THEN.split(bare)
    if len(halves) > 1:
        return all(map(says_where, halves))
    bare = _HIGHLIGHTS.sub("¤ lists ", _COMPARES.sub("¤ compares ", bare)).replace("×", "value")
    signs = signs_of(bare)
    if _AROUND.fullmatch(signs) is None or bare.endswith("ed") or tilts(bare):
        return False
    return "ŋ" not in signs or not _HOW.search(bare)


def _shows_without_words(bare: str) -> bool:
    """Say whether a place shows something, or how something is, and nothing is said of how: no figure, nothing that tilts."""
    for pattern in (_SHOWN_IN, _SHOWS_HOW, _LISTS):
        if found := pattern.fullmatch(bare):
            words = _SINCE.sub("", " ".join(filter(None, found.groups())))
            tells = _FIGURE.search(words) or tilts(words)
            if not tells and (pattern is _SHOWS_HOW or not _OWN_CLAUSE.search(found["what"])):
                return True
    return False
