"""2 sections: how to make a figure anew: "The diagram can be recreated by cloning [the repository](…) and running `a.jl`".

It needs a link, and nothing in it but how: no clause, no figure, no word that judges. So does where the code or the data of this
text are to be had, which a file's name in code letters may say as well.
"""

from __future__ import annotations

import re

from dossier.late import late
from dossier.sections.exempt.lexicon import signs_of, tilts

_MADE = late(
    r"(?:the )?(?:(?:figure|diagram|chart|graph|plot|map|table)s?(?: (?:above|below))?|code|source code|replication package) "
    r"can (?:also )?be (?:recreated|reproduced|regenerated|remade|downloaded|obtained)(?P<how> (?:with|using|by|from|at|in) .+)|"
    r"(?:diagrammet|diagrammen|figuren|figurerna|grafen|graferna|kartan|kartorna|tabellen|tabellerna|koden|källkoden)"
    r"(?: (?:nedan|ovan))? (?:kan|går att) (?:även |också )?(?:återskapas?|laddas? (?:ner|ned)|hämtas?|reproduceras?|göras? om)"
    r"(?P<hur> (?:med|genom|från|i|på|via) .+)",
    re.IGNORECASE,
)


_ADDRESS = late(r"<?https?://[^\s<>]*[^\s<>.]>?")
_AVAILABLE = late(
    r"(?:(?:the |our |all )*(?:(?:full|complete|entire|necessary|source|replication|raw|supplementary|analysis) )*"
    r"(?:code|data|dataset|scripts?|notebooks?|materials?|analys[ie]s|package) (?:and (?:code|data|materials?) )?"
    r"(?:(?:for|to (?:reproduce|replicate|run|repeat)) (?:this|the|our|all) (?:\w+ ){1,3}?)?|(?:these|they|both|▢) )(?:is|are) "
    r"(?:(?:also|publicly|freely|openly) )?available (?:as (?:an? )?[\w-]{1,20}(?: [\w-]{1,20}){0,2} )?"
    r"(?:in|on|at|from|via):? (?P<where>.{1,120})",
    re.IGNORECASE,
)


def tells_where_to_get(written: str) -> bool:
    """Say whether a sentence, which has a link or code in it, tells only where the code or data of the text are."""
    found = _AVAILABLE.fullmatch(_ADDRESS.sub("▢", written).removesuffix(".").rstrip())
    return found is not None and "!" not in signs_of(found["where"]) and not tilts(found["where"])


def tells_how_to_remake(written: str) -> bool:
    """Say whether a sentence, which has a link, tells only how to make or get what the text shows."""
    found = _MADE.fullmatch(written.removesuffix("."))
    how = (found["how"] or found["hur"]) if found else ""
    return bool(how) and "!" not in signs_of(how.replace("genom att ", "genom ")) and not tilts(how)
