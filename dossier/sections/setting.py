"""2 sections: a leaf block, set: its sentences become claims, its pieces flow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.model import Citation, Claim, ClaimEnd, ClaimStart, Note
from dossier.sections import rules
from dossier.sections.comments import CLAIM_WORDS, Directive
from dossier.sections.dealing import (
    NO_SPACE_BEFORE,
    deal,
    leads_into_display,
    starts_behind_displays,
    without_comments,
    without_tail,
)
from dossier.sections.evidence import attach_evidence, is_draft, mark_claim, read_directives
from dossier.sections.exempt.forms import is_set_apart, is_typed_caption, names_abstract, names_work
from dossier.sections.exempt.glosses import is_display
from dossier.sections.exempt.hypotheses import is_label
from dossier.sections.exempt.reasons import Role, exempt_of
from dossier.sections.exempt.roadmaps import may_have_steps, steps_of
from dossier.sections.exempt.typed_headings import LONGEST, is_bold_heading, is_typed_heading
from dossier.sections.exempt.voice import is_aim, is_of_text, leads_own, speaks
from dossier.sections.notes import noted
from dossier.sections.sentences import OBJECT, sentence_starts
from dossier.sections.typeset import Typeset, report_language, typeset
from dossier.sections.typography import finish
from dossier.sections.writing import FlowWriter

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from dossier.model import Flow, Hole
    from dossier.model.section import Exempt, Place
    from dossier.sections.draft import Draft
    from dossier.sections.piece import Piece

_EMPTIED = late(r"\s\(\s*\)")
"""Brackets of which nothing is left, since they held a reference without words: `(@fig-x)`, `([](#tbl-x))`."""


def set_sentences(draft: Draft, pieces: list[Piece], role: Role) -> list[Hole | str]:
    """Set running text: every sentence is a claim. The flow's markup stays in bare pieces."""
    attach_evidence(draft, pieces)
    ready = typeset(draft, pieces, is_quotation=role.is_quotation)
    draft.words += len(ready.text.split())
    begin_block(draft, ready.text)
    draft.in_quotation = role.is_quotation
    writer = FlowWriter(draft)
    codes = _codes(ready.pieces) if "code" in ready.kinds else frozenset()
    starts = sentence_starts(ready.text, ready.whole, _marks(ready.pieces), codes)
    has_displays = OBJECT in ready.text and any(map(is_display, ready.pieces))
    if has_displays:
        starts = sorted({*starts, *starts_behind_displays(ready.pieces)})
    sentences = deal(ready.pieces, starts)
    by_looks = role.by_looks or _by_looks(ready, role)
    steps = _steps(ready.text, sentences)
    follows_formula, is_labelled = role.follows_formula, False
    for index, sentence in enumerate(sentences):
        is_last = index + 1 == len(sentences)
        if at := _behind_formulas(sentence) if has_displays else 0:
            writer.write(sentence[:at])
        leads = "formula" if has_displays and leads_into_display(sentence) else role.leads if is_last else ""
        is_first, is_step, follows_formula = not index, index in steps, follows_formula or at > 0
        is_said = bool(ready.said) and _is_said(ready, starts, index)
        part = Role(  # by position, since a name costs a class three times as much, and this is made for every sentence
            role.place,
            leads,
            role.is_counted,
            role.is_followed,
            is_first,
            is_last,
            by_looks,
            has_displays,
            follows_formula,
            is_labelled,
            is_step,
            is_said,
        )
        _set_sentence(draft, writer, sentence[at:] if at else sentence, part, ready)
        if draft.claims:
            follows_formula = draft.claims[-1].exempt == "lead-in"
            is_labelled = not index and draft.claims[-1].exempt == "signpost" and is_label(draft.claims[-1].text)
    draft.in_quotation = False
    return writer.loose()


def _is_said(ready: Typeset, starts: list[int], index: int) -> bool:
    """Say whether a sentence is one of several of a quotation, or of one that goes on in the next paragraph."""
    start = starts[index]
    end = starts[index + 1] if index + 1 < len(starts) else len(ready.text)
    return any(open_ <= start < close and (open_ < start or close >= end) for open_, close in ready.said)


def _behind_formulas(pieces: list[Piece]) -> int:
    """Say where a sentence begins behind formulas that stand alone on their lines: 0 where its words go on from them."""
    at = 0
    while at + 1 < len(pieces) and is_display(pieces[at]) and pieces[at + 1].kind in ("break", "hard"):
        at += 2
    words = "".join(piece.text for piece in pieces[at:]).lstrip('*_“”"‘’«» ') if at else ""
    return at if words[:1].isupper() else 0


def _steps(text: str, sentences: list[list[Piece]]) -> Collection[int]:
    """Say which sentences of a paragraph tell only what is coming, by their numbers."""
    if not may_have_steps(text):
        return ()
    return steps_of([plain_text(without_comments(sentence)) for sentence in sentences])


def _by_looks(ready: Typeset, role: Role) -> Exempt:
    """Say what a paragraph is by its form, "" for prose."""
    text = ready.text
    if names_work(text):
        return "work"
    if role.place == "sentence" and names_abstract(ready.pieces, text):
        return "role"
    if is_set_apart(text) or (role.is_beside and is_typed_caption(text)):
        return "caption"
    if role.place != "sentence" or role.is_quotation or len(text) > LONGEST:
        return ""
    is_heading = is_typed_heading(ready.pieces, text) or (role.heads and is_bold_heading(ready.pieces, text))
    return "heading" if is_heading else ""


def _marks(pieces: list[Piece]) -> tuple[int, ...]:
    """Say where in the plain text a citation, a note or a comment about its sentence stands, and takes no room."""
    found: list[int] = []
    at = 0
    for piece in pieces:
        is_source = piece.kind == "hole" and not piece.text and isinstance(piece.hole, (Citation, Note))
        if is_source or (piece.kind == "comment" and any(d.word in CLAIM_WORDS for d in piece.directives)):
            found.append(at)
        at += len(piece.text)
    return tuple(found)


def _codes(pieces: list[Piece]) -> frozenset[int]:
    """Say where in the plain text code begins."""
    found: list[int] = []
    at = 0
    for piece in pieces:
        if piece.kind == "code":
            found.append(at)
        at += len(piece.text)
    return frozenset(found)


def set_whole(draft: Draft, pieces: list[Piece], place: Place) -> Flow:
    """Set a heading, caption or term: a claim only where it holds a citation, and never one that must be sourced."""
    attach_evidence(draft, pieces)
    ready = typeset(draft, pieces)
    draft.words += len(ready.text.split())
    writer = FlowWriter(draft)
    citations = tuple(id_ for piece in pieces for id_ in piece.citations)
    if not citations:
        report_placeless(draft, [d for p in pieces for d in p.directives])
        writer.write(ready.pieces)
        return writer.finish()
    begin_block(draft, ready.text)
    anchor = add_claim(draft, ready.pieces, plain_text(ready.pieces), place, _EXEMPT[place])
    mark_last(draft, [d for p in ready.pieces for d in p.directives])
    writer.between(ClaimStart(anchor))
    writer.write(ready.pieces)
    writer.between(ClaimEnd(anchor))
    return writer.finish()


_EXEMPT: dict[str, Exempt] = {"heading": "heading", "caption": "caption", "term": "term"}


def begin_block(draft: Draft, text: str) -> None:
    """Count a block on. One that is nothing but citations belongs to the block before it, which it sources."""
    if any(map(str.isalnum, text)) or not draft.claims:
        draft.block += 1


def _set_sentence(draft: Draft, writer: FlowWriter, pieces: list[Piece], role: Role, ready: Typeset) -> None:
    directives = [d for p in pieces for d in p.directives] if ready.is_told else []
    inside, space = without_tail(without_comments(pieces) if "comment" in ready.kinds else pieces)
    words = plain_text(inside)
    citations = tuple([id_ for p in inside if p.citations for id_ in p.citations])
    said = "".join([p.text for p in inside if p.kind != "code"]) if "code" in ready.kinds else words
    if not any(map(str.isalnum, said)) and not (citations and _last_block(draft) != draft.block):
        writer.write(inside)
        _source_last(draft, citations)
        mark_last(draft, directives)
        return
    begins = _last_block(draft) != draft.block
    anchor = add_claim(draft, inside, words, role.place, exempt_of(draft, inside, words, role, cites=bool(citations)))
    _hear(draft, inside, begins=begins, is_said=role.is_said)
    mark_last(draft, directives)
    writer.between(ClaimStart(anchor))
    writer.write(inside)
    writer.between(ClaimEnd(anchor))
    if space and not role.is_last:
        writer.html(space)


def _hear(draft: Draft, pieces: list[Piece], *, begins: bool, is_said: bool) -> None:
    """Note of the last claim whether it is its author's own by its words, and whether its subject is this text."""
    claim = draft.claims[-1]
    goes_on = draft.of_text and not begins
    asks = not (claim.exempt or claim.citations or claim.noted == "address" or claim.quoted or is_said)
    if claim.place == "sentence":
        draft.lead = claim.text if claim.exempt == "lead-in" else ""
    is_of_author = claim.place == "sentence" or (claim.place == "item" and leads_own(draft.lead))
    if asks and is_of_author and speaks(pieces, goes_on=goes_on):
        draft.claims[-1] = claim = replace(claim, speaks=True)
    elif asks and claim.place == "item" and is_aim(claim.text, draft.lead):
        draft.claims[-1] = replace(claim, exempt="signpost")
    draft.of_text = is_of_text(claim, goes_on=goes_on)


def add_claim(draft: Draft, pieces: list[Piece], words: str, place: Place, exempt: Exempt) -> str:
    """Make a claim of pieces, which read as `words`, and return its anchor."""
    shown = [p for p in pieces if p.kind != "comment"] or pieces
    claim = Claim(
        draft.next_claim(),
        words,
        draft.source.span(shown[0].start, shown[-1].end),
        place,
        draft.block,
        tuple([id_ for piece in pieces if piece.citations for id_ in piece.citations]),
        exempt,
        draft.in_quotation,
        noted(pieces),
        draft.group,
    )
    draft.last_claim = len(draft.claims)
    draft.claims.append(claim)
    return claim.anchor


def _last_block(draft: Draft) -> int:
    return -1 if draft.last_claim is None else draft.claims[draft.last_claim].block


def _source_last(draft: Draft, citations: tuple[str, ...]) -> None:
    """Give citations without words of their own to the sentence before them."""
    if citations and draft.last_claim is not None:
        claim = draft.claims[draft.last_claim]
        draft.claims[draft.last_claim] = replace(claim, citations=claim.citations + citations)


def mark_last(draft: Draft, directives: Sequence[Directive]) -> None:
    """Give what comments say to the sentence before them."""
    if draft.last_claim is None:
        report_placeless(draft, directives)
    elif directives:
        draft.claims[draft.last_claim] = mark_claim(draft, draft.claims[draft.last_claim], directives)


def report_placeless(draft: Draft, directives: Iterable[Directive]) -> None:
    """Report comments that say something of a sentence where none stands before them; a `todo` may stand anywhere."""
    for directive in (d for d in directives if d.word in CLAIM_WORDS and d.word != "todo"):
        draft.report(
            rules.COMMENT_WITHOUT_PLACE,
            directive.start,
            directive.end,
            f"no sentence stands before `{directive.word}`, so it says nothing",
            "put it behind the sentence it is about",
        )


def set_comment(draft: Draft, directives: Sequence[Directive]) -> None:
    """Read a comment that stands alone: it is about the sentence and the citation before it."""
    if is_draft(draft, directives):
        return
    read_directives(draft, directives)
    for directive in directives:
        if directive.word == "lang":
            report_language(draft, directive)
    mark_last(draft, directives)


def plain_text(pieces: list[Piece]) -> str:
    """Read pieces as plain words, white space folded, without citations, notes, pictures and formulas."""
    parts: list[str] = []
    removed = False
    for piece in pieces:
        if piece.kind == "hole":
            removed = True
            continue
        text = finish(piece.text) if piece.kind == "text" else piece.text
        if removed and text:
            if text[0] in NO_SPACE_BEFORE and parts:
                parts[-1] = parts[-1].rstrip()
                if parts[-1].endswith(".") and text[0] == "." and text[:2] != "..":  # "Sept. [@key]."
                    text = text[1:]
            removed = False
        if text:
            parts.append(text)
    text = "".join(parts)
    return " ".join((_EMPTIED.sub("", text) if "(" in text else text).replace(OBJECT, "").split())
