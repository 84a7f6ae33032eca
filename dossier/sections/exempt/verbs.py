"""2 sections: what authors and their texts do, in each form of each verb."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAYS = """
    abandon abstract accommodate achieve acknowledge adapt add address adjust advance advocate aggregate agree aim allow
    analyse analyze annotate answer anticipate appraise approach approximate argue arrange ask assemble assert assess assign
    assume attempt average avoid back balance begin believe bin bootstrap bracket break bring call capture cast categorise
    categorize challenge characterise characterize chart check choose claim clarify classify clean cluster coin collapse
    combine come comment compare complement complicate comprise compute concede conceive conceptualise conceptualize concern
    conclude condense conduct confine conjecture connect consider consist construct contain contend contextualise
    contextualize contrast contribute control convert correct count cover create criticise criticize critique decide decompose
    deduce deepen defend define delineate delve demarcate denote deny depart depict derive describe design detail develop
    devise diagnose differentiate dig discard discuss dispute distinguish divide document doubt downplay drop dwell echo
    elaborate elucidate emphasise emphasize encode encourage end engage enquire enrich ensure enter evaluate examine exclude
    exemplify exempt expand expect explain explicate explore expose express extend extract fall favor favour feed fill filter
    fit focus formalise formalize formulate frame generalise generalize generate go grant grapple ground group guess highlight
    hold hope hypothesise hypothesize identify ignore illuminate illustrate imagine implement impose improve impute include
    incorporate infer inquire inspect instrument integrate intend interact interpret interrogate introduce invert investigate
    invite invoke join judge justify keep label lag lay leave limit link list locate log look maintain make manipulate map
    mask match mean mention merge model motivate move name narrow nest normalise normalize nuance object offer omit open
    operationalise operationalize opt organise organize outline package partition pause perform permit pick place plan plot
    point pool pose posit position postpone predict prefer prepare present preserve presume presuppose probe problematise
    problematize proceed process produce prompt propose prove provide pursue push put quantify question raise randomise
    randomize rank reanalyse reanalyze recall recap recode recommend reconsider reconstruct reduce refer refine reflect
    refrain reframe refute regard regress reiterate reject relate relax remove render reorder repeat rephrase replace
    replicate represent reproduce request rerun resample rescale reserve resist resolve respond restrict retain rethink
    retrace return reveal review revise revisit revolve rework rewrite root sacrifice screen scrutinise scrutinize search seek
    select separate set settle sharpen shed shift shorten signal simplify simulate situate sketch skip solve sort speak
    specify speculate split stack standardise standardize start stay step stipulate stop stratify stress structure study
    subject submit substantiate substitute suggest sum summarise summarize supplement suppose suspect synthesise synthesize
    tabulate tackle talk tease test theorise theorize think tie touch trace track trade transform treat trim trust try turn
    undertake unify unpack urge validate vary verify view visualise visualize want weigh weight welcome widen winsorise
    winsorize wish work wrap write zoom
"""
"""What is done in the text itself, and with thoughts: of those whom "We compare Rome with Kyiv" names it says nothing."""

_USES = """
    adopt apply base borrow build calculate calibrate cite code collect compile consult download draw employ estimate exploit
    follow gather get give interview measure meet obtain pay quote read record recruit rely retrieve run sample scrape survey
    take thank train transcribe translate use utilise utilize visit
"""
"""What is done in the world, or with what others made: whom "We use the figures of the Ministry" names is a source."""

FOUND = frozenset(
    """find finds found finding see sees saw seen know knows knew known show shows showed shown observe observes observed learn
    learns learned learnt discover discovers discovered demonstrate demonstrates demonstrated notice notices noticed realise
    realised realize realized confirm confirms confirmed detect detects detected establish establishes established document
    documents documented reveal reveals revealed prove proves proved uncover uncovers uncovered understand understood hear heard
    read note notes noted report reports reported say says state states stated""".split()
)
"""What tells of something that was found, seen, heard or said; it is no deed of the author's alone."""

TELLS_OF = frozenset(
    "show shows showed demonstrate demonstrates document documents report reports find reveal note".split()
)
OPEN = frozenset("whether how if why what where when which to in on between from with more by for".split())
"""What may follow these and leaves open what was found: "We show how …", "We report on …"."""

_IRREGULAR = """
    began begun broke cast chose chosen dwelt fed gone held laid led left made meant put rewrote said sent set shed sought
    split spoke stayed taught tested thought tried understood went withdrew written wrote
"""
_IRREGULAR_USES = """
    fielded built carried done drawn drew gave given kept paid quoted ran read taken took
"""

_MOVES = """
    advance attack carry control defend divide drag drop enter expand extend fill fire guard hold keep leave move offer place
    push put reject remove resist return run separate settle shift split step stop take train withdraw
"""
"""Of these, what a section of an army, too, may do."""


@cache
def moves() -> frozenset[str]:
    """Give what a section or a study of somebody else may do as well."""
    return frozenset(_forms(_MOVES))


@cache
def deeds() -> frozenset[str]:
    """Give all verbs of what authors and texts do."""
    return sayings() | frozenset(_forms(_USES)) | frozenset(_IRREGULAR_USES.split())


@cache
def sayings() -> frozenset[str]:
    """Give those of what is done in the text itself."""
    return frozenset(_forms(_SAYS)) | frozenset(_IRREGULAR.split())


def _forms(verbs: str) -> Iterator[str]:
    for verb in verbs.split():
        stem = verb.removesuffix("e")
        yield from (
            verb,
            f"{verb}s",
            f"{verb}es",
            f"{stem}ed",
            f"{stem}ing",
            f"{stem}{verb[-1]}ed",
            f"{stem}{verb[-1]}ing",
        )
        if verb.endswith("y"):
            yield from (f"{verb[:-1]}ies", f"{verb[:-1]}ied")
