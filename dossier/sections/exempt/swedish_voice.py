"""2 sections: how a sentence in Swedish says that it is its author's own: "Jag avgränsar mig till dammarna"."""

from __future__ import annotations

import re

from dossier.sections.late import Late

_SV_DOES = Late(
    r"(?:använd\w*|argumentera\w*|undersök\w*|analysera\w*|studera\w*|jämför\w*|diskutera\w*|beskriv\w*|presentera\w*|redogör\w*|"
    r"välj\w*|valde|valt|anse[rs]?|ansåg|tro[rs]?|trodde|mena[rs]?|menade|hävda[rs]?|föreslå[rs]?|anta[rs]?|utgå[rs]?|utgick|"
    r"fokusera\w*|avgränsa\w*|definiera\w*|mät(?:er|a|te)|beräkna\w*|samla\w*|intervjua\w*|läste|läser|försök\w*|hoppa[st]?\w*|"
    r"vill|ville|tänker|tänkte|ställ\w*|pröva\w*|testa\w*|kodade|kodar|delade|delar|utelämna\w*|bortse\w*|behandla\w*|avstå\w*|återkom\w*|börja\w*|"
    r"inled\w*|avsluta\w*|sammanfatta\w*|skriv\w*|skrev|kall\w*|följ\w*|bygg\w*|rekommendera\w*|bedöm\w*|förvänta\w*|gör|gjorde|"
    r"lägg\w*|tar|tog|går|gick|ska|skall|kommer att|har (?:valt|använt|försökt|avgränsat|undersökt|studerat|utgått|samlat))\b"
)
"""Verbs of what authors do: the first word behind who speaks, or right before."""
_SV = Late(
    r"(?:(?P<text>(?:[Dd]enna|[Dd]en här|[Dd]etta|[Dd]et här|[Ff]öreliggande) (?:uppsats|avhandling|rapport|studie|artikel|"
    r"arbete|kapitel|avsnitt|del|essä|undersökning)|[Uu]ppsatsen|[Aa]vhandlingen|"
    r"(?:[Mm]itt|[Mm]in|[Vv]år|[Vv]årt|[Mm]ina|[Vv]åra) "
    r"(?:syfte|mål|argument|tes|hypotes|fråga|frågeställning|ambition|avsikt|förhoppning|utgångspunkt|tolkning|bedömning|metod)\w*)"
    r"|[Jj]ag|[Vv]i) (?P<rest>.*)",
    re.DOTALL,
)
_SV_TURNED = Late(r"(?P<aside>[^,.;:]{2,80}?),? (?P<verb>\w+)(?: (?:mig|oss))? (?:jag|vi)\b(?P<rest>.*)", re.DOTALL)


def speaks_swedish(written: str) -> bool:
    """Say whether a sentence without names, figures and clauses has its author or this text for a subject."""
    found = _SV.now.fullmatch(written)
    if found:
        return _SV_DOES.now.match(found["rest"]) is not None or bool(found["text"] and found["rest"].startswith("är "))
    turned = _SV_TURNED.now.fullmatch(written)
    return turned is not None and _SV_DOES.now.fullmatch(turned["verb"]) is not None
