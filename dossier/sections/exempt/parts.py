"""2 sections: what a section, or a part of one under a heading of its own, is for; most that is not argued needs no source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import late

if TYPE_CHECKING:
    from dossier.model.section import Exempt
    from dossier.sections.draft import Draft

ROLES: dict[str, Exempt] = {
    "key-points": "key-points", "scope": "role", "glossary": "role", "method": "role", "acknowledgements": "role",
    "disclaimer": "role",
}  # fmt: skip

_STATEMENT = r"(?:\ (?:statements?|declarations?|disclosures?))?"
_SHARED = r"(?:data|code|software|materials?)"
_TEXT = r"(?:thesis|dissertation|paper|article|book|essay|report|manuscript|document|study)"
_WORDS: dict[Exempt, str] = {
    "key-points": r"""
        (?:graphical\ )?abstract | (?:executive|author|plain[\ -]language)\ summary | highlights |
        key\ (?:points|findings|messages|takeaways) |
        sammanfattning | sammandrag | abstrakt | huvudpunkter | nyckelpunkter | zusammenfassung | kurzfassung |
        résumé(?:\ en\ français)? | resumen | riassunto | samenvatting
    """,
    "role": rf"""
        # what journals ask for at the end
        (?:lead\ )?contacts?(?:\ information)? | correspondence | (?:corresponding\ author|author\ for\ correspondence) |
        (?:the\ )?authors | (?:special\ )?thanks | ac?knowledge?ments? | dedication | disclaimer | glossary | keywords |
        (?:list\ of\ )?acronyms |
        (?:list\ of\ )?abbreviations |
        funding(?:\ (?:information|sources?|acknowledge?ments?))?{_STATEMENT} | financial\ (?:support|disclosures?){_STATEMENT} |
        role\ of\ (?:the\ )?funding\ sources? | disclosures? | contributors |
        (?:authors?['’]?s?['’]?|authorship|credit(?:\ author(?:ship)?)?)\ (?:contribution|role)s?{_STATEMENT} |
        credit\ (?:author(?:ship)?\ )?statement | about\ the\ authors? | authors?['’]?s?['’]?\ (?:information|notes?) |
        (?:declarations?|statements?|disclosures?)\ of\ (?:(?:conflicts?\ of|competing|conflicting)\ )?interests?{_STATEMENT} |
        (?:conflicts?\ of|competing|conflicting)\ ?interests?{_STATEMENT} |
        (?:declarations?|statements?)\ of\ (?:authorship|originality|original\ work|contributions?) |
        (?:special\ )?attribution\ notes?(?:\ (?:for|to|on)\ (?:this\ )?(?:{_TEXT}|section|chapter|part)(?:\ [\dIVX]{{1,5}})?)? |
        (?:competing\ financial|financial\ and\ competing)\ interests?{_STATEMENT} |
        statements?\ (?:and|&)\ declarations? |
        ethics?\ (?:statements?|approvals?|declarations?)(?:\ statement)? | ethical\ (?:statements?|approvals?) |
        ethics\ approval\ and\ consent\ to\ participate | consent\ (?:to\ participate|for\ publication|to\ publish|statement) |
        (?:institutional\ review\ board|(?:informed|patient)\ consent)\ statement |
        (?:(?:open\ )?{_SHARED}(?:(?:,|,?\ and|\ &)\ {_SHARED})*)\ (?:availability|accessibility|sharing){_STATEMENT} |
        availability\ of\ (?:supporting\ )?{_SHARED}(?:(?:,|,?\ and)\ (?:supporting\ )?{_SHARED})* |
        supplement(?:al|ary)\ (?:materials?|information|data|files?) | (?:supporting|additional)\ (?:information|files?) |
        reproducibility\ (?:statement|and\ open[\ -](?:source|science)(?:\ materials?|\ practices?)?) |
        open\ (?:science|practices?)\ statement |
        declarations?\ of\ (?:the\ use\ of\ )?generative\ ai.* | ai\ usage\ disclosure |
        (?:författarens\ |författarnas\ )?tack(?:ord)? | tillkännagivanden? | erkännanden? | tillägnan | dedikation |
        finansiering | författar(?:nas|ens)\ bidrag | intressekonflikter | jäv | friskrivning | ansvarsfriskrivning |
        ordlista | förkortningar | nyckelord | etiskt\ godkännande | datatillgänglighet | tillgång\ till\ (?:data|kod) |
        (?:curriculum\ )?vitae? | cv | (?:author|biographical)\ (?:biograph(?:y|ies)|notes?) | om\ författar(?:en|na) |
        # what stands where
        (?:chapter|thesis|dissertation)\ (?:outlines?|structure) | (?:outline|overview)\ of\ (?:the\ )?chapters |
        (?:outline|structure|organi[sz]ation)\ of\ (?:the|this|my)\ {_TEXT} | (?:outline|overview)\ of\ (?:the|this)\ thesis |
        (?:uppsatsens|avhandlingens|rapportens)\ (?:disposition|upplägg) | disposition\ av\ (?:uppsatsen|avhandlingen) |
        (?:aufbau|gliederung)\ der\ (?:arbeit|untersuchung|dissertation) |
        # lists of works
        (?:further|additional|suggested|recommended|selected)\ (?:readings?|references) | reading\ list | further\ information |
        (?:useful|related|external|further)\ links | (?:(?:list\ of|selected|own|my)\ )?publications | (?:list\ of\ )?references |
        (?:(?:select|selected|annotated)\ )?bibliography | (?:works|literature|sources|references)\ cited |
        (?:vald\ |citerad\ )?litteratur(?:förteckning|lista)? | käll(?:or|förteckning) | referens(?:er|lista) | bibliografi |
        vidare\ läsning | läs\ (?:mer|vidare) | lästips | publikationer | länkar
    """,
}
"""Headings that say it themselves. "Summary" is not among them: in a short paper the text itself stands under it.

Before an introduction or the contents it is what others call an abstract.
"""
_INTRODUCES = late(
    r"(?:table of )?contents|introduction|preface|foreword|(?:list of )?(?:abbreviations|figures|tables)", re.IGNORECASE
)

_NUMBER = re.compile(r"^(?:(?:Appendix|Bilaga)\s[A-Z\d]+\s?[.:–—-]\s*|[\dIVX.]+[.\s]\s*)")
_JOINED = late(r"\s*(?:,|;|/|&|\band\b|\boch\b)\s*")
_KNOWN = {kind: late(words, re.VERBOSE | re.IGNORECASE) for kind, words in _WORDS.items()}


_STARTS = tuple(
    """graphical/abstract/executive/author/plain/highlights/key/sammanfattning/sammandrag/abstrakt/huvudpunkter/nyckelpunkter/
    zusammenfassung/kurzfassung/résumé/resumen/riassunto/samenvatting/special/the authors/author/thanks/lead/contact/
    corresp/acknowledg/aknowledg/dedication/disclaimer/glossary/list/abbreviations/funding/financial/role/disclosure/
    contributors/credit/about/declaration/statement/conflict/competing/ethic/consent/institutional/informed/patient/open/
    data/code/software/material/availability/supplement/supporting/additional/ai usage/reproducib/författar/tack/
    tillkännagivande/erkännande/tillägnan/dedikation/finansiering/intressekonflikter/jäv/friskrivning/ansvarsfriskrivning/
    ordlista/förkortningar/etiskt/tillgång/curriculum/vita/cv/biographical/om författar/chapter/thesis/dissertation/outline/
    overview/structure/organi/uppsatsens/avhandlingens/rapportens/disposition av/aufbau/gliederung/further/suggested/
    recommended/select/reading/useful/related/external/own/my/publications/references/annotated/bibliograph/works/
    literature/sources/vald/citerad/litteratur/käll/referens/vidare/läs/publikationer/länkar/nyckelord/bibliografi/
    attribution note/acronym""".replace("\n    ", "").split("/")
)
"""How each of these headings begins: most others are known by that to be none."""


def role_of(heading: str) -> Exempt:
    """Say by a heading's words why the sentences under it need no source: all of them, if several are named."""
    words = _NUMBER.sub("", heading).strip(" .:")
    if not words.lower().startswith(_STARTS):
        return ""
    for kind, known in _KNOWN.items():
        if known.fullmatch(words) or all(known.fullmatch(part) for part in _JOINED.split(words)):
            return kind
    return ""


def enter_summary(draft: Draft, words: str, level: int, following: str) -> None:
    """Take a part under "Summary" for an abstract where the heading behind it (`following`) is that of an introduction."""
    if (
        words.strip().lower() == "summary"
        and not draft.part
        and _INTRODUCES.fullmatch(_NUMBER.sub("", following).strip(" .:"))
    ):
        draft.part = (level, "key-points")
        if not draft.role:
            draft.apart.append(words)


def enter_part(draft: Draft, words: str, level: int, role: str | None) -> None:
    """Begin a part at a heading: it lasts to the next heading of its level or above.

    `{role=method}` behind the heading says what its words do not.
    """
    if draft.part and level > draft.part[0]:
        return
    exempt = ROLES.get(role, "") if role else role_of(words)
    if not exempt and not role and draft.lang.startswith("sv") and words.strip().lower() == "disposition":
        exempt = "role"
    draft.part = (level, exempt) if exempt else None
    if exempt and not draft.role and words:
        draft.apart.append(words)
