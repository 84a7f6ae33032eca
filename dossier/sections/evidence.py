"""2 sections: what the comments behind a citation or a sentence say, brought to where it belongs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.late import late
from dossier.model import Ack, Mark, MarkKind, Quote
from dossier.sections import rules
from dossier.sections.comments import MARKS, Directive
from dossier.sections.days import is_day_or_period
from dossier.sections.locator import split_locator

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.model import Citation, Claim, Locator
    from dossier.sections.draft import Draft
    from dossier.sections.piece import Piece

_NAME = late(r"[^\W_][\w.:-]*")


def attach_evidence(draft: Draft, pieces: Iterable[Piece]) -> None:
    """Give the quotations of each comment to the cite they are said to stand in, and report what says nothing clear."""
    for piece in pieces:
        if piece.citations:
            draft.last_citation = piece.citations[-1]
        if piece.directives:
            read_directives(draft, piece.directives)


def read_directives(draft: Draft, directives: Iterable[Directive]) -> None:
    """Carry out what concerns citations, and note what is still to be done; the rest is for the claim."""
    for directive in directives:
        if directive.word == "todo":
            draft.todos[_mark(draft, directive)] = None
        if _is_mention(draft, directive):
            continue
        if directive.word == "evidence":
            _evidence(draft, directive)
        elif directive.word == "near":
            lacks_colon = directive.detail.casefold() == directive.name.casefold()
            draft.report(
                rules.COMMENT_WORD,
                directive.start,
                directive.end,
                f"no colon stands behind `{directive.detail}`, so this comment is not read"
                if lacks_colon
                else f"`{directive.detail}:` is not a word dossier reads in comments",
                f"write `{directive.name}:`" if lacks_colon else f"did you mean `{directive.name}:`?",
            )
        elif directive.word == "unclear":
            draft.report(
                rules.UNCLEAR_EVIDENCE,
                directive.start,
                directive.end,
                "not all of this comment can be read as quoted words",
                'write only the source’s words, in quotation marks: `<!-- "these words" … "and these" -->`',
            )
        elif directive.word == "estimates":
            draft.report(
                rules.NOT_YET,
                directive.start,
                directive.end,
                "comparing estimates is not part of dossier yet; the table is printed as it is",
                "nothing needs to be done",
            )


def is_draft(draft: Draft, directives: Sequence[Directive]) -> bool:
    """Say whether a comment in a block of its own is a paragraph put aside, which happens to begin with a quotation mark.

    Nothing but quoted words, an empty line away from the text, belongs to no citation before it.
    """
    if not directives or any(d.word not in ("evidence", "unclear") or d.key for d in directives):
        return False
    text = draft.source.text
    line = text.rfind("\n", 0, text.rfind("<!--", 0, directives[0].start))
    return line < 0 or not text[text.rfind("\n", 0, line) + 1 : line].strip(" \t>")


def _is_mention(draft: Draft, directive: Directive) -> bool:
    """Say whether `@name … "words" …` is only a remark to somebody, and names no source of the citation before it."""
    if not directive.key or directive.word not in ("evidence", "unclear"):
        return False
    citation = draft.citations.get(draft.last_citation)
    is_cited = citation is not None and any(cite.key == directive.key for cite in citation.cites)
    is_plain = directive.word == "evidence" and (not directive.locator or _locator(draft, directive) is not None)
    return not (is_cited or is_plain)


def _locator(draft: Draft, directive: Directive) -> Locator | None:
    return split_locator(directive.locator, draft.lang)[0] if directive.locator else None


def _evidence(draft: Draft, directive: Directive) -> None:
    citation = draft.citations.get(draft.last_citation)
    if citation is None:
        draft.report(
            rules.COMMENT_WITHOUT_PLACE,
            directive.start,
            directive.end,
            "no citation stands before these words, so it is not clear where they come from",
            'put the comment right behind a citation: `[@key]<!-- "words" -->`',
        )
        return
    index = _find_cite(draft, citation, directive)
    if index is None:
        return
    cite = citation.cites[index]
    locator = _locator(draft, directive)
    if directive.locator and locator is None:
        draft.report(
            rules.UNCLEAR_EVIDENCE,
            directive.start,
            directive.end,
            f"`{directive.locator}` is no place in a source",
            "write a place, such as `p. 4`, or nothing between the source and its words",
        )
    quotes = tuple(Quote(words, draft.source.span(a, b), locator) for words, a, b in directive.quotes)
    cites = list(citation.cites)
    cites[index] = replace(cite, quotes=(*cite.quotes, *quotes))
    draft.citations[citation.id] = replace(citation, cites=tuple(cites))
    draft.has_amended = True


def _find_cite(draft: Draft, citation: Citation, directive: Directive) -> int | None:
    """Find which cite the words stand in: the one named, else the only one that was read."""
    if directive.key:
        for index, cite in enumerate(citation.cites):
            if cite.key == directive.key:
                return index
        draft.report(
            rules.UNCLEAR_EVIDENCE,
            directive.start,
            directive.end,
            f"`{directive.key}` is not in the citation before this comment",
            "name a source of that citation",
        )
        return None
    read = [i for i, _ in enumerate(citation.cites) if i + 1 == len(citation.cites) or not citation.cites[i + 1].via]
    if len(read) > 1:
        draft.report(
            rules.UNCLEAR_EVIDENCE,
            directive.start,
            directive.end,
            "the citation names several sources, and it is not clear which of them has these words",
            f'say which: `<!-- @{citation.cites[read[0]].key} "words" -->`',
        )
    return read[0]


def mark_claim(draft: Draft, claim: Claim, directives: Iterable[Directive]) -> Claim:
    """Write what comments say of a sentence into its claim."""
    for directive in directives:
        span = draft.source.span(directive.start, directive.end)
        if directive.word in MARKS:
            claim = replace(claim, mark=claim.mark or _mark(draft, directive))
        elif directive.word in ("ack", "single"):
            rule = directive.name if directive.word == "ack" else "single-origin"
            claim = replace(claim, acks=(*claim.acks, Ack(rule, directive.detail, span)))
            _check_ack(draft, directive)
        elif directive.word == "id":
            claim = replace(claim, name=directive.detail)
            if not _NAME.fullmatch(directive.detail):
                _report_value(draft, directive, "a name of letters, digits and hyphens, such as `id: troops-total`")
            _check_unique(draft, directive)
        elif directive.word == "as-of" and is_day_or_period(directive.detail):
            claim = replace(claim, as_of=directive.detail)
        elif directive.word == "as-of":
            _report_value(draft, directive, "a day of the calendar as year, month, day, such as `as-of: 2024-10-30`")
    return claim


def _mark(draft: Draft, directive: Directive) -> Mark:
    return Mark(MarkKind(directive.word), directive.detail, draft.source.span(directive.start, directive.end))


def _check_ack(draft: Draft, directive: Directive) -> None:
    written = f"ack {directive.name}" if directive.word == "ack" else "single"
    if directive.word == "ack" and not directive.name:
        draft.report(
            rules.COMMENT_VALUE,
            directive.start,
            directive.end,
            "it is not said which finding is accepted",
            "name its rule: `<!-- ack single-origin: the reason -->`",
        )
    elif not directive.detail:
        draft.report(
            rules.ACK_WITHOUT_REASON,
            directive.start,
            directive.end,
            "a finding is accepted here without a reason",
            f"say why behind a colon: `<!-- {written}: no second outlet reported it -->`",
        )


def _report_value(draft: Draft, directive: Directive, wanted: str) -> None:
    message = f"`{directive.word}:` is followed by {f'`{directive.detail}`' if directive.detail else 'nothing'}"
    draft.report(rules.COMMENT_VALUE, directive.start, directive.end, message, f"write {wanted}")


def _check_unique(draft: Draft, directive: Directive) -> None:
    if directive.detail and directive.detail in draft.names:
        draft.report(
            rules.DUPLICATE_ID,
            directive.start,
            directive.end,
            f"two sentences of this file are called `{directive.detail}`",
            "give one of them another name",
        )
    draft.names.add(directive.detail)
