"""2 sections: how a sentence in Swedish says that it is its author's own: "Jag avgränsar mig till dammarna"."""

from __future__ import annotations

import re

from dossier.late import late
from dossier.sections.exempt.verbs import has_study

_HELPS = (
    r"(?:(?:ska|skall|vill|ville|tänker|tänkte|kommer att|har|hade|kan|kommer|måste|bör|försöker|försökte|väljer att|"
    r"valde att|inte|också|även|nu|sedan|först|därför|här|dock|endast|bara|främst|av|att) )*"
)
_SV_DOES = late(
    rf"{_HELPS}(?:(?P<writes>argumentera\w*|undersök\w*|undersökt|analysera\w*|studera\w*|jämför\w*|diskutera\w*|"
    r"beskriv\w*|presentera\w*|redogör\w*|redogjort|utgå[rs]?|utgick|utgått|fokusera\w*|avgränsa\w*|definiera\w*|"
    r"beräkna\w*|intervjua\w*|utelämna\w*|bortse\w*|återkom\w*|sammanfatta\w*|rekommendera\w*|hoppas|avstå\w*|"
    r"tacka\w*(?! nej)(?! ja\b))|"
    r"(?P<thinks>anse[rs]?|ansåg|tro[rs]?|trodde|mena[rs]?|menade|hävda[rs]?|hävdade|bedöm\w*|förvänta\w*|anta[rs]?|antog)|"
    r"(?P<does>använd\w*|använt|behandla\w*|pröva\w*|testa\w*|koda\w*|mät(?:er|a|te)|kalla\w*|föreslå[rs]?|"
    r"inled\w*|avsluta\w*|försök\w*|samla\w*|läs(?:er|te|a|t)|ställ\w*|välj\w*|valde|valt|dela\w*|börja\w*|skriv\w*|"
    r"skrev|skrivit|följ\w*|följt|bygg\w*|gör|göra|gjorde|gjort|lägg\w*|lagt|tar|ta|tog|tagit|går|gå|gick|gått|vill|ville|"
    r"tänker|tänkte|ska|skall))\b"
)
"""What authors do: verbs of writing, of thinking, and such as anybody does, which need something of a study beside them."""
_OF_THOUGHT = late(r" (?:på|i|om|mig|oss|inte på|inte om|av|kring|därför)\b")
"""Behind a verb of thinking, what is no clause."""
_SV = late(
    r"(?:(?P<text>(?:[Dd]enna|[Dd]en här|[Dd]etta|[Dd]et här|[Ff]öreliggande) (?:uppsats|avhandling|rapport|studie|artikel|"
    r"arbete|kapitel|avsnitt|del|essä|undersökning)|[Uu]ppsatsen|[Aa]vhandlingen|"
    r"(?:[Mm]itt|[Mm]in|[Vv]år|[Vv]årt|[Mm]ina|[Vv]åra) "
    r"(?:syfte|mål|argument|tes|hypotes|fråga|frågeställning|ambition|avsikt|förhoppning|utgångspunkt|tolkning|bedömning|metod)\w*)"
    r"|[Jj]ag|[Vv]i) (?P<rest>.*)",
    re.DOTALL,
)
_SV_TURNED = late(r"(?P<aside>[^,.;:]{2,80}?),? (?P<verb>\w+)(?: (?:mig|oss))? (?:jag|vi)\b(?P<rest>.*)", re.DOTALL)


def speaks_swedish(written: str) -> bool:
    """Say whether a sentence without names, figures and clauses has its author or this text for a subject."""
    if found := _SV.fullmatch(written):
        if found["text"]:
            return found["rest"].startswith("är ") or _SV_DOES.match(found["rest"]) is not None
        return _is_own(found["rest"], written)
    turned = _SV_TURNED.fullmatch(written)
    return turned is not None and _is_own(f"{turned['verb']}{turned['rest']}", written)


def _is_own(rest: str, written: str) -> bool:
    done = _SV_DOES.match(rest)
    if done is None:
        return False
    if done["thinks"]:
        return _OF_THOUGHT.match(rest, done.end()) is not None
    return bool(done["writes"]) or has_study(written)
