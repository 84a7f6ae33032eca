"""2 sections: sentences around a reference to a place of this text, such as "The results are shown in Table 2".

A reference shows as "¤", one to a section as "§". What stands around it must be a noun phrase that tilts to no side: "Figure 3
shows the rise in breaches" says that they rose.
"""

from __future__ import annotations

import re

_POINTING = frozenset("see cf compare jfr jämför se".split())
_JOINING = frozenset("also även också and och or eller in i the".split())
_PLACES = re.compile(
    r"[§¤]|(?:fig(?:ure|s|ur)?|tab(?:le|ell)?|sec(?:tion)?|chap(?:ter)?|eq(?:uation)?|listing)s?|appendi(?:x|ces)|"
    r"kap(?:itel)?|avsnitt|bilag(?:a|or)|ekvation(?:er)?|tabeller|figurer"
)
_NUMBER = re.compile(r"\d[\d.]*[a-z]?|[a-z]|[ivx]+")
_MARKS = ".,;()"
MOST_POINTING = 15

_COUNTED = r"(?:\d[\d.–-]*[a-z]?|[A-Z]\.?\d{0,2}|[IVX]+)(?!\w)[.]?(?=[\s,.;)]|\Z)"
_ONE = re.compile(  # sections and appendices by number may be those of a law or treaty, figures are the author's own
    rf"\b(?:(?:[Tt]he\ |[Ii]\ )?(?:following|previous|next|preceding|later|last)\ )?"
    rf"(?:(?:[Ff]igur(?:e|en|er)?s?|[Ff]ig\.|[Tt]abl?e(?:ll|llen|ller)?s?|[Tt]ab\.|[Aa]lgorithms?|"
    rf"[Ll]istings?)\s(?:¤|{_COUNTED})|(?:[Aa]ppendi(?:x|ces)|[Bb]ilag(?:a|or))\s(?:¤|[A-H](?![\w.]\w))|"
    r"(?:[Ss]ections?|[Cc]hapters?|[Ss]ec\.|[Cc]hap\.|[Aa]vsnitt|[Kk]apitel|"
    r"[Tt]able|[Ff]igure|[Aa]ppendi(?:x|ces)|[Bb]ilaga)\s§)",
)
_FURTHER = re.compile(rf"(?<=¤)(?:,| and| och| to|–|-) ?{_COUNTED}")
_LETTER = re.compile(r"(?<=¤)[a-z](?!\w)")
_SEVERAL = re.compile(r"¤(?:(?:,\s(?:and\s|och\s)?|\s(?:and|och|to)\s)¤)+")
_KINDS = (
    "figure figures fig. figs. figur figuren figurer table tables tab. tabell tabellen tabeller algorithm algorithms listing "
    "listings appendix appendices bilaga bilagor"
).split()
_PLACE_WORDS = frozenset(_KINDS) | {word.capitalize() for word in _KINDS}

_TILT = re.compile(
    # words that compare, judge or count
    r"(?<!\w)(?:\w{2,}(?:iest|nesses|ness)|more|most|less|least|better|best|worse|worst|(?:high|low|larg|small|strong|weak|great|"
    r"few|fast|slow|old|young|rich|poor|larger|bigg|long|short|earli|lat)(?:er|est)|many|much|few|high|low|strong\w*|weak\w*|large|"
    r"small|great\w*|good|bad|poor\w*|significan\w+|substantial\w*|considerable|clear\w*|remarkable|dramatic\w*|sharp\w*|steep\w*|"
    r"positive|negative|uneven\w*|unequal\w*|success\w*|unsuccess\w*|main\ reason|only|never|not|no|none|without|always|"
    r"half|double|twice|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|"
    r"billions?|percent|majority|minority|"
    # and for what has changed, was caused or is related
    r"differences?|increas\w+|decreas\w+|rise|rising|rose|growth|growing|grew|fall|falling|fell|declin\w+|drop\w*|loss(?:es)?|gains?|"
    r"shortage|lack\w*|absence|correlat\w+|effect|effects|impact\w*|influence\w*|caus\w+|advantages?|disadvantages?|benefits?|"
    r"superior\w*|inferior\w*|fail\w*|collapse\w*|destr\w+|damage\w*|improve\w+|reduc\w+|dominan\w+|evidence|proof|efficien\w+|"
    r"effective\w*|accura\w+|importan\w+|signs|said|says?|claim\w*|"
    r"mer|mest|mindre|minst|bättre|bäst|sämre|högre|högst|lägre|lägst|större|störst|många|få|fler|flest|hög\w?|låg\w?|stark\w?|"
    r"svag\w?|stor\w?|små|bra|dålig\w?|tydlig\w?|bara|endast|aldrig|inte|inga|ingen|inget|utan|alltid|hälften|två|tre|fyra|"
    r"fem|sex|sju|åtta|nio|tio|hundra\w*|tusen\w*|miljon\w*|procent|\w*skillnad\w*|\w*ökning\w*|ökar|ökade|\w*minskning\w*|"
    r"minskar|minskade|\w*tillväxt\w*|brist\w*|\w*förlust\w*|effekt\w*|påverkan|orsak\w*|\w*fördelar(?:na)?|nackdel\w*)(?!\w)",
    re.IGNORECASE,
)
_NOUNS = (  # what a figure can show without a word on how it is
    r"\w*(?:distribution|frequenc(?:y|ie)|result|overview|example|excerpt|screenshot|photograph|picture|image|map|diagram|graph|chart|"
    r"plot|sketch|drawing|schema|scheme|view|visuali[sz]ation|representation|rendering|illustration|list|summar(?:y|ie)|comparison|"
    r"structure|architecture|layout|setup|design|interface|workflow|pipeline|process|procedure|step|stage|component|element|part|"
    r"feature|method|algorithm|model|parameter|setting|value|variable|statistic|estimate|coefficient|sample|data|dataset|question|"
    r"questionnaire|answer|response|definition|categor(?:y|ie)|type|class|classe|message|state|field|location|position|number|share|"
    r"proportion|relation|relationship|development|timeline|sequence|flow|configuration|participant|source|code|output|input)s?"
)
_SHOWN_NOUNS = (
    r"\w*(?:fördelning|resultat|översikt|exempel|karta|bild|diagram|graf|skiss|schema|vy|lista|sammanfattning|jämförelse|struktur|"
    r"arkitektur|uppbyggnad|gränssnitt|process|steg|del|komponent|metod|algoritm|modell|parameter|värde|variabel|statistik|data|"
    r"fråg|enkät|svar|definition|kategori|typ|plats|läge|antal|andel|utveckling|tidslinje|förlopp|källo?r?)(?:en|et|n|t|ar|er|or|na|"
    r"arna|erna|orna|a|an)?"
)
_WORD = r"(?!(?:and|or|as|than|och|samt|än|is|are|was|were|has|have|had|är|var|har|hade)\ )[\w’'/.-]+"
_FEW = rf"(?:{_WORD}\ ){{1,12}}?"
_HERE = r"(?:(?:the\ (?:[a-z]+\ ){1,3}of\ )?[¤§])"
_DONE = (
    r"(?:shown|given|listed|found|seen|depicted|pictured|displayed|available|illustrated|provided|visuali[sz]ed|plotted|sketched|"
    r"reproduced|documented|included|contained|described|presented|discussed|outlined|introduced|summari[sz]ed|explained|detailed|"
    r"addressed|examined|explored|compared|reported|specified|defined|stated)"
)
_ADVERB = r"(?:(?:also|schematically|graphically|further|then|briefly|now|next)\ )?"
_IS = rf"(?:is|are|can\ {_ADVERB}be|may\ be|will\ be)\ {_ADVERB}"
_DEPTH = r"(?:\ in\ (?:more\ |greater\ |full\ )?(?:detail|depth))?"
_AT = rf"{_DEPTH}\ (?:in|on|by|at|as)\ {_HERE}(?:\ (?:below|above))?"
_PREPOSITION = (
    r"(?:of|for|from|in|by|across|over|between|among|used|with|on|at|per|to|into|during|"
    r"av|för|från|i|över|mellan|hos|med|på)"
)
_PHRASE = rf"{_WORD}(?:\ {_WORD}){{0,14}}"
_REST = (  # behind an "and", one word only: two may be a subject and its verb ("lists the dams and the army retreats")
    rf"{_PHRASE}(?:(?:,|,?\ (?:and|or|och|samt))\ (?:(?:the|an?|their|its|our|other|de|dess|deras)\ )?[\w’'/-]+"
    rf"(?=[.]?$|,|\ (?:and|or|och|{_PREPOSITION})\ )(?:\ {_PREPOSITION}\ {_PHRASE})?){{0,4}}"
)
_FIRST = r"(?:(?:Finally|First|Then|Next|Here|Likewise|Similarly|Also|Further),?\ )?"
_TELL = (
    r"(?:lists?|summari[sz]es?|outlines?|describes?|compares?|details?|defines?|introduces?|discusses|concerns|"
    r"contains?(?=\ (?:the|an?|our)\ )|"
    r"(?:gives|provides|contains|presents|displays|shows)\ an?\ (?:\w+\ ){0,2}"
    r"(?:overview|outline|summary|list|example|comparison|description|sketch)"
    r"\ (?:of|for))"
)
_SHOW = (
    r"(?:shows?|presents?|illustrates?|depicts?|displays?|visuali[sz]es?|gives?|provides?|reports?|plots?|reproduces?)"
)
_SV_SHOW = r"(?:visar|illustrerar|återger|ger|presenterar|redovisar|åskådliggör|avbildar)"
_SV_TELL = r"(?:listar|sammanfattar|beskriver|jämför|innehåller|förtecknar)"
_SV_TOLD = (
    r"(?:visas|redovisas|presenteras|återges|ges|framgår|listas|sammanfattas|beskrivs|illustreras|finns|jämförs|avbildas|"
    r"åskådliggörs|förtecknas)"
)
_OF_NOUN = (  # no participle at its end: "the number of dams doubled" may be a clause
    rf"(?:(?:the|an?|our|this|some|their|its)\ )?(?:(?!(?:the|an?|our|this|some|their|its)\ ){_WORD}\ ){{0,3}}?{_NOUNS}"
    rf"(?:\ {_PREPOSITION}\ {_REST})?(?<!ed)(?<!ed[.])"
)
_SV_OF_NOUN = rf"(?:(?:den|det|de|en|ett|vår|våra)\ )?(?:{_WORD}\ ){{0,3}}?{_SHOWN_NOUNS}(?:\ {_PREPOSITION}\ {_REST})?"
_NUMBERED = re.compile(r"((?:[Ss]ection|[Cc]hapter|[Aa]vsnitt|[Kk]apitel)\s)\d+(?:\.\d+){0,3}")
_NAMED = r"(?:the\ )?(?:section|chapter|appendix|avsnitt(?:et)?|kapit(?:el|let))(?:\ (?!for\ |för\ )[§\w’'/-]+){1,6}"
_AROUND = re.compile(
    rf"""(?:
      (?:please\ )?(?:see|cf[.]|compare|consult|refer\ to|se|jfr|jämför)\ (?:also\ |även\ |också\ )?(?:{_HERE}|{_NAMED})
      \ (?:for|för)\ {_REST}
    | for\ (?:{_WORD}\ ){{0,9}}?[\w’'/-]+,?\ (?:please\ )?(?:see|refer\ to|consult)\ (?:also\ )?{_HERE}
    | {_FIRST}{_FEW}{_IS}{_DONE}{_AT}
    | (?:in|on)\ {_HERE},?\ {_FEW}{_IS}{_DONE}
    | {_FIRST}{_HERE}\ {_ADVERB}{_TELL}\ {_REST}
    | {_FIRST}{_HERE}\ {_ADVERB}{_SHOW}\ {_OF_NOUN}
    | (?:in|on)\ {_HERE},?\ (?:we|I)\ {_ADVERB}(?:show|plot|give|display|visuali[sz]e|report|present)\ {_OF_NOUN}
    | (?:we|I)\ {_ADVERB}(?:include|give|provide|list|report|present|document|describe|summari[sz]e)\ {_FEW}(?:in|on)\ {_HERE}
    | {_FEW}{_SV_TOLD}\ (?:även\ |också\ |närmare\ )?(?:i|av|på)\ [¤§]
    | i\ [¤§]\ {_SV_TOLD}\ {_REST}
    | [¤§]\ (?:även\ |också\ )?{_SV_TELL}\ {_REST}
    | [¤§]\ (?:även\ |också\ )?{_SV_SHOW}\ {_SV_OF_NOUN}
    )[.]?""",
    re.VERBOSE | re.IGNORECASE,
)


def read_places(words: list[str]) -> str:
    """Show "Figure 3", "Tables 1 and 2", "Appendix B" and "chapter §" as references, like links to them."""
    written = " ".join(words).strip("()")
    if words and words[0].casefold() in _POINTING:  # a section of whatever text: nothing is said of it
        written = _NUMBERED.sub(r"\1§", written)
    if "¤" not in written and "§" not in written and _PLACE_WORDS.isdisjoint(words):  # as in most sentences
        return written
    shown = _ONE.sub(lambda found: "§" if found[0].endswith("§") else _shown(found[0]), written)
    shown = _FURTHER.sub(_end, shown)
    return _SEVERAL.sub("¤", _LETTER.sub("", shown))


def _shown(place: str) -> str:
    """Keep the full stop that ends a sentence, not the place's number."""
    return "¤." if place.endswith(".") else "¤"


def _end(found: re.Match[str]) -> str:
    return "." if found[0].endswith(".") else ""


def says_where(written: str) -> bool:
    """Say whether a noun phrase stands around a reference, and nothing that tilts: "The results are shown in ¤"."""
    has_place = "¤" in written or "§" in written or written[:4].casefold().startswith(("see ", "se "))
    return has_place and _AROUND.fullmatch(written) is not None and not _TILT.search(written)


def is_pointer(words: list[str]) -> bool:
    """Say whether all words are "see", a kind of place and its number; a place alone is none without a number."""
    first = words[0].strip(_MARKS).lower() if words else ""
    if len(words) > MOST_POINTING or (first not in _POINTING and not _PLACES.fullmatch(first)):
        return False
    said = [word.strip(_MARKS).lower() for word in words]
    others = [word for word in said[first in _POINTING :] if word and word not in _JOINING]
    places = [word for word in others if _PLACES.fullmatch(word)]
    numbers = [word for word in others if _NUMBER.fullmatch(word)]
    return (
        bool(places) and len(places) + len(numbers) == len(others) and bool(numbers or "§" in places or "¤" in places)
    )
