"""2 sections: sentences that say by their words that they are the author's own: "I defend this view", "We compare the dams".

Such a sentence is a plan, a deed or an attitude of the author's, and is counted as his own. It names nobody and gives no figure,
since a name or a figure can be looked up, and it has no clause beside it in which something else is stated: "We believe that the
dam will break" asks for its source or a mark like any other. Nor does it tell what was found, seen or said: "We found a crack".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.sections.exempt.pointing import MARKS, read_places
from dossier.sections.exempt.signposts import shown
from dossier.sections.exempt.verbs import deeds, sayings
from dossier.sections.late import Late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.model import Claim
    from dossier.sections.piece import Piece

_MOST_WORDS = 70
_HEAD = 24
_HINTS = frozenset(
    """I we my our me us this these the future further in throughout it scope jag vi min mitt mina vår vårt våra mig oss denna
    detta dessa föreliggande uppsatsen avhandlingen""".split()
)
_WORD = r"[\w’'▢×¤§/-]+"
_ADVERB = (
    r"(?:\w{2,}ly|also|then|now|first|next|therefore|thus|hence|further|here|not|instead|still|again|too|only|just|always|"
    r"never|often|even|rather|once|will|shall|would|should|could|can|may|might|must|do|did|does|cannot|have|has|had|am|are|is|"
    r"was|were|been|be|going to|want to|wish to|aim to|try to|tried to|attempt(?:s|ed)? to|seek(?:s)? to|sought to|hope(?:s)? to|"
    r"intend(?:s)? to|plan(?:s)? to|propose(?:s)? to|need to|want(?:s)? to|would like to|set out to|need(?:ed)? to|ought to|"
    r"decided? to|chose to|choose to|try|tries|aims to|need not|begin by|began by|start by|end by|close by|conclude by|"
    r"proceed to|"
    r"turn to|want|more|briefly)"
)
_FOUND = frozenset(
    """find finds found finding see sees saw seen know knows knew known show shows showed shown observe observes observed learn
    learns learned learnt discover discovers discovered demonstrate demonstrates demonstrated notice notices noticed realise
    realised realize realized confirm confirms confirmed detect detects detected establish establishes established document
    documents documented reveal reveals revealed prove proves proved uncover uncovers uncovered understand understood hear heard
    read note notes noted report reports reported say says state states stated""".split()
)
_TELLS_OF = frozenset(
    "show shows showed demonstrate demonstrates document documents report reports find reveal note".split()
)
_OPEN = frozenset("whether how if why what where when which to in on between from with more by for".split())
"""What may follow such verbs and leaves open what was found: "We show how …", "We report on …"."""
_IS = frozenset("about devoted concerned dedicated intended aimed meant limited confined restricted".split())
"""How a text may be: "This chapter is about dams"."""
_SAID = re.compile(
    r"\b(?:says?|said|told|reported(?:ly)?|alleged(?:ly)?|according|claims|claimed|warned|announced|denied|confirmed|admitted|uppger|uppgav|"
    r"sade|säger|enligt|påstår|påstod)\b"
)
_TEXT = (
    r"(?:(?:[Tt]his|[Tt]he (?:present|following|next|previous|preceding|current|final|last|first|second|third|fourth|remaining)|"
    r"[Tt]he (?:rest|remainder|(?:first|second|other|last|final) (?:half|part|section|chapter)s?) of (?:this|the)|"
    r"[Oo]ur|[Mm]y|[Ee]ach) "
    r"(?:(?:short|brief|whole|entire|research|introductory|theoretical|empirical|concluding|first|second|third|last|final|"
    r"policy|working|briefing|background) )?"
    r"(?:paper|thesis|dissertation|chapter|section|subsection|essay|appendix|article|study|report|research|guide|"
    r"book|review|analysis|paragraph|part|discussion|investigation|inquiry|brief|briefing|dossier|introduction|conclusion|"
    r"monograph|manuscript|contribution|exploration|survey|overview|framework|approach|argument|account)s?|"
    r"(?:[Ss]ection |[Cc]hapter |[Aa]ppendix )?§|[Tt]he (?:conclusion|introduction|appendix))"
)
_OURS = (
    r"(?:[Oo]ur|[Mm]y) (?:(?:own|main|central|primary|principal|first|second|third|next|final|overall|general|basic|core|key|"
    r"theoretical|working|starting|empirical|proposed|preferred) ){0,2}"
    r"(?:aim|goal|purpose|argument|approach|contribution|claim|thesis|hypothesis|hypotheses|question|objective|intention|hope|"
    r"suggestion|proposal|concern|task|focus|interest|point|view|position|expectation|motivation|reading|interpretation|"
    r"strategy|method|methodology|discussion|treatment|definition|conjecture|contention|intuition|conclusion|recommendation|"
    r"ambition|plan|choice|belief|impression|assumption|theory|account|inquiry|framework)s?(?: here)?"
)
_AIM = (
    r"(?:[Tt]he|[Oo]ne|[Aa](?:nother)?|[Aa] (?:further|second)) (?:(?:main|central|primary|overall|general|core|key|final) )?"
    r"(?:aim|goal|purpose|argument|claim|contribution|objective|focus|intention|scope|task|question|ambition)s? "
    r"(?:of (?:this|the present|my|our) (?:\w+ )?\w+|here|(?:I|we) \w+)"
)
_SPEAKER = Late(
    rf"(?:(?P<I>I)|(?P<we>[Ww]e)|(?P<text>{_TEXT})|(?P<aim>{_AIM})|(?P<ours>{_OURS}))(?P<rest>,? .*)", re.DOTALL
)
_BEFORE = Late(
    r"(?:(?:[Aa]nd|[Bb]ut|[Yy]et|[Ss]o|[Tt]hus|[Hh]ence|[Tt]herefore|[Hh]ere|[Nn]ow|[Nn]ext|[Tt]hen|[Ff]irst|[Ff]inally|[Ll]astly|"
    r"[Bb]elow|[Aa]bove|[Aa]gain|[Ii]nstead|[Ss]econd|[Tt]hird|[Ff]ourth|[Aa]lso),? )?(?P<aside>[^,]{2,140}, )??"
    rf"(?:then )?(?=(?:I|[Ww]e|{_TEXT}|{_OURS}|{_AIM})\b)",
    re.DOTALL,
)
_TELLS = re.compile(r"\b(?:while|until|unless|is|are|was|were|has|had|have)\b")
_SAYS_WE = re.compile(r"\b(?:I|we|me|us|my|our)\b")
_VERB = Late(rf"(?:,? ?{_ADVERB}\b,?)*,? ?(?P<verb>[\w’'-]+)(?P<next>(?: [\w’'-]+)?)")
_IN_VIEW = Late(
    r"(?:[Ii]n (?:my|our) (?:own )?(?:view|opinion|judge?ment|reading|estimation|interpretation|assessment)|[Tt]o my mind|"
    r"[Ii]t seems to (?:me|us)|[Ff]or (?:my|our) (?:purposes|part)|[Aa]s (?:I|we) (?:see|understand|read) it|"
    r"[Ff]or the purposes? of this (?:\w+ )?(?:paper|thesis|dissertation|chapter|essay|article|study|report|analysis))\b.*",
    re.DOTALL,
)
_BEYOND = Late(
    r".*\b(?:beyond|outside|exceeds?|within|out of|outside of) the scope of (?:this|the present|my|our|what I|what we)\b.*",
    re.DOTALL,
)
_FUTURE = Late(
    r"(?:[Tt]hese? (?:questions?|issues?|topics?|problems?)|(?:[Ff]uture|[Ff]urther|[Mm]ore) "
    r"(?:\w+ )?(?:work|research|studies|analys[ei]s|investigations?|research(?:ers)?|scholars?|iterations?|inquiry|efforts?))"
    r"(?: in th\w+ \w+)? (?:should|could|might|may|will|would|can|needs?|remains? for|(?:is|are) (?:needed|required|left))\b.*",
    re.DOTALL,
)
_SV_DOES = Late(
    r"(?:använd\w*|argumentera\w*|undersök\w*|analysera\w*|studera\w*|jämför\w*|diskutera\w*|beskriv\w*|presentera\w*|redogör\w*|"
    r"välj\w*|valde|valt|anse[rs]?|ansåg|tro[rs]?|trodde|mena[rs]?|menade|hävda[rs]?|föreslå[rs]?|anta[rs]?|utgå[rs]?|utgick|tolka[rs]?|"
    r"fokusera\w*|avgränsa\w*|definiera\w*|mät(?:er|a|te)|beräkna\w*|samla\w*|intervjua\w*|läste|läser|försök\w*|hoppa[st]?\w*|"
    r"vill|ville|tänker|tänkte|ställ\w*|pröva\w*|testa\w*|kodade|kodar|delade|delar|utelämna\w*|bortse\w*|återkom\w*|börja\w*|"
    r"inled\w*|avsluta\w*|sammanfatta\w*|skriv\w*|skrev|kall\w*|följ\w*|bygg\w*|rekommendera\w*|bedöm\w*|förvänta\w*|gör|gjorde|"
    r"lägg\w*|tar|tog|går|gick|ska|skall|kommer att|har (?:valt|använt|försökt|avgränsat|undersökt|studerat|utgått|samlat))\b"
)
_SV = Late(
    r"(?:(?P<text>(?:[Dd]enna|[Dd]en här|[Dd]etta|[Dd]et här|[Ff]öreliggande) (?:uppsats|avhandling|rapport|studie|artikel|"
    r"arbete|kapitel|avsnitt|del|essä|undersökning)|[Uu]ppsatsen|[Aa]vhandlingen|"
    r"(?:[Mm]itt|[Mm]in|[Vv]år|[Vv]årt|[Mm]ina|[Vv]åra) "
    r"(?:syfte|mål|argument|tes|hypotes|fråga|frågeställning|ambition|avsikt|förhoppning|utgångspunkt|tolkning|bedömning|metod)\w*)"
    r"|[Jj]ag|[Vv]i) (?P<rest>.*)",
    re.DOTALL,
)
_SV_TURNED = Late(r"(?P<aside>[^,.;:]{2,80}?),? (?P<verb>\w+)(?: (?:mig|oss))? (?:jag|vi)\b(?P<rest>.*)", re.DOTALL)
_NAME = re.compile(r"(?<=[\w,;)×¤§▢’'/-] )[(“\"‘'*_]{0,2}(?!I\b|I['’])[A-ZÅÄÖÉ]\w*|\b\w*[A-ZÅÄÖ]{2,}\w*\b")
_LET_US = Late(r"\b[Ll]et (?:us|me) (?:now |first |then |also )?")
_WORTH = Late(
    r"(?:.*, )?(?:[Ii]t is|it’s|it's) (?:also |thus |therefore |first )?"
    r"(?:worth(?:while)?|useful|helpful|instructive|necessary|important) "
    r"(?:\w+ly )?(?:to )?(?:consider|discuss|illuminat|illustrat|clarif|explain|defin|review|revisit|look|examin|mention|note|"
    r"compar|distinguish|describ|outlin|sketch|introduc|recall|summari[sz])\w*\b.*",
    re.DOTALL,
)
_ORGANISED = Late(
    rf"{_TEXT.replace('(?:[Tt]his|', '(?:[Tt]his|[Tt]he|')} (?:is|are|was) (?:then |therefore )?"
    r"(?:organi[sz]ed|structured|divided|arranged|split|ordered|laid out|set out)\b.*",
    re.DOTALL,
)
_ACCOMPANIES = Late(
    r".*\b(?:accompan(?:y|ies)|(?:is|are) (?:provided|included|published|attached|supplied) with) "
    r"(?:this|the) (?:paper|article|thesis|report|study|manuscript|book|dossier)\b.*",
    re.DOTALL,
)
_OTHERWISE = (_IN_VIEW, _BEYOND, _FUTURE, _WORTH, _ORGANISED, _ACCOMPANIES)
_ENUMERATORS = re.compile(r"\((?:\d{1,2}|[a-z]|[ivx]{1,4})\) ?|¤ ?\([a-z]\)")
_DIGIT = re.compile(r"\d")
_CLAUSE = re.compile(
    r"\b(?:(?<!\bso )that|(?<!\bto )(?<!\bin )(?<!\bof )(?<!\bby )which|who|whom|whose|because|since|although|though|whereas|"
    r"att|som|eftersom|fast|medan)\b|[:;](?!\Z)|[—–]|--",
    re.IGNORECASE,
)
"""What may state something beside what the author does; "to which" only asks."""
_QUOTED = re.compile(r"[“\"„«][^”\"»]{30,}[”\"»]")


def speaks(pieces: list[Piece], before: Claim | None) -> bool:
    """Say whether a sentence says by its words that it is the author's own, and holds nothing that can be looked up.

    `before` is the sentence before it in its paragraph.
    """
    words = shown(pieces)
    if not words or len(words) > _MOST_WORDS or _HINTS.isdisjoint(_bare(words)):
        return False
    written = _LET_US.now.sub("we ", _ENUMERATORS.sub("", read_places(words, words[0].strip(MARKS).lower())))
    if any(pattern.search(written) for pattern in (_DIGIT, _CLAUSE, _SAID, _QUOTED)):
        return False
    is_named = _NAME.search(written) is not None
    if (
        words[0] == "It"
        and before is not None
        and _is_of_text(before)
        and _is_own("text", written[2:], is_named=is_named)
    ):
        return True
    return (
        any(_is_own(*said, is_named=is_named) for said in _spoken(written))
        or (not is_named and any(pattern.now.fullmatch(written) for pattern in _OTHERWISE))
        or (not is_named and _speaks_swedish(written))
    )


def _is_of_text(claim: Claim) -> bool:
    """Say whether a sentence says what this text does, so that "It also compares …" behind it does, too."""
    if not (claim.speaks or claim.exempt == "signpost"):
        return False
    found = _SPEAKER.now.match(claim.text)
    return claim.text.startswith("It ") or (found is not None and found["text"] is not None)


def _bare(words: list[str]) -> Iterator[str]:
    for word in words[:_HEAD]:
        bare = word.strip(",.;:()*_“”\"‘’'")
        yield bare if bare == "I" else bare.lower()


def _spoken(written: str) -> Iterator[tuple[str, str]]:
    """Give who speaks, and what they say, where the main clause begins."""
    before = _BEFORE.now.match(written)
    if before is None:
        return
    aside = before["aside"] or ""
    if aside and _TELLS.search(aside) and not _SAYS_WE.search(aside) and not aside.lower().startswith("if "):
        return
    found = _SPEAKER.now.fullmatch(written[before.end() :])
    if found:
        yield next(kind for kind in ("I", "we", "aim", "text", "ours") if found[kind]), found["rest"]


def _is_own(kind: str, rest: str, *, is_named: bool) -> bool:
    """Say by its verb whether what is said is a plan, a deed or an attitude; one with names (`is_named`) is of the text."""
    found = _VERB.now.match(rest)
    if found is None:
        return False
    if kind == "aim":
        return True
    verb, behind = found["verb"].lower(), found["next"].strip().lower()
    if kind == "text" and verb in _IS:
        return True
    if verb in _FOUND:
        return verb in _TELLS_OF and behind in _OPEN
    if is_named:
        return kind != "ours" and verb in sayings()
    return kind in ("I", "ours") or verb in deeds()


def _speaks_swedish(written: str) -> bool:
    found = _SV.now.fullmatch(written)
    if found:
        return _SV_DOES.now.match(found["rest"]) is not None or bool(found["text"] and found["rest"].startswith("är "))
    turned = _SV_TURNED.now.fullmatch(written)
    return turned is not None and _SV_DOES.now.fullmatch(turned["verb"]) is not None
