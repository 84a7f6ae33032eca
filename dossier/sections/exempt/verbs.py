"""2 sections: what authors and their texts do, in each form of each verb."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dossier.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHOWN = late("[×¤§▢]")
"""What stands for a formula, a reference, a section and code: they are of the text."""
_APART = late(r"[^\w’'-]+")

_SAYS = """
    abandon abstract accommodate achieve acknowledge adapt add address adjust advance advocate aggregate agree aim alleviate
    allow analyse analyze annotate answer anticipate appraise approach approximate argue arrange ask assemble assert assess
    assign assume attempt average avoid back balance begin believe bin bootstrap bracket break bring call capture cast
    categorise categorize challenge characterise characterize chart check choose claim clarify classify clean cluster coin
    collapse combine come comment compare complement complicate comprise compute concede conceive conceptualise
    conceptualize concern conclude condense conduct confine conjecture connect consider consist construct contain contend
    contextualise contextualize contrast contribute control convert correct count cover create criticise criticize critique
    decide decompose deduce deepen defend define delineate delve demarcate denote deny depart depict derive describe design
    detail develop devise diagnose differentiate dig discard discuss dispute distinguish divide document doubt downplay drop
    dwell echo elaborate elucidate emphasise emphasize encode encourage end engage enquire enrich ensure enter evaluate
    examine exclude exemplify exempt expand expect explain explicate explore expose express extend extract fall favor favour
    feed fill filter fit focus formalise formalize formulate frame generalise generalize generate go grant grapple ground
    group guess highlight hold hope hypothesise hypothesize identify ignore illuminate illustrate imagine implement impose
    improve impute include incorporate infer inquire inspect instrument integrate intend interact interpret interrogate
    introduce invert investigate invite invoke join judge justify keep label lag lay leave leverage limit link list locate
    log look maintain make manipulate map mask match mean mention merge mitigate model motivate move name narrow nest
    normalise normalize nuance object offer omit open operationalise operationalize opt organise organize outline package
    partition pause perform permit pick place plan plot point pool pose posit position postpone predict prefer prepare
    present preserve presume presuppose probe problematise problematize proceed process produce prompt propose prove provide
    pursue push put quantify question raise randomise randomize rank reanalyse reanalyze recall recap recode recommend
    reconsider reconstruct reduce refer refine reflect refrain reframe refute regard regress reiterate reject relate relax
    remove render reorder repeat rephrase replace replicate represent reproduce request rerun resample rescale reserve
    resist resolve respond restrict retain rethink retrace return reveal review revise revisit revolve rework rewrite root
    sacrifice screen scrutinise scrutinize search seek select separate set settle sharpen shed shift shorten signal simplify
    simulate situate sketch skip solve sort speak specify speculate split stack standardise standardize start stay step
    stipulate stop stratify stress structure study subject submit subset substantiate substitute suggest sum summarise
    summarize supplement suppose suspect synthesise synthesize tabulate tackle talk tease test theorise theorize think tie
    touch trace track trade transform treat trim trust try turn undertake unify unpack urge validate vary verify view
    visualise visualize want weigh weight welcome widen winsorise winsorize wish work wrap write zoom
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

_BOTH = """
    abandon address adopt advance agree arrange assemble avoid base begin bind block borrow break bring build buy call
    capture carry challenge change close collect come compile complete conduct connect continue contribute control convert
    cooperate coordinate cover create cut deepen defend deliver depart deploy design destroy develop devise die divide
    download draw drop encourage end engage enlarge enrich ensure enter escape establish expand exploit extend extract feed
    field fight fill flee follow force gather generate get give go grant ground grow guard handle hold host hunt implement
    impose improve increase instrument integrate interact introduce invest invite invoke join judge keep kill launch lay
    lead leave lift list locate log maintain make manipulate mark meet merge monitor motivate mount move name negotiate
    obtain offer open operate oppose order organise organize pass pause pay perform permit pick place plan plant play pool
    position postpone prepare preserve press process produce promote protect provide publish pull purchase pursue push put
    raise reach recruit reform refrain refuse register regress reject release relocate remain remove render replace request
    rescue reserve resist resolve respond restore restrict retain return revolve root run save search secure seek sell send
    separate serve set settle share shed shift shoot sign situate solve speak spend split sponsor stand start stay step stop
    strengthen study subject submit subset supply support swim tackle take talk teach tear tie touch trace track trade train
    transfer transform travel treat trim turn undertake unify unite urge use utilise utilize visit vote wait walk warn watch
    weaken weigh welcome win withdraw work wrap
"""
"""What an army, a government or a witness may do as well: "We build a bridge", where "We build a model" is the author's deed."""

_STUDY = frozenset(
    """account accounts algorithm algorithms analys analysen analyser analyses analysis answer answers appendix approach
    approaches argument arguments article articles aspect aspects assumption assumptions attention author authors
    avgränsningen avhandling avhandlingen avsnitt avsnittet axis background baseline begrepp begreppen begreppet begränsning
    bias bibliography bound bounds calculation calculations cases categories category census chapter chapters check checks
    claim claims classification cluster clusters code codebook codebooks coding coefficient coefficients cohort column
    columns comparative comparison comparisons concept concepts conclusion conclusions condition conditions consideration
    considerations constraint constraints context contrast contribution contributions convention conventions corpora corpus
    correlation covariates criteria criterion critique data data- database databases datamaterial dataset datasets
    definition definitionen definitions derivation description design dichotomy dictionaries dictionary dimension dimensions
    discourse discussion dissertation distance distinction distribution distributions draft effect effects empiri empirical
    ending endogenous enkät enkäten equation equations error errors essay essays estimate estimates estimation estimator
    evaluation evidence example examples exempel exogenous expectation expectations experiment experiments explanation
    explanations factor factors fallstudie feature features fieldwork figure figures findings formula formulation forskning
    framework frameworks fråga frågan frågeställning frågeställningar frågor frågorna function functions graph graphs guide
    heterogeneity heuristic hypotes hypotesen hypoteser hypotheses hypothesis idea ideas index indicator indicators indices
    inquiry insight insights interpretation interpretations intervals interview interviews intervju intervjuer intervjuerna
    introduction investigation issue issues kapitel kapitlet kategori kategorier kod label labels language lens limitation
    limitations literature literatures litteratur litteraturen logic map mapping maps material materialen materialet
    materials matrix measure measurement measurements measures method methodological methodology methods metod metoden
    metoder metric metrics model modell modellen modeller modelling models motivering mått måttet narrative narratives
    notation notion notions objection objections observation observations outcome outcomes output overview paper papers
    paradox paragraph parameter parameters participants perspective perspectives perspektiv phenomena phenomenon plot plots
    population prediction predictions predictors premise prior priors procedure procedures project proof proposal
    proposition propositions publications qualitative quantitative query question questionnaire questions quotation
    quotations random rapport rapporten rationale reader readers reading readings regression regressions report reports
    representation representations research researchers residuals resonemang resonemanget respondents responses restriction
    restrictions result resultat resultaten results review reviews robustness sample samples scale scales scenario scenarios
    scholarship score scores section sections sense sensitivity sequence sequences series significance simplification
    simulation simulations skala software source sources specification specifications stance statistic statistical
    statistics structure studie studien studier studies study subsample subset suggestion suggestions summary survey surveys
    syfte syftet tabell table tables technique techniques teori teorier teorin term termen terminology terms test tests text
    texten texter texts theme themes theoretical theories theory thesis topic topics transcript transcripts treatment
    typology understanding undersökning undersökningen uppsats uppsatsen urval urvalet utgångspunkt validity value values
    variabel variabeln variable variabler variables variance variation vector vectors view views visualisation visualization
    vocabulary weighting weights word words workflow writing""".split()
)
"""What a study is made of. Where a verb that means both has nothing of it, the deed may be anybody's."""

METHODS = late(  # of statistics and computing: they name nobody
    r"(?<=[ (])(?:ANC?OVA|MANOVA|OLS|2SLS|GLS|GMM|MLE|MCMC|LASSO|PCA|CFA|EFA|SEM|IRT|LDA|SVM|BERT|NLP|LLMs?|GIS|DID|DiD|RCTs?|"
    r"AIC|BIC|RMSE|ROC|AUC|CSV|PDFs?|HTML|XML|JSON|SQL|URLs?|APIs?|IDs?|DOIs?|ISBNs?|RDF|CI|SDs?|QCA|ERGMs?|VARs?|ARIMA|ELISA|"
    r"PCR)(?=[ ,.;)]|\Z)"
)

_IRREGULAR = """
    began begun broke cast chose chosen dwelt fed gone held laid led left made meant put rewrote said sent set shed sought
    split spoke stayed taught tested thought tried understood went withdrew written wrote
"""
_IRREGULAR_USES = """
    fielded built carried done drawn drew gave given kept paid quoted ran read taken took
"""

_IRREGULAR_BOTH = """
    began begun bound bought broke broken brought built came carried cut drawn drew driven drove ended fed fielded fought
    gave given gone got gotten grew held hid hit kept laid led left lost made met paid put ran rose run sang sat saw sent
    set shed shot sold spent split spoke stood stuck taken taught told took tore went withdrew withdrawn won wore
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
def _both() -> frozenset[str]:
    return frozenset(_forms(_BOTH)) | frozenset(_IRREGULAR_BOTH.split())


_WITHIN = {("turn", "to"), ("return", "to")}
_BACK = late(r"\b(?:come|go) back to (?:it|this|that|them|these|the (?:question|issue|matter))\b")


def is_of_study(verb: str, behind: str, words: str) -> bool:
    """Say whether a deed is one of writing or research: by its verb alone, or by what its sentence (`words`) names.

    `behind` is the next word: "We turn to Merleau-Ponty", "We will come back to it" are of the text.
    """
    return verb not in _both() or (verb, behind) in _WITHIN or has_study(words) or _BACK.search(words) is not None


def has_study(words: str) -> bool:
    """Say whether something that a study is made of is named."""
    named = not _STUDY.isdisjoint(_APART.sub(" ", words.lower()).split())
    return named or any(pattern.search(words) for pattern in (_SHOWN, METHODS))


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
