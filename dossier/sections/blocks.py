"""2 sections: block tokens → flow, in one walk over the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dossier.late import late
from dossier.sections import rules
from dossier.sections.attributes import LABEL
from dossier.sections.comments import read_comment
from dossier.sections.exempt.parts import enter_part, enter_summary
from dossier.sections.exempt.reasons import Leads, Role
from dossier.sections.exempt.roadmaps import begins_count
from dossier.sections.exempt.typed_headings import read_element
from dossier.sections.fancy_lists import opening_tag
from dossier.sections.figure_divs import find_caption, find_end, set_caption, start_of
from dossier.sections.figures import set_figure, sole_picture
from dossier.sections.foreign_rules import FENCED_DIV, RAW_TEX
from dossier.sections.headings import set_heading
from dossier.sections.listings import set_code
from dossier.sections.piece import Block
from dossier.sections.pieces import read_pieces
from dossier.sections.setting import set_comment, set_sentences, set_whole
from dossier.sections.tables import set_table
from dossier.sections.tex_rules import FORMULAS, advise, part_of, tell
from dossier.sections.variants import advise_on_block
from dossier.sections.writing import merged

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.token import Token

    from dossier.model import Flow, Hole
    from dossier.model.section import Exempt
    from dossier.sections.draft import Draft
    from dossier.sections.piece import Piece

_LEADS_TO_WORDS = ("![", "– ", "— ", "-- ", "--- ")  # a picture, or what somebody says
_LEADS_TO = ("bullet_list_open", "ordered_list_open", "dl_open", "table_open", "caption_open", "fence",
             "code_block", "tex")  # fmt: skip
_BOLD = ("**", "__", "<")
_LISTS = ("bullet_list_open", "ordered_list_open")
_LIST_ENDS = ("bullet_list_close", "ordered_list_close")
_FORMULA_LAST = re.compile(r"\$\$(?:\s*\{#[^{}]{1,99}\})?\s*\Z")
_CLOSES = late(r"[ \t]*\n\s*:{3,}[ \t]*(?=\n|\Z)")
"""How a block between colons goes on that holds nothing."""
_WITHOUT_LOOKS = late(r"#refs\b|\{[^{}]*\.(?:cell|cell-output[\w-]*)(?=[\s}])")
"""The place of the list of sources, which stands at the end anyway, and what Quarto writes around what code has made."""
_PLAIN = {
    "blockquote_open": "<blockquote>\n", "blockquote_close": "</blockquote>\n",
    "bullet_list_open": "<ul>\n", "bullet_list_close": "</ul>\n", "ordered_list_close": "</ol>\n",
    "list_item_open": "<li>", "list_item_close": "</li>\n",
    "dl_open": "<dl>\n", "dl_close": "</dl>\n", "dd_open": "<dd>", "dd_close": "</dd>\n",
    "hr": "<hr>\n",
}  # fmt: skip
_ITEM = {"list_item_open": 1, "dd_open": 1, "list_item_close": -1, "dd_close": -1}
_GROUP = {
    f"{kind}_{end}": depth
    for kind in ("bullet_list", "ordered_list", "dl", "blockquote")
    for end, depth in (("open", 1), ("close", -1))
}
_DEEPEST = 6
"""The level of headings below which an environment of TeX stands that is a part of its own."""
_INLINE_BLOCK = 3
"""Tokens of a block of text: opening, content, closing."""


class Walk:
    """Goes through the blocks of a file once, in order. Each step sets a block and says at which token the next begins."""

    def __init__(self, draft: Draft, tokens: list[Token]) -> None:
        self._draft = draft
        self._tokens = tokens
        self._flow: list[Hole | str] = []
        self._items = self._quotations = 0
        self._groups: list[int] = []
        self._figure: Token | None = None
        self._caption_at = -1
        self._outer: tuple[int, Exempt] | None = None
        self._steps: dict[str, Callable[[int], int]] = {
            "ordered_list_open": self._ordered_list,
            "paragraph_open": self._paragraph,
            "heading_open": self._heading,
            "dt_open": self._term,
            "fence": self._code,
            "code_block": self._code,
            "table_open": self._table,
            "caption_open": self._caption,
            "comment": self._comment,
            "footnote_reference_open": self._note,
            "div": self._foreign,
            "figure_open": self._open_figure,
            "figure_close": self._close_figure,
            "tex": self._foreign,
        }

    def run(self) -> Flow:
        """Set every block."""
        at = 0
        while at < len(self._tokens):
            at = self._steps.get(self._tokens[at].type, self._plain)(at)
        return tuple(merged(self._flow))

    def _html(self, markup: str) -> None:
        self._flow.append(markup)

    def _type(self, at: int) -> str:
        return self._tokens[at].type if at < len(self._tokens) else ""

    def _block(self, inline: Token) -> Block:
        return Block(inline.content, self._draft.source.place(inline.content, inline.map))

    def _plain(self, at: int) -> int:
        kind = self._tokens[at].type
        self._html(_PLAIN[kind])
        if kind in _GROUP:
            self._group(_GROUP[kind])
        self._items += _ITEM.get(kind, 0)
        self._quotations += (kind == "blockquote_open") - (kind == "blockquote_close")
        return at + 1

    def _group(self, depth: int) -> None:
        """Enter a list, a table or a block quotation, or leave it; what stands in a quotation belongs to that."""
        if depth < 0:
            self._draft.group = self._groups.pop()
            return
        self._groups.append(self._draft.group)
        if not self._quotations:
            self._draft.group = self._draft.count("group")

    def _ordered_list(self, at: int) -> int:
        self._group(1)
        self._html(opening_tag(self._tokens[at]))
        return at + 1

    def _heading(self, at: int) -> int:
        content = self._tokens[at + 1].content
        self._flow += set_heading(self._draft, self._tokens[at + 1], self._tokens[at])
        if content[:7].lower() == "summary":
            later = (t for t in range(at + 3, len(self._tokens) - 1) if self._tokens[t].type == "heading_open")
            following = self._tokens[next(later, at) + 1].content
            enter_summary(self._draft, content, int(self._tokens[at].tag[1]), following)
        return at + _INLINE_BLOCK

    def _term(self, at: int) -> int:
        flow = set_whole(self._draft, read_pieces(self._draft, self._block(self._tokens[at + 1])), "term")
        self._flow += ["<dt>", *flow, "</dt>\n"]
        return at + _INLINE_BLOCK

    def _paragraph(self, at: int) -> int:
        after = at + _INLINE_BLOCK
        pieces = read_pieces(self._draft, self._block(self._tokens[at + 1]))
        if at == self._caption_at:
            self._close_figure(at, pieces)
            return after
        content = self._tokens[at + 1].content
        picture = sole_picture(pieces) if "![" in content else None
        if picture is not None and (self._figure is None or (picture.attributes and picture.attributes.id)):
            self._flow += set_figure(self._draft, picture, pieces)
            return after
        leads = self._leads(after)
        is_followed = self._type(after) == "paragraph_open"
        role = Role(
            "item" if self._items else "sentence",
            leads,
            is_quotation=self._quotations > 0,
            by_looks=self._read_element(content) if content.startswith("<h") else "",
            is_beside=bool(leads) or self._follows_picture(at),
            heads=content.startswith(_BOLD) and self._has_text_below(after),
            follows_formula=self._follows_formula(at),
            is_counted=is_followed and begins_count(self._tokens[after + 1].content),
            is_followed=is_followed,
        )
        flow = set_sentences(self._draft, pieces, role)
        if all(isinstance(hole, str) and not hole.strip() for hole in flow):
            return after
        if self._tokens[at].hidden:
            self._flow += [*flow, "\n" if self._type(after).endswith("_open") else ""]
        else:
            leads_on = leads and self._draft.claims[-1:] and self._draft.claims[-1].exempt == "lead-in"
            self._flow += ['<p class="lead-in">' if leads_on else "<p>", *flow, "</p>\n"]
        return after

    def _open_figure(self, at: int) -> int:
        close = find_end(self._tokens, at)
        if close < 0:
            return self._foreign(at)
        self._figure = self._tokens[at]
        self._caption_at = find_caption(self._tokens, at, close)
        self._html(start_of(self._figure))
        return at + 1

    def _close_figure(self, at: int, caption: Sequence[Piece] = ()) -> int:
        """End a figure with its caption; one that has none ends with its number where it is closed."""
        if self._figure is not None:
            self._flow += set_caption(self._draft, self._figure, list(caption))
            self._figure = None
        return at + 1

    def _read_element(self, content: str) -> Exempt:
        """Enter a part at a paragraph that is a heading of HTML."""
        element = read_element(content)
        if element is None:
            return ""
        if not self._items and not self._quotations:
            enter_part(self._draft, *element, role=None)
        return "heading"

    def _has_text_below(self, at: int) -> bool:
        """Say whether text follows that is no paragraph in bold letters itself."""
        if self._type(at) == "paragraph_open":
            return not self._tokens[at + 1].content.startswith(_BOLD)
        return self._type(at) in _LEADS_TO or self._type(at) == "blockquote_open"

    def _follows_picture(self, at: int) -> bool:
        """Say whether a table, or a paragraph that begins with a picture, ends right before."""
        before = self._type(at - 1) if at else ""
        return before == "table_close" or (
            before == "paragraph_close" and self._tokens[at - 2].content.startswith("![")
        )

    def _follows_formula(self, at: int) -> bool:
        """Say whether a paragraph of a formula, or TeX that holds one, ends right before."""
        before = self._type(at - 1) if at else ""
        if before == "tex":
            return self._tokens[at - 1].info.startswith(FORMULAS)
        return before == "paragraph_close" and _FORMULA_LAST.search(self._tokens[at - 2].content) is not None

    def _leads(self, at: int) -> Leads:
        """Say whether a formula comes next, or else a list, table, quotation, code or picture."""
        if self._items and self._type(at) == "list_item_close" and self._type(at + 1) in _LIST_ENDS:
            at += 2  # "1. **Dams**", and a list with other marks
            return "block" if self._type(at) in _LISTS else ""
        while self._type(at) in ("comment", "div") or (self._type(at) == "tex" and not self._tokens[at].info):
            at += 1
        if self._type(at) == "paragraph_open":
            content = self._tokens[at + 1].content
            return "formula" if content.startswith("$$") else "block" if content.startswith(_LEADS_TO_WORDS) else ""
        if self._type(at) == "tex" and self._tokens[at].info.startswith(FORMULAS):
            return "formula"
        if self._type(at) == "blockquote_open":
            return "quotation"
        return "block" if self._type(at) in _LEADS_TO else ""

    def _code(self, at: int) -> int:
        self._flow += set_code(self._draft, self._tokens[at])
        return at + 1

    def _table(self, at: int, caption: Token | None = None) -> int:
        end = at
        while self._tokens[end].type != "table_close":
            end += 1
        after = end + 1
        if caption is None and self._type(after) == "caption_open":
            caption, after = self._tokens[after + 1], after + _INLINE_BLOCK
        self._group(1)
        self._flow += set_table(self._draft, self._tokens[at : end + 1], caption)
        self._group(-1)
        return after

    def _caption(self, at: int) -> int:
        """Read a caption above its table; one that has no table is printed as the paragraph it would be elsewhere."""
        after = at + _INLINE_BLOCK
        inline = self._tokens[at + 1]
        if self._type(after) == "table_open":
            return self._table(after, inline)
        if inline.content.startswith(":"):
            start = self._block(inline).place.at(0)
            self._draft.report(
                rules.CAPTION_WITHOUT_TABLE,
                start,
                start + 1,
                "a line that begins with a colon is a caption or a definition, but no table and no term stands beside it",
                "put it right above or below a table, parted by an empty line",
            )
        return self._paragraph(at)

    def _comment(self, at: int) -> int:
        source, meta = self._draft.source, self._tokens[at].meta
        set_comment(self._draft, read_comment(source.text, source.body + meta["at"], source.body + meta["end"]))
        return at + 1

    def _foreign(self, at: int) -> int:
        """Leave out what only pandoc, or TeX, can set."""
        token, source = self._tokens[at], self._draft.source
        start, end = source.body + token.meta["at"], source.body + token.meta["end"]
        if token.type != "tex":
            is_empty = _CLOSES.match(source.text, end) is not None
            if not is_empty and not _WITHOUT_LOOKS.search(source.text, start, end):
                last = source.body + token.meta["last"] if "last" in token.meta else end
                self._draft.report(FENCED_DIV, start, end, *advise_on_block(source.text[end:last]))
        else:
            self._leave_out(token.meta, start, end)
        return at + 1

    def _leave_out(self, meta: dict[str, Any], start: int, end: int) -> None:
        """Report TeX that is left out, and remember the names it gives to what it holds."""
        source, last = self._draft.source, self._draft.source.body + meta["last"]
        self._draft.left_out += LABEL.findall(source.text, start, last)
        written = " ".join(source.text[start:end].split())
        if "keeps" in meta:
            self._enter_environment(written)
        if not meta.get("is_told"):
            said = tell(written, keeps="keeps" in meta, lines=source.text.count("\n", start, last) + 1)
            self._draft.report(RAW_TEX, start, end, said, advise(written))

    def _enter_environment(self, written: str) -> None:
        r"""Enter the part that an environment is, such as an abstract; behind its `\end` goes on what was before."""
        part, begins = part_of(written)
        if part and begins:
            self._outer, self._draft.part = self._draft.part, None
            enter_part(self._draft, part, _DEEPEST, role=None)
        elif part:
            self._draft.part = self._outer

    def _note(self, at: int) -> int:
        """Pass over the definition of a note: it is set where it is called."""
        depth = 0
        for end in range(at, len(self._tokens)):
            kind = self._tokens[end].type
            depth += (kind == "footnote_reference_open") - (kind == "footnote_reference_close")
            if not depth:
                return end + 1
        return len(self._tokens)
