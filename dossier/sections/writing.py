"""2 sections: pieces → flow: HTML with holes, every element closed where its parent ends."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dossier.model import Html, Ref
from dossier.sections.typography import finish

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.model import Flow, Hole
    from dossier.sections.draft import Draft
    from dossier.sections.piece import Piece


class FlowWriter:
    """Collects a flow. Elements are opened only where something stands in them, and can be shut and resumed at a border."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._flow: list[Hole | str] = []
        self._wanted: list[tuple[str, str]] = []
        self._open = 0
        self._outer: list[tuple[list[Hole | str], list[tuple[str, str]], int, Piece]] = []

    def html(self, markup: str) -> None:
        """Add markup as it is."""
        if markup:
            self._flow.append(markup)

    def hole(self, hole: Hole) -> None:
        """Add a hole within the elements that are wanted."""
        if isinstance(hole, Ref):
            self._draft.refs.append(hole)
        self._sync()
        self._flow.append(hole)

    def between(self, hole: Hole) -> None:
        """Add a border of a claim: the open elements end before it and go on behind it."""
        if self._open:
            self._shut()
        self._flow.append(hole)

    def extend(self, flow: Flow) -> None:
        """Add a flow that is ready."""
        self._flow.extend(flow)

    def write(self, pieces: Iterable[Piece]) -> None:
        """Add pieces."""
        for piece in pieces:
            if piece.kind == "text":
                self._text(escape(finish(piece.text), quote=False))
            else:
                self._write(piece)

    def _write(self, piece: Piece) -> None:
        match piece.kind:
            case "sign" | "code" | "hard":
                self._text(_markup(piece))
            case "break":
                self._flow.append("\n")
            case "open":
                self._wanted.append((piece.tag, piece.markup))
            case "close":
                self._close()
            case "ref":
                self._sync()
                self._outer.append((self._flow, self._wanted, self._open, piece))
                self._flow, self._wanted, self._open = [], [], 0
            case "ref-end":
                self._end_ref(piece)
            case "hole" if piece.hole is not None:
                self.hole(piece.hole)

    def _end_ref(self, piece: Piece) -> None:
        self._shut()
        flow = tuple(merged(self._flow))
        self._flow, self._wanted, self._open, opening = self._outer.pop()
        self.hole(Ref(opening.target, flow, self._draft.source.span(opening.start, piece.end)))

    def _text(self, markup: str) -> None:
        if self._open < len(self._wanted):
            self._sync()
        self._flow.append(markup)

    def _sync(self) -> None:
        for _, markup in self._wanted[self._open :]:
            self.html(markup)
        self._open = len(self._wanted)

    def _shut(self) -> None:
        if self._open:
            for tag, _ in reversed(self._wanted[: self._open]):
                self.html(f"</{tag}>" if tag else "")
            self._open = 0

    def _close(self) -> None:
        tag, _ = self._wanted.pop()
        if self._open > len(self._wanted):
            self.html(f"</{tag}>" if tag else "")
            self._open -= 1

    def finish(self) -> Flow:
        """Hand over the flow, pieces of markup that stand together joined."""
        return tuple(merged(self.loose()))

    def loose(self) -> list[Hole | str]:
        """Hand over the flow with its markup in bare pieces, for a larger flow that will be joined."""
        self._shut()
        return self._flow


def _markup(piece: Piece) -> str:
    if piece.kind == "hard":
        return "<br>\n"
    words = escape(piece.text, quote=False)
    return f"<code>{words}</code>" if piece.kind == "code" else words


def merged(flow: Iterable[Hole | str]) -> list[Hole]:
    """Join markup that stands together, bare or not."""
    made: list[Hole] = []
    run: list[str] = []
    for hole in flow:
        if isinstance(hole, str):
            run.append(hole)
        elif isinstance(hole, Html):
            run.append(hole.text)
        else:
            if run:
                made.append(Html("".join(run)))
                run = []
            made.append(hole)
    if run:
        made.append(Html("".join(run)))
    return made
