"""2 sections: the words by which a sentence is known to speak of the text itself; each is shown by one sign, its kind.

A sentence so shown is a short string, and what it may be is a short pattern over it: looking words up costs nothing at the
start, where long patterns of words would be compiled at every one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dossier.late import late

_KINDS = {
    # what makes a statement of a sentence: a clause of its own, or somebody's word
    "!": """that which who whose whom because since although though whereas while where when why how what if but whether som
        att eftersom därför medan vilken vilket vilka vilkas vilkens när varför hur vad om men trots huruvida där wobei""",
    # small words
    "x": "and or och samt",
    "X": "as than än",
    "b": "is are",
    "w": "was were has have had är var har hade",
    "m": "will shall ska skall",
    "µ": "can may kan",
    "B": "be",
    "D": "the den",
    "A": "a an en ett",
    "h": "this these detta denna dessa",
    "M": "our my some their its other vår våra dess deras",
    "I": "we vi jag",
    "ï": "they he she it there de han hon det",
    "i": "in on i på",
    "f": "for för",
    "g": "of av",
    "t": "to till",
    "W": "with",
    "q": "from by across over between among used at per into during från över mellan hos med enligt",
    "~": "briefly shortly kort kortfattat",
    "ν": "not only simply merely directly inte",
    "ρ": "particular",
    "v": """then first finally now also therefore further subsequently hence thus likewise similarly schematically graphically
        exclusively primarily predominantly mainly instead även också närmare sedan därefter enbart främst""",
    "N": "next nästa",
    "e": "following remaining previous preceding subsequent följande",
    # places
    "S": "see cf consult se jfr jämför",
    "R": "refer",
    "p": "please",
    "H": "here här",
    "u": "below above nedan ovan",
    "k": "chapter chapters appendix appendices subsection subsections kapitel kapitlet",
    "κ": "section sections avsnitt avsnittet",
    "π": "part half del",
    "K": "figure figures table tables listing listings",
    "ð": "paper thesis dissertation essay uppsats avhandling",
    "ô": "article work dossier guide book uppsatsen studie rapport rapporten arbete artikel avhandlingen",
    "l": "rest remainder resten återstoden",
    "ƥ": "purpose purposes goal goals objective objectives task tasks syfte syften syftet mål målet",
    # what a text or its author does
    "d": """describe introduce summarise summarize detail discuss review explain examine explore address define beskriver
        presenterar redogör diskuterar behandlar introducerar sammanfattar förklarar redovisar beskriva presentera
        redogöra diskutera behandla introducera sammanfatta förklara redovisa""",
    "j": "outline outlines",
    "C": "compare compares jämföra",
    "Č": "combine combines contrast contrasts decompose decomposes",
    "L": "list lists plot plots sketch sketches listar förtecknar",
    "λ": "overlay overlays map maps chart charts graph graphs",
    "P": "present presents",
    "r": "report reports",
    "y": "study",
    "a": """investigate apply consider analyse analyze studies evaluate cover revisit highlight reconstruct trace develop
        propose illustrate motivate survey unpack clarify undersöker analyserar studerar undersöka analysera studera""",
    "E": "focus focuses fokuserar fokusera",
    "F": "look looks draw draws build builds",
    "V": "elaborate elaborates reflect reflects",
    "G": "deal deals conclude concludes begin begins start starts end ends",
    "U": "turn turns",
    "ū": "return returns återkommer återkomma",
    "Ö": "proceed proceeds",
    "đ": "disclose derive tabulate collect catalogue",
    "ī": "mention ignore bracket postpone",
    "ō": "offer offers",
    "ĕ": "situate defend explicate assess critique criticise criticize characterise characterize",
    "T": "try tries attempt attempts aim aims want wants",
    "s": "show depict display visualise visualize reproduce visar visa illustrerar återger åskådliggör avbildar",
    "ĝ": "give gives provide provides ger",
    "ś": "showed depicted displayed illustrated",
    "c": "contain include document concern innehåller",
    "z": """described presented discussed outlined introduced summarised summarized explained detailed addressed examined
        explored""",
    "ž": "considered reviewed analysed analyzed investigated",
    "ẑ": "shown listed sketched compared defined specified reported",
    "ż": """given found seen depicted pictured displayed available illustrated provided visualised visualized plotted
        reproduced documented included contained stated collected disclosed tabulated catalogued""",
    "Z": "organised organized structured arranged upplagd upplagt disponerad disponerat strukturerad strukturerat",
    "ö": "follow follows",
    "Ä": "aimed intended meant dedicated devoted",
    "Q": "finns ges framgår återfinns",
    "ş": "ses",
    "J": """visas redovisas presenteras återges listas sammanfattas beskrivs illustreras jämförs avbildas åskådliggörs
        förtecknas diskuteras behandlas introduceras förklaras redogörs""",
    "O": "overview summary introduction discussion description example comparison översikt sammanfattning",
}  # fmt: skip
_SIGNS = {word: sign for sign, words in _KINDS.items() for word in words.split()}
_SHORTENED = frozenset("dasc")
"""Kinds of verbs of which only the plain form is given."""

_NOUNS = tuple(  # what a figure can show without a word on how it is
    """distribution frequency frequencie result overview example excerpt screenshot photograph picture image map diagram graph
    chart drawing schema scheme view visualisation visualization representation rendering illustration summary summarie
    comparison structure architecture layout setup design interface workflow pipeline process procedure step stage component
    element part feature method algorithm model parameter setting value variable statistic estimate coefficient sample data
    dataset question questionnaire answer response definition category categorie type class classe message state field
    location position number share proportion relation relationship development timeline sequence flow configuration
    participant source code output input country countrie region province district municipality municipalitie sector actor
    party partie organization organisation institution fördelning resultat översikt exempel karta kart bild graf skiss vy
    lista list sammanfattning jämförelse struktur arkitektur uppbyggnad gränssnitt steg del komponent metod algoritm modell
    värde variabel statistik fråg enkät svar kategori typ plats läge antal andel utveckling tidslinje förlopp käll""".split()
)
_PLOTTED = frozenset(
    """stock stocks debt debts ratio ratios price prices rate rates level levels index indexes indices gap gaps path paths
    trajectory trajectories profile profiles balance composition compositions breakdown breakdowns decomposition decompositions
    residual residuals interval intervals band bands curve curves line lines panel panels scenario scenarios score scores
    ranking rankings stocken skulden skulder kvoten kvoter priset priser räntan räntor nivån nivåer gapet banan banor profilen
    profiler balansen sammansättningen intervallet intervall bandet kurvan kurvor linjen linjer panelen scenariot scenarier
    indexet måttet rangordningen""".split()
)
"""What is plotted, without how it is: only "the debt", not "a debt" or "high debt", says no more than that it is shown."""
_LETTERS = 6
_NOUN_ENDINGS = ("", *"s en et n t ar er or na arna erna orna a an".split())
_TOKEN = late(r"[\w’'/.-]+|\S")
_MEN = late(r"\bwomen and men\b|\bmen and women\b|(?<=\bof )men\b|(?<=\bfor )men\b|(?<=\bbetween )men\b")
_JOINTS = re.compile(r"[’'/-]")
CODE = "▢"
"""Stands for a stretch of code, which is a word like any other."""


def signs_of(written: str) -> str:
    """Show each word by the sign of its kind: "!" is what makes a statement, "o" any other.

    A noun that a figure may show is "n", or "ŋ" where it may only with a "the".
    """
    if " men" in written:  # in Swedish “but”
        written = _MEN.sub("people", written)
    return "".join(map(sign_of, _TOKEN.findall(written)))


@lru_cache(maxsize=1 << 14)
def sign_of(word: str) -> str:
    """Give the sign of a word's kind."""
    lowered = word.lower()
    if not word or word in "¤§×,":
        return word
    if word.isupper() and 1 < len(word) <= _LETTERS and word.isalpha():  # "the GDP"
        return "ŋ"
    if sign := "Y" if word == "I" else "o" if word == CODE else _SIGNS.get(lowered):
        return sign
    return "!" if _is_doubtful(lowered) else _form(lowered)


def _is_doubtful(word: str) -> bool:
    """Say whether this is a figure, a mark, or a compound such as "who's"."""
    if not word[0].isalnum() or "--" in word or any(sign.isdigit() for sign in word):
        return True
    return any(_SIGNS.get(part) == "!" for part in _JOINTS.split(word))


def _form(word: str) -> str:
    """Give the sign of a word that is not in the list as it stands."""
    for ending in ("s", "es"):
        if word.endswith(ending) and (sign := _SIGNS.get(word[: -len(ending)], "")) and sign in _SHORTENED:
            return sign
    if word in _PLOTTED:
        return "ŋ"
    return "n" if any(word.endswith(end) and word.removesuffix(end).endswith(_NOUNS) for end in _NOUN_ENDINGS) else "o"


# Patterns over signs: any word but what parts clauses, a preposition, and what may go on behind a noun
WORD = "[^!,xXbwmµB¤§×]"
PREPOSITION = "[ifgtWq]"
_PHRASE = f"{WORD}{{1,15}}"
REST = (  # behind an "and", one word only: two may be a subject and its verb ("lists the dams and the army retreats")
    f"{_PHRASE}(?:(?:,x?|x)[DAMh]?{WORD}(?=$|[,x]|{PREPOSITION})(?:{PREPOSITION}{_PHRASE})?){{0,4}}"
)
_TILTING = frozenset(
    """more most less least better best worse worst higher highest lower lowest larger largest smaller smallest stronger
    strongest weaker weakest greater greatest fewer fewest faster fastest slower slowest older oldest younger youngest richer
    richest poorer poorest bigger biggest longer longest shorter shortest earlier earliest later latest many much few high low
    large small good bad considerable remarkable positive negative only never not no none without always half double twice two
    three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions
    billion billions percent majority minority difference differences rise rising rose growth growing grew fall falling fell
    loss losses gain gains shortage absence effect effects advantage advantages disadvantage disadvantages benefit benefits
    evidence proof signs said say says mer mest mindre minst bättre bäst sämre högre högst lägre lägst större störst många få
    fler flest hög högt höga låg lågt låga stark starkt starka svag svagt svaga stor stort stora små bra dålig dåligt dåliga
    tydlig tydligt tydliga bara endast aldrig inte inga ingen inget utan alltid hälften två tre fyra fem sex sju åtta nio tio
    procent ökar ökade minskar minskade påverkan nackdel nackdelar nackdelarna fördelar fördelarna""".split()
)
_TILTING_STARTS = tuple(
    """strong weak great poor significan substantial clear dramatic sharp steep uneven unequal success unsuccess increas
    decreas declin drop lack correlated correlates impact influence cause causing superior
    inferior fail collapse destr damage improve reduc dominan
    efficien effective accura importan claim hundra tusen miljon brist effekt orsak""".split()
)
_HIGH_SCHOOL = late(r"high[- ]school")
_TILTING_ENDS = ("iest", "nesses", "ness")
_TILTING_PARTS = ("skillnad", "ökning", "minskning", "tillväxt", "förlust")


def tilts(written: str) -> bool:
    """Say whether a word compares, judges, counts, or stands for what has changed, was caused or is related."""
    lowered = _HIGH_SCHOOL.sub("school", written.lower().replace("best practice", "practice"))
    return "main reason" in lowered or any(map(_tilts, _JOINTS.sub(" ", lowered).replace(",", " ").split()))


def _tilts(word: str) -> bool:
    word = word.strip(".")
    return (
        word in _TILTING
        or word.startswith(_TILTING_STARTS)
        or word.endswith(_TILTING_ENDS)
        or any(part in word for part in _TILTING_PARTS)
    )
