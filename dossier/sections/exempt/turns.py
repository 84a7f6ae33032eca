"""2 sections: turns by which a text or its author speaks without being the subject: "It is worth considering …"."""

from __future__ import annotations

import re

from dossier.late import late

_IN_VIEW = late(
    r"(?:[Ii]n (?:my|our) (?:own )?(?:view|opinion|judge?ment|reading|estimation|interpretation|assessment)|[Tt]o my mind|"
    r"[Ii]t seems to (?:me|us)|[Ff]or (?:my|our) (?:purposes|part)|[Aa]s (?:I|we) (?:see|understand|read) it|"
    r"[Ff]or the purposes? of this (?:\w+ )?(?:paper|thesis|dissertation|chapter|essay|article|study|report|analysis))\b.*",
    re.DOTALL,
)
_BEYOND = late(
    r".*\b(?:beyond|outside|exceeds?|within|out of|outside of) the scope of (?:this|the present|my|our|what I|what we)\b.*",
    re.DOTALL,
)
_FUTURE = late(
    r"(?:[Ff]uture|[Ff]urther|[Mm]ore) (?:\w+ )?(?:work|research|studies|analys[ei]s|scholars?)(?: in th\w+ \w+)? "
    r"(?:should|could|might|may|can|needs?|remains? for|(?:is|are) (?:needed|"
    r"required|left))\b.*",
    re.DOTALL,
)
_WORTH = late(
    r"(?:\w+, )?(?:[Ii]t is|it’s|it's) (?:also |thus |therefore |first )?"
    r"(?:worth(?:while)?|useful|helpful|instructive|necessary|important) "
    r"(?:\w+ly )?(?:to )?(?:consider|discuss|illuminat|illustrat|clarif|explain|defin|review|revisit|look|examin|mention|note|"
    r"compar|distinguish|describ|outlin|sketch|introduc|recall|summari[sz])\w*\b.*",
    re.DOTALL,
)
_TEXTS = (
    r"(?:paper|thesis|dissertation|chapter|section|essay|article|study|report|guide|book|review|analysis|discussion|argument|"
    r"dossier|manuscript)"
)
_OWN_TEXT = (
    rf"(?:[Tt]his {_TEXTS}|[Tt]he (?:rest of (?:the|this) )?(?:paper|thesis|dissertation|essay|manuscript|dossier))"
)
"""What can only be this text; "the report" may be anybody's."""
_ORGANISED = late(
    rf"{_OWN_TEXT} (?:is|are) (?:then |therefore )?"
    r"(?:organi[sz]ed|structured|divided|arranged|split|ordered|laid out|set out)\b.*",
    re.DOTALL,
)
_HAS_PARTS = late(
    rf"(?:{_OWN_TEXT}|[Tt]he article|(?:[Oo]ur|[Mm]y) {_TEXTS}) (?:then )?(?:proceeds|unfolds|has|consists|comprises|is made up) "
    r".*\b(?:sections|parts|chapters|steps|stages|phases)\b.*|"
    r"[Tt]he (?:paper|article) (?:then |finally )?(?:concludes|ends|closes) "
    r"(?:with|by) (?:an? |the |some )?(?:\w+ ){0,2}"
    r"(?:discussion|conclusions?|summary|reflections?|remarks|recommendations|outlook)(?: (?:of|on|about) [^,;:.]{3,90})?\.",
    re.DOTALL,
)
_FOCUS = late(
    r"(?:[Tt]he|[Oo]ur|[Tt]his) (?:discussion|argument|analysis|reasoning)(?: so far| thus far| up to now| above)? "
    r"(?:points to|leads to|suggests|yields|raises) (?:a|an|one|two|three|four|several|some|the following) (?:\w+ ){0,2}"
    r"(?:hypothes[ie]s|questions?|predictions?|implications?|expectations?|propositions?)\.|"
    r".{3,120} (?:is|are) the (?:focus|subject|topic|theme|object) (?:of|in) (?:this|the next|the following|the present) \w+\.|"
    r"(?:[Tt]hen|[Nn]ext|[Ff]inally|[Ll]astly) (?:follows?|comes?) (?:an?|the|some) (?:[\w-]+ ){0,3}(?:report|"
    r"discussion|description|overview|account|analysis|section|part|chapter|summary|presentation|review|list|results?)\b.*|"
    r"(?:[Tt]his|[Tt]hat|[Ii]t)\b[^.;:]{0,20} (?:raises|prompts|poses|begs|leads to|brings us to) "
    r"(?:an?|the|several|two|some|further|other) (?:\w+ )?questions?\b[^;:]*",
    re.DOTALL,
)
_VIEWS = late(
    r"(?:[Tt]he )?(?:views|opinions|findings)[^.;:]{0,80} (?:expressed|presented|contained) (?:here|in this \w+)[^.;:]{0,40} "
    r"(?:are|remain) (?:those|the responsibility) of the authors?\b.*|"
    r"[Aa]ny (?:remaining )?(?:errors|mistakes) are (?:our|my|the authors?['’]s?) own\b.*",
    re.DOTALL,
)
_LATER = late(
    r"[^.;:]{3,160} (?:will be|is|are) (?:[a-z]+ ){0,2}(?:relaxed|revisited|discussed|examined|tested|addressed|explored|"
    r"taken up|treated|considered|lifted|dropped) (?:again )?in (?:a|the|one of the) "
    r"(?:later|subsequent|next|following|second|final) (?:\w+ )?(?:section|chapter|experiment|paper|paragraph)s?\.|"
    r"(?:In fact, |However, |But )?[Tt]here (?:is|are) (?:\w+ ){1,3}(?:conclusions?|lessons?|points?|caveats?|remarks?) to be "
    r"(?:drawn|made|noted|learn(?:ed|t))\b[^.;:]*\.|"
    r"(?:\w+ )?(?:[Cc]ontributions|[Cc]omments|[Ss]uggestions|[Ff]eedback|[Cc]orrections)\b[^.;:]{0,60} (?:is|are) "
    r"(?:very |most )?welcome\b[^.;:]{0,40}\.",
    re.DOTALL,
)
_VERSION = late(
    r"(?:[Aa]n?|[Tt]he) (?:interactive|online|larger|longer|full|printable|colou?r) version of (?:the|this) "
    r"(?:map|figure|table|chart|graph|plot|diagram|report|document|dataset) "
    r"(?:is available|can be (?:found|seen|downloaded|viewed))\b.*",
    re.DOTALL,
)
_READERS = late(
    r"(?:[Tt]he (?:interested )?reader|(?:[Ii]nterested )?[Rr]eaders) (?:(?:is|are) (?:encouraged|invited|referred|advised|asked|"
    r"reminded)|(?:may|can|might|should) (?:also )?(?:wish|want|consult|explore|skip|find|refer|turn|compare|look))\b.*",
    re.DOTALL,
)
_ACCOMPANIES = late(
    rf".*\b(?:accompan(?:y|ies)|(?:is|are) (?:provided|included|published|attached|supplied) with) {_OWN_TEXT}\b.*",
    re.DOTALL,
)
_NEXT = late(
    r"(?:\w+, )?[Tt]he next (?:task|step|question) (?:is|will be) (?:now |then )?to "
    r"(?:determine|examine|explore|discuss|explain|consider|"
    r"describe|ask|analy[sz]e|understand|compare)\b.*",
    re.DOTALL,
)
_CLEFT = late(
    r"[Ii]t is (?:this|the|these|precisely|to)\b.{1,120} (?:that|which) (?:I|we) (?:will|shall|now|wish|want|would|turn|discuss|"
    r"examine|explore|address|unpack|focus|hope)\b.*|What (?:I|we) (?:wish|want|propose|hope|aim|intend)\b.* is\b.*",
    re.DOTALL,
)
_LEFT_OPEN = late(
    r"(?:Whether|To what extent|How|Why|What|Which)\b.* (?:cannot be (?:\w+ )?(?:answered|resolved|settled|determined|decided)|"
    r"is (?:a|another|an open) question\b.*) (?:here|in this (?:paper|chapter|article|study|thesis|report|essay))\b.*",
    re.DOTALL,
)
_QUESTION = late(
    r"(?:But |And |Then )?(?:[Tt]he|[Oo]ne|[Aa]nother|[Aa]) (?:(?:first|second|third|last|final|next|other|further|main|key|"
    r"remaining|open|natural|obvious) )?(?:(?:research )?question |issue )?(?:is|remains) (?:then |also |now )?"
    r"(?:whether|to what extent)\b.*|"
    r"(?:[Tt]he|[Oo]ne|[Aa]nother) (?:\w+ )?question (?:is|remains) (?:how|why|what|when|who)\b.*",
    re.DOTALL,
)
_OTHERWISE = (
    _NEXT,
    _CLEFT,
    _LEFT_OPEN,
    _IN_VIEW,
    _BEYOND,
    _FUTURE,
    _WORTH,
    _ORGANISED,
    _HAS_PARTS,
    _FOCUS,
    _LATER,
    _VIEWS,
    _VERSION,
    _READERS,
    _ACCOMPANIES,
)
_LET_US = late(r"\b[Ll]et (?:us|me) (?:now |first |then |also )?")
_FOLDED = (
    (_LET_US, "we "),
    (late(r"\b(check|ensure|verify|test|make sure)(?: carefully)? that\b"), r"\1 whether"),
    (
        late(
            r"\b((?:make|making|made|maintain|add|impose|keep|relax|introduce|adopt)\w*(?: (?:the|an?|this|one))?(?: \w+)? "
            r"(?:assumption|constraint|condition|restriction|simplification|convention)s?) that\b.*?(?=\.?\Z)"
        ),
        r"\1",
    ),
    (
        late(
            r"\b(?:[Mm]odels?|[Ss]tud(?:y|ies)|[Hh]ypothes[ie]s|[Ee]quations?|[Ss]teps?|[Pp]hases?|[Ss]tages?|[Ww]aves?|[Qq]uestions?|"
            r"[Ee]xperiments?|[Ss]cenarios?) \d{1,2}[a-z]?(?:(?:,| and|–|-) ?\d{1,2}[a-z]?)*(?=[ ,.)])"
        ),
        "it",
    ),
    (late(r"(?<=\b)\d{1,3}-(?=[a-z]{3})"), ""),
    (late(r"\b(draw|draws|drew|drawing) attention to\b"), "turn to"),
    (late(r"\A(?:But|And|So|Yet|Still) (?=it is\b)"), ""),
    (late(r"\AThat (?:being )?said, (?=\w)"), ""),
    (late(r"\A(?:(?:However|But|And|So|Yet|Still),? )?[Tt]hat (?=is\b|being\b|said\b|would\b)"), "This "),
    (late(r"\bGiven that (?=(?:we|I) (?:am|are|were|was|do|did|want|wanted|wish|focus|need)\b)"), "Since "),
    (
        late(
            r"\A(?:Note|Recall|Remember)(?: here| again| also)?,? that "
            r"(?=I\b|we\b|this\b|(?:for|in) [^,]{2,60}, (?:I|we)\b)"
        ),
        "",
    ),
    (
        late(
            r"\b(?:[Ss]ections?|[Cc]hapters?|[Pp]arts?) (?:\d+(?:\.\d+)*|[IVX]+)"
            r"(?:(?:,| and|–|-) ?\d+(?:\.\d+)*)*(?=[ ,.)])"
        ),
        "§",
    ),
)
_PARENTHESIS = late(
    r" ?(?:[—–]|---?) ?(?:(?!\b(?:is|are|was|were|has|had|have|[a-z]+ed)\b)[^—–-]|(?<=\w)-(?=\w)){1,80} ?(?:[—–]|---?) ?(?=\w)"
)
_PLACES = late(r" \([¤§](?:[;,]? ?[¤§]){0,3}\)(?! wh)")
_BRACKETS = late(r" \((?:(?!\b(?:is|are|was|were|has|had|have|[a-z]+ed)\b)[a-z, -]){3,60}\)(?=[ .,])")
_ENUMERATORS = late(r"\((?:\d{1,2}|[a-z]|[ivx]{1,4})\) ?|¤ ?\([a-z]\)")


def is_turn(written: str) -> bool:
    """Say whether a sentence is nothing but such a turn."""
    return any(pattern.fullmatch(written) for pattern in _OTHERWISE)


def tells_question(written: str) -> bool:
    """Say whether a sentence is a question that is told: "The first is whether dams leak"."""
    return _QUESTION.fullmatch(written) is not None


def unfold(written: str) -> str:
    """Leave out what numbers parts, stands between dashes or asks for attention, and give "let us" its subject."""
    written = _BRACKETS.sub(" ()", _PLACES.sub("", written))
    written = _PARENTHESIS.sub(" ", _ENUMERATORS.sub("", written))
    for pattern, short in _FOLDED:
        written = pattern.sub(short, written)
    return written
