"""2 sections: one file → `Section`."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from dossier.diagnostics import nearest
from dossier.model import PAGE_PREFIXES, Citation, Cite, Html, Note, Number, Ref, Section
from dossier.sections import rules
from dossier.sections.attributes import Attributes
from dossier.sections.blocks import Walk
from dossier.sections.chains import relay_reader
from dossier.sections.days import is_day
from dossier.sections.draft import Draft
from dossier.sections.exempt.parts import ROLES, role_of
from dossier.sections.front import Front, read_front
from dossier.sections.headings import name_heading, safe_id
from dossier.sections.keys import WILD, key_of
from dossier.sections.markdown import NESTING, read_blocks
from dossier.sections.notes import collect_notes, report_unused
from dossier.sections.places import Place, Source
from dossier.sections.typeset import LANGUAGE
from dossier.sections.typography import smarten

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.model import Flow, Hole, Text

KINDS = ("assessment", "summary", "background")
_VALUES: tuple[tuple[str, Callable[[str], object], str], ...] = (
    ("as-of", is_day, "write year, month, day as far as known, such as `2024-10-30`"),
    ("lang", LANGUAGE.fullmatch, "write a language's tag, such as `en-GB` or `sv`"),
)


def parse_section(
    text: Text, *, lang: str, relay_phrases: tuple[str, ...] = (), origins: tuple[str, ...] = ()
) -> Section:
    """Read one Markdown file. Whatever it holds, a `Section` comes back; what is wrong stands in its diagnostics.

    `lang` is the dossier's language, which front matter may change for the section; `relay_phrases` are the author's own
    besides "as reported by", "enligt" and their like, `origins` the names that dossier.yaml declares.
    """
    written = text.text.replace("\0", "\ufffd")  # CommonMark 0.31 §2.3
    front = read_front(written)
    source = Source.of(text.path, written, first=front.lines)
    spoken = _word(front, "lang") or lang
    draft = Draft(source, section_id(text.path), spoken, relay_reader(spoken, relay_phrases, origins))
    draft.role = ROLES.get(_word(front, "role"), "") or role_of(_word(front, "title"))
    _check_front(draft, front)
    tokens, draft.env = read_blocks(written[source.body :])
    _check_depth(draft)
    collect_notes(draft, tokens)
    flow = Walk(draft, tokens).run()
    report_unused(draft)
    return _finish(draft, front, flow)


def _finish(draft: Draft, front: Front, flow: Flow) -> Section:
    title, flow = _titled(draft, front, flow)
    return Section(
        draft.id,
        draft.source.path,
        title,
        settle(flow, draft),
        tuple(draft.claims),
        tuple(draft.citations.values()),
        tuple(draft.labels),
        tuple(replace(ref, flow=settle(ref.flow, draft)) for ref in draft.refs),
        tuple(draft.images),
        _nocite(draft, front),
        lang=_word(front, "lang"),
        kind=_word(front, "kind"),
        role=_word(front, "role"),
        as_of=as_of if is_day(as_of := _word(front, "as-of")) else "",
        words=draft.words,
        todos=tuple(sorted(draft.todos, key=lambda todo: todo.span)),
        apart=tuple(draft.apart),
        left_out=tuple(draft.left_out),
        diagnostics=tuple(sorted(draft.diagnostics, key=lambda d: d.order)),
    )


def _check_depth(draft: Draft) -> None:
    for line in draft.env.get("too_deep", ()):
        start = draft.source.line_start(line)
        draft.report(
            rules.TOO_DEEP,
            start,
            start + len(draft.source.line(line)),
            f"lists and quotations are nested more than {NESTING} deep; from here on they are taken as plain text",
            "nest less deeply",
        )


def section_id(path: str) -> str:
    """Make a section's id of its file's name: `sections/02-forces.md` → `02-forces`; `text.md` → `file-text`.

    The names of the section's headings begin with it, and must not look like those of the page itself.
    """
    stem = path.rpartition("/")[2]
    stem = stem.rpartition(".")[0] or stem
    name = safe_id(stem) or "section"
    return f"file-{name}" if f"{name}-".startswith(PAGE_PREFIXES) else name


def settle(flow: Flow, draft: Draft) -> Flow:
    """Put the citations in their final form into a flow, where comments behind them have added evidence."""
    return tuple(_settled(hole, draft) for hole in flow) if draft.has_amended else flow


def _settled(hole: Hole, draft: Draft) -> Hole:
    if isinstance(hole, (Note, Ref)):
        return replace(hole, flow=settle(hole.flow, draft))
    return draft.citations[hole.id] if isinstance(hole, Citation) else hole


def _word(front: Front, key: str) -> str:
    value = front.first(key)
    return value.text if value else ""


def _titled(draft: Draft, front: Front, flow: Flow) -> tuple[str, Flow]:
    """Find the title: the first heading of level 1, else the front matter's, which then becomes the heading."""
    headings = [label for label in draft.labels if label.kind == "heading"]
    first = next((label for label in headings if label.level == 1), None)
    value = front.first("title")
    if first is not None:
        return first.text, flow
    if value is None:
        return (headings[0].text if headings else ""), flow
    place = Place((0,), (value.start,))
    title = smarten(value.text, draft.lang)
    label = name_heading(draft, title, 1, Attributes(), place=place, stretch=(value.start, value.end))
    draft.labels.insert(0, draft.labels.pop())
    words = escape(title, quote=False)
    heading = (Html(f'<h1 id="{escape(label.anchor)}">'), Number("heading", label.anchor), Html(f"{words}</h1>\n"))
    return title, (*heading, *flow)


def _nocite(draft: Draft, front: Front) -> tuple[Cite, ...]:
    return tuple(
        Cite(key_of(found), draft.source.span(*found.span()))
        for value in front.values.get("nocite", ())
        for found in WILD.finditer(draft.source.text, value.start, value.end)
    )


def _check_front(draft: Draft, front: Front) -> None:
    for start, end in front.broken:
        draft.report(
            rules.BROKEN_FRONT,
            start,
            end,
            "this is no `key: value`, so the front matter cannot be read as it was meant",
            "write one `key: value` a line, and close the block with a line `---`",
        )
    for key, known in (("kind", KINDS), ("role", tuple(ROLES))):
        _check_word(draft, front, key, known)
    for key, is_readable, hint in _VALUES:
        value = front.first(key)
        if value and not is_readable(value.text):
            draft.report(rules.FRONT_VALUE, value.start, value.end, f"`{value.text}` cannot be read as `{key}`", hint)


def _check_word(draft: Draft, front: Front, key: str, known: tuple[str, ...]) -> None:
    """Report a word that is not known: any as `kind`; as `role`, which may be the author's own, only a near miss."""
    value = front.first(key)
    if value is None or value.text in known:
        return
    near = nearest(value.text, known)
    if near or key == "kind":
        hint = f"did you mean `{near}`?" if near else f"write one of {', '.join(f'`{word}`' for word in known)}"
        draft.report(rules.FRONT_VALUE, value.start, value.end, f"`{value.text}` is no {key} that dossier knows", hint)
