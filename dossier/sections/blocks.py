"""2 sections: block tokens → flow, in one walk over the file."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dossier.model import Html
from dossier.sections import rules
from dossier.sections.comments import read_comment
from dossier.sections.figures import set_figure, sole_picture
from dossier.sections.headings import set_heading
from dossier.sections.notes import Definition, NoteText, collect
from dossier.sections.piece import Block
from dossier.sections.pieces import read_pieces
from dossier.sections.setting import Role, set_comment, set_sentences, set_whole
from dossier.sections.tables import cells, set_row
from dossier.sections.writing import merged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from dossier.model import Flow, Hole
    from dossier.sections.draft import Draft

_LEADS_TO = ("bullet_list_open", "ordered_list_open", "dl_open", "table_open", "caption_open", "blockquote_open", "fence",
             "code_block")  # fmt: skip
_PLAIN = {
    "blockquote_open": "<blockquote>\n", "blockquote_close": "</blockquote>\n",
    "bullet_list_open": "<ul>\n", "bullet_list_close": "</ul>\n", "ordered_list_close": "</ol>\n",
    "list_item_open": "<li>", "list_item_close": "</li>\n",
    "dl_open": "<dl>\n", "dl_close": "</dl>\n", "dd_open": "<dd>", "dd_close": "</dd>\n",
    "hr": "<hr>\n",
}  # fmt: skip


class Walk:
    """Goes through the blocks of a file once, in order."""

    def __init__(self, draft: Draft, tokens: list[Token]) -> None:
        self.draft = draft
        self.tokens = tokens
        self.flow: list[Hole] = []
        self.within: list[str] = []

    def run(self) -> Flow:
        """Set every block."""
        at = 0
        while at < len(self.tokens):
            at = self._step(at)
        return tuple(merged(self.flow))

    def _step(self, at: int) -> int:
        """Set the block at a token, and say at which token the next one begins."""
        token = self.tokens[at]
        kind = token.type
        if kind in _PLAIN:
            self._html(_PLAIN[kind])
            self._track(kind)
        elif kind == "ordered_list_open":
            start = token.attrs.get("start")
            self._html(f'<ol start="{int(start)}">\n' if start is not None else "<ol>\n")
        elif kind == "paragraph_open":
            self._paragraph(at)
            return at + 3
        elif kind == "heading_open":
            self.flow += set_heading(self.draft, self.tokens[at + 1], token)
            return at + 3
        elif kind == "dt_open":
            inline = self.tokens[at + 1]
            flow = set_whole(self.draft, read_pieces(self.draft, self._block(inline)), "term")
            self.flow += [Html("<dt>"), *flow, Html("</dt>\n")]
            return at + 3
        elif kind in ("fence", "code_block"):
            self._code(token)
        elif kind in ("table_open", "caption_open"):
            return self._table(at)
        elif kind == "comment":
            start = self.draft.source.body + token.meta["at"]
            set_comment(
                self.draft, read_comment(self.draft.source.text, start, self.draft.source.body + token.meta["end"])
            )
        elif kind == "footnote_reference_open":
            return self._end_of_note(at)
        return at + 1

    def _track(self, kind: str) -> None:
        if kind in ("list_item_open", "dd_open"):
            self.within.append("item")
        elif kind in ("list_item_close", "dd_close"):
            self.within.pop()

    def _html(self, markup: str) -> None:
        self.flow.append(Html(markup))

    def _block(self, inline: Token) -> Block:
        line = inline.map[0] if inline.map else 0
        return Block(inline.content, self.draft.source.place(inline.content, line))

    def _paragraph(self, at: int) -> None:
        opening, inline = self.tokens[at : at + 2]
        pieces = read_pieces(self.draft, self._block(inline))
        picture = sole_picture(pieces)
        if picture is not None:
            self.flow += set_figure(self.draft, picture, pieces)
            return
        role = Role("item" if self.within else "sentence", leads=self._next_leads(at + 3))
        flow = set_sentences(self.draft, pieces, role)
        if not flow or all(isinstance(hole, Html) and not hole.text.strip() for hole in flow):
            return
        if opening.hidden:
            self.flow += flow
            if self.tokens[at + 3].type.endswith("_open"):
                self._html("\n")
        else:
            self.flow += [Html("<p>"), *flow, Html("</p>\n")]

    def _next_leads(self, at: int) -> bool:
        while at < len(self.tokens) and self.tokens[at].type == "comment":
            at += 1
        return at < len(self.tokens) and self.tokens[at].type in _LEADS_TO

    def _code(self, token: Token) -> None:
        language = token.info.split(maxsplit=1)[:1]
        attribute = f' class="language-{escape(language[0])}"' if language else ""
        self._html(f"<pre><code{attribute}>{escape(token.content, quote=False)}</code></pre>\n")
        if token.type == "fence" and token.map:
            self._check_fence(token)

    def _check_fence(self, token: Token) -> None:
        first, end = token.map or (0, 0)
        source = self.draft.source
        last = source.line(end - 1).strip(" \t>")
        if end - 1 > first and len(last) >= len(token.markup) and not last.strip(token.markup[0]):
            return
        line = source.line(first)
        start = source.line_start(first) + line.find(token.markup)
        self.draft.report(
            rules.OPEN_FENCE,
            start,
            start + len(token.markup),
            "this block of code is not closed, so all that follows is printed as code",
            f"close it with another line of {len(token.markup)} `{token.markup[0]}`",
        )

    def _table(self, at: int) -> int:
        from dossier.sections.captions import set_caption  # noqa: PLC0415 - few sections have tables

        draft = self.draft
        caption, at_table = (at, at + 3) if self.tokens[at].type == "caption_open" else (-1, at)
        if caption >= 0 and (at_table >= len(self.tokens) or self.tokens[at_table].type != "table_open"):
            return self._stray_caption(at)
        end = next(i for i in range(at_table, len(self.tokens)) if self.tokens[i].type == "table_close")
        after = end + 1
        if caption < 0 and after < len(self.tokens) and self.tokens[after].type == "caption_open":
            caption, after = after, after + 3
        head: list[Hole] = []
        attributes = ""
        if caption >= 0:
            attributes, head = set_caption(draft, self._block(self.tokens[caption + 1]), self.tokens[caption + 1])
        self.flow += [Html(f"<table{attributes}>\n"), *head]
        self._rows(at_table + 1, end)
        self._html("</table>\n")
        return after

    def _rows(self, at: int, end: int) -> None:
        columns, aligns = 0, []
        for i in range(at, end):
            if self.tokens[i].type == "th_open":
                columns += 1
                aligns.append(str(self.tokens[i].attrs.get("style", "")))
        for i in range(at, end):
            token = self.tokens[i]
            if token.type == "tr_open":
                self._row(token, columns, aligns, header=self.tokens[i + 1].type == "th_open")
            elif token.type in ("thead_open", "thead_close", "tbody_open", "tbody_close"):
                self._html(f"<{'/' if token.nesting < 0 else ''}{token.tag}>\n")

    def _row(self, token: Token, columns: int, aligns: list[str], *, header: bool) -> None:
        source = self.draft.source
        line = token.map[0] if token.map else 0
        start = source.body + token.meta["from"]
        text = source.text[start : source.line_start(line) + len(source.line(line))]
        tag, scope = ("th", ' scope="col"') if header else ("td", "")
        self._html("<tr>\n")
        for flow, align in zip(set_row(self.draft, cells(text, start, columns), header=header), aligns, strict=True):
            style = f' style="{align}"' if align else ""
            self.flow += [Html(f"<{tag}{scope}{style}>"), *flow, Html(f"</{tag}>\n")]
        self._html("</tr>\n")

    def _stray_caption(self, at: int) -> int:
        """Print a caption that has no table as the paragraph it would be elsewhere."""
        inline = self.tokens[at + 1]
        block = self._block(inline)
        if inline.content.startswith(":"):
            self.draft.report(
                rules.CAPTION_WITHOUT_TABLE,
                block.place.at(0),
                block.place.at(0) + 1,
                "a line that begins with a colon is a caption or a definition, but no table and no term stands beside it",
                "put it right above or below a table, parted by an empty line",
            )
        self._paragraph(at)
        return at + 3

    def _end_of_note(self, at: int) -> int:
        depth = 0
        for i in range(at, len(self.tokens)):
            depth += (self.tokens[i].type == "footnote_reference_open") - (
                self.tokens[i].type == "footnote_reference_close"
            )
            if not depth:
                return i + 1
        return len(self.tokens)


def collect_notes(draft: Draft, tokens: list[Token]) -> None:
    """Read the footnotes of a file before its text, which may call them from anywhere."""
    collect(draft, _definitions(draft, tokens))


def _definitions(draft: Draft, tokens: list[Token]) -> Iterator[Definition]:
    open_: list[tuple[str, int, list[Block]]] = []
    for token in tokens:
        if token.type == "footnote_reference_open":
            open_.append((token.meta["label"], token.map[0] if token.map else 0, []))
        elif token.type == "footnote_reference_close":
            label, line, blocks = open_.pop()
            start = draft.source.line_start(line) + max(draft.source.line(line).find(f"[^{label}]:"), 0)
            yield Definition(label, NoteText(tuple(blocks)), start, start + len(label) + 3)
        elif open_ and token.type == "inline" and token.content:
            line = token.map[0] if token.map else 0
            open_[-1][2].append(Block(token.content, draft.source.place(token.content, line)))
        elif open_ and token.type in ("fence", "code_block"):
            line = token.map[0] if token.map else 0
            content = token.content.rstrip("\n")
            open_[-1][2].append(Block(content, draft.source.place(content, line)))
