"""2 sections: why a sentence needs no source: by its place, or by what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from dossier.late import holds, late
from dossier.noun import noun
from dossier.sections.exempt.forms import is_code_line, is_emphasised, is_link, is_run_in, names_speaker
from dossier.sections.exempt.glosses import explains_signs, names_sign
from dossier.sections.exempt.hypotheses import is_set_out, sets_out
from dossier.sections.exempt.own_links import names_places
from dossier.sections.exempt.questions import asks
from dossier.sections.exempt.roadmaps import counts_on
from dossier.sections.exempt.signposts import is_signpost
from dossier.sections.exempt.suppositions import calls_out

if TYPE_CHECKING:
    from dossier.model.section import Exempt, Place
    from dossier.sections.draft import Draft
    from dossier.sections.piece import Piece

_STOPS = (".", "!", "?", "…")
_DASHES = ("—", "–", "-")
_TAIL = 100
_LEADS_IN = late(  # “They are defined as follows.”, “… in the following, rather opaque, paragraph.”, “Exempel är följande.”
    r"\b(?:as follows|(?:the following|följande)|enligt nedan|på följande sätt|"
    r"(?:the following|följande),?(?:\s[\w-]{1,30},?){0,3}?\s(?:"
    r"(?:paragraph|passage|quotation|quote|list|table|formula|equation|way|term|step|point|reason|example|question|item|"
    r"definition|condition|rule|principle|categor(?:y|ie)|hypothes[ie]|claim|line)s?|stycke|citat|lista|tabell|formel|steg|"
    r"punkter|frågor|exempel|villkor|hypoteser|påståenden|premisser|skäl|\w{0,20}kod|rader(?:\s\w{1,30})?|par\sav\s\w{1,30})|"
    r"(?:(?:with|by|in) the (?:code|formula) below|(?:med|i|av|genom) nedanstående (?:\w{0,20}kod|formel|rader)))\.\Z"
)
_BELOW = late(  # all of a sentence, since “The dam broke, as is shown below.” states something
    r"(?:(?!(?:that|how|why|att|hur|varför|som|which|who|and|och) )[\w’'-]+ ){1,7}(?:(?:is|are) (?:listed|given|shown|"
    r"reproduced|set out|quoted|printed)|follows?|(?:finns|följer|listas|visas|ges|anges|redovisas|återges|citeras)) "
    r"(?:below|nedan)\."
)

_BESIDE = late(r"(?:But |And |Men )?(?:While|Whilst|Although|Though|Even though|Whereas|Medan|Även om|Trots att) ")
_FIGURE = late(
    r"(?<![\w.])\d[\d.,]*(?:%| ?(?:per ?cent|million|billion|people|persons|civilians|men|women|children|prisoners|refugees|"
    r"tanks|drones|dead|killed|wounded|troops|soldiers|dollars|euros|"
    r"procent|miljoner|miljarder|personer|döda|sårade|soldater|kronor)\b)|[$€£] ?\d"
)
"""A figure of people or money; others, as in "in 3 steps:", may count the items."""
_OURS = late(r"\b(?:[Ww]e|I|[Oo]ur|[Mm]y|[Tt]his|[Ff]ollowing|[Vv]i|[Jj]ag|[Vv]år|[Dd]enna|[Dd]etta|[Ff]öljande)\b")

_GOING_ON = (" as follows.", " enligt följande.")
"""How a sentence may end that the next ones carry out."""

Leads: TypeAlias = Literal["", "block", "quotation", "formula"]


@noun(frozen=True, slots=True)
class Role:
    """What a sentence is: its place, what it may lead into (a formula, a quotation, or a list and the like), its position.

    `by_looks` says what its paragraph is by its form, if not prose: a work's entry in a list typed by hand, a caption, a
    heading. A caption may be one that stands beside a picture or table (`is_beside`), a heading in bold letters one that has
    text below it (`heads`). `has_formula`: its paragraph has one on lines of its own;
    `follows_formula`: one stands right before, or a sentence that explains its signs.
    `is_labelled`: a label such as "Hypothesis 1." stands right before. `is_step`: it is one of a roadmap's. `is_counted`: the
    next paragraph begins "First, …"; `is_followed`: a paragraph comes next. `is_said`: it stands within somebody's quotation.
    A sentence's role is made by position (`set_sentences`), so the order of the first twelve counts.
    """

    place: Place
    leads: Leads = ""
    is_counted: bool = False
    is_followed: bool = False
    is_first: bool = False
    is_last: bool = False
    by_looks: Exempt = ""
    has_formula: bool = False
    follows_formula: bool = False
    is_labelled: bool = False
    is_step: bool = False
    is_said: bool = False
    is_quotation: bool = False
    is_beside: bool = False
    heads: bool = False


def exempt_of(draft: Draft, pieces: list[Piece], words: str, role: Role, *, cites: bool) -> Exempt:
    """Say why a sentence needs no source, "" where it needs one. One that cites (`cites`) is no signpost."""
    is_open = not words.endswith(_STOPS)
    if by_place := draft.exempt or _exempt_by_place(pieces, words, role, is_open=is_open):
        return by_place
    if is_open and (is_link(pieces) or is_code_line(pieces) or (role.place == "item" and names_places(pieces))):
        return "link"
    if draft.in_quotation and role.is_last and words[:1] in _DASHES and names_speaker(words):
        return "work"
    is_own = role.place == "sentence" and not (draft.in_quotation or role.is_said)
    is_sign = pieces[0].kind == "hole" and names_sign(pieces)
    is_supposed = (role.is_first and sets_out(pieces, words)) or (role.is_labelled and is_set_out(words))
    is_told = not cites and (is_signpost(pieces, may_suppose=is_own) or (is_own and role.is_step))
    if is_sign or is_supposed or is_told or (is_own and words.endswith("!") and calls_out(words)):
        return "signpost"
    if (words.endswith(_GOING_ON) and (role.is_followed or not role.is_last)) or (
        role.is_last and role.is_counted and counts_on(words)
    ):
        return "lead-in"
    return _exempt_by_form(pieces, words, role, is_open=is_open)


def _exempt_by_form(pieces: list[Piece], words: str, role: Role, *, is_open: bool) -> Exempt:
    """Say whether a sentence is a heading that runs into its paragraph, or a question."""
    heads = not role.is_last or (role.leads and is_open)  # "*Watch out for*", and the list
    if role.is_first and heads and is_run_in(pieces, words):
        return "heading"
    return "question" if "?" in words and asks(pieces, words) else ""


def _exempt_by_place(pieces: list[Piece], words: str, role: Role, *, is_open: bool) -> Exempt:
    """Say whether a sentence is excused by what it stands in, before or behind."""
    if role.by_looks:
        return role.by_looks
    if role.leads and _leads_in(pieces, words, role, is_open=is_open):
        return "lead-in"
    may_explain = role.follows_formula or role.has_formula
    return "lead-in" if may_explain and explains_signs(pieces, follows_formula=role.follows_formula) else ""


def _leads_in(pieces: list[Piece], words: str, role: Role, *, is_open: bool) -> bool:
    """Say whether a sentence announces the block behind it, or goes on there."""
    if words.endswith(":"):
        return not _states_first(words)
    if role.leads == "formula" and is_open:  # "which reduces to", a formula
        return True
    if words.endswith("."):
        return _says_below(words)
    return role.leads == "quotation" and role.place == "sentence" and _is_unfinished(pieces, words)


def _states_first(words: str) -> bool:
    """Say whether a sentence states something before it leads into a list: in a clause beside it, or by a figure."""
    found = _BESIDE.match(words) or _FIGURE.search(words)
    return found is not None and not _OURS.search(words)


def _says_below(words: str) -> bool:
    """Say whether a sentence that is finished says at its end that something stands below it."""
    end = words[-_TAIL:]
    if not holds(end, ("follow", "följ", "below", "nedan")):
        return False
    return _LEADS_IN.search(end) is not None or (
        end.endswith(("below.", "nedan.")) and _BELOW.fullmatch(words) is not None
    )


def _is_unfinished(pieces: list[Piece], words: str) -> bool:
    """Say whether the words go on in the quotation below them: they end in a word or a comma, and are no heading."""
    return (words[-1:].isalnum() or words.endswith(",")) and not is_emphasised(pieces)
