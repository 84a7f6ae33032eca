"""2 sections: markdown-it with dossier's own rules; nothing else knows how its parser is put together.

Two things are added to the parser itself. Inline tokens get the offsets they were read from (`token.meta["at"]` and
`["end"]`), and the text of links and pictures is left unread until it is asked for.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline

from dossier.sections.scan import Scan, scan

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from markdown_it.token import Token
    from markdown_it.utils import EnvType

NESTING = 60


class PlacedState(StateInline):
    """Inline state that remembers where pending text began and what its brackets match."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self.began = -1
        self.scan: Scan = scan(src)

    def append_pending(self, text: str) -> None:
        """Add text that no rule has claimed."""
        if self.began < 0:
            self.began = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - markdown-it's name
        """Make a token of the pending text."""
        token = super().pushPending()
        token.meta = {"at": self.began, "end": self.began + len(token.content)}
        self.began = -1
        return token


class PlacedInline(ParserInline):
    """Inline parser that writes into each token where it was read, and tries a rule only at the signs it begins with."""

    def deal(self, signs: Mapping[str, str], ends_text: re.Pattern[str]) -> None:
        """Deal the rules out to the signs they may begin with, by name; a rule that is not named there is tried everywhere.

        `ends_text` matches the signs at which plain text ends, so that its rule need not be tried there.
        """
        rules = [rule for rule in self.ruler.__rules__ if rule.enabled]
        self.elsewhere = tuple(rule.fn for rule in rules if rule.name not in signs)
        self.at = {
            sign: tuple(
                rule.fn
                for rule in rules
                if sign in signs.get(rule.name, sign) and not (rule.name == "text" and ends_text.match(sign))
            )
            for sign in "".join(signs.values())
        }

    def tokenize(self, state: StateInline) -> None:
        """Run the rules over the input, as markdown-it does, and place what they make."""
        deep = state.md.options["maxNesting"]
        while state.pos < state.posMax:
            start, made = state.pos, len(state.tokens)
            rules = self.at.get(state.src[start], self.elsewhere)
            if state.level < deep and any(rule(state, False) for rule in rules):
                _place(state.tokens[made:], start, state.pos)
            else:
                state.append_pending(state.src[start])
                state.pos += 1
        if state.pending:
            state.pushPending()

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Leave a picture's caption unread: it is read as a block of its own, with its own places."""
        del src, md, env
        return tokens

    def read(self, src: str, md: MarkdownIt, env: EnvType) -> list[Token]:
        """Read a block's content."""
        state = PlacedState(src, md, env, [])
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _place(tokens: list[Token], start: int, end: int) -> None:
    at = start
    for token in tokens:
        if "at" in token.meta:
            continue
        if token.type == "text":  # the single signs of a run of `*`, `_` or `~`
            token.meta["at"], token.meta["end"] = at, at + len(token.content)
            at += len(token.content)
        else:
            token.meta["at"], token.meta["end"] = start, end


@cache
def parser() -> MarkdownIt:
    """Put the parser together, once: CommonMark 0.31, GFM's tables and strikethrough, and what Pandoc adds to them."""
    from mdit_py_plugins.deflist import deflist_plugin  # noqa: PLC0415 - only when a section is read
    from mdit_py_plugins.footnote.index import footnote_def  # noqa: PLC0415

    from dossier.sections import block_rules, inline_rules  # noqa: PLC0415 - they need the parser's states

    md = MarkdownIt("commonmark", {"maxNesting": NESTING + 4, "html": True})
    md.inline = inline = PlacedInline()
    md.inline.ruler2.disable("fragments_join")
    md.validateLink = lambda url: True  # type: ignore[method-assign] # noqa: ARG005 - links are judged later, with a span
    md.block.ruler.enable("table")
    md.block.ruler.disable("html_block")
    deflist_plugin(md)
    md.block.ruler.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]})
    block_rules.install(md)
    inline_rules.install(md)
    inline.deal(inline_rules.SIGNS, inline.terminator_re)
    return md


def read_blocks(text: str) -> tuple[list[Token], dict[str, Any]]:
    """Read the block structure. The environment holds link definitions, and what the block rules noticed."""
    md = parser()
    env: dict[str, Any] = {"references": {}}
    tokens: list[Token] = []
    md.block.parse(text, md, env, tokens)
    return tokens, env


def read_inlines(content: str, env: dict[str, Any]) -> list[Token]:
    """Read a block's content into inline tokens with their offsets."""
    md = parser()
    return md.inline.read(content, md, env)  # type: ignore[attr-defined, no-any-return]
