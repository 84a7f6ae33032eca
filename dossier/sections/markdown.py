"""2 sections: markdown-it with dossier's own rules; nothing else knows how its parser is put together.

Two things are added to the parser itself. Inline tokens get the offsets they were read from (`token.meta["at"]` and
`["end"]`), and the text of links and pictures is left unread until it is asked for.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from dossier.sections.scan import Scan, scan

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from markdown_it.parser_block import RuleFuncBlockType
    from markdown_it.ruler import Rule
    from markdown_it.utils import EnvType

NESTING = 60


class Bare(Token):
    """A token as a rule makes it: what only few tokens have is not asked for. It cannot be copied with changes."""

    __slots__ = ()

    def __init__(  # noqa: PLR0913, PLR0917 - by position, since a name costs a class three times as much
        self, kind: str, tag: str, nesting: Literal[-1, 0, 1], content: str, level: int, meta: dict[str, Any]
    ) -> None:
        self.type, self.tag, self.nesting = kind, tag, nesting
        self.content, self.level, self.meta = content, level, meta
        self.attrs, self.map, self.children = {}, None, None
        self.markup = self.info = ""
        self.block = self.hidden = False


class Blocks(StateBlock):
    """Block state that makes bare tokens."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Make a token; what one opens is a level deeper."""
        self.level -= nesting < 0
        token = Bare(ttype, tag, nesting, "", self.level, {})
        token.block = True
        self.level += nesting > 0
        self.tokens.append(token)
        return token


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
        text = self.pending
        meta = {"at": self.began, "end": self.began + len(text)}
        token = Bare("text", "", 0, text, self.pendingLevel, meta)
        self.tokens.append(token)
        self.pending, self.began = "", -1
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Make a token, and one of the text before it."""
        if self.pending:
            self.pushPending()
        self.began = -1  # white space at a line's end may have been all of the text, and has gone
        if nesting:
            return super().push(ttype, tag, nesting)
        token = Bare(ttype, tag, 0, "", self.level, {})
        self.pendingLevel = self.level
        self.tokens.append(token)
        self.tokens_meta.append(None)
        return token


class PlacedInline(ParserInline):
    """Inline parser that writes into each token where it was read, and tries a rule only at the signs it begins with."""

    def deal(self, signs: Mapping[str, str], ends_text: re.Pattern[str]) -> None:
        """Deal the rules out to the signs they may begin with, by name; all but that of plain text have some.

        Plain text is read here, up to the next sign that `ends_text` matches.
        """
        self.special = ends_text
        rules = [rule for rule in self.ruler.__rules__ if rule.enabled and rule.name != "text"]
        self.at = {sign: tuple(r.fn for r in rules if sign in signs[r.name]) for sign in "".join(signs.values())}

    def tokenize(self, state: StateInline) -> None:
        """Run the rules over the input, as markdown-it does, and place what they make."""
        deep, src, tokens = state.md.options["maxNesting"], state.src, state.tokens
        while (start := state.pos) < state.posMax:
            rules = self.at.get(src[start])
            if rules is None:
                stop = self.special.search(src, start + 1, state.posMax)
                end = stop.start() if stop else state.posMax
                state.append_pending(src[start:end])
                state.pos = end
                continue
            made = len(tokens)
            for rule in rules if state.level < deep else ():
                if rule(state, False):
                    if len(tokens) > made:
                        _place(tokens[made:], start, state.pos)
                    break
            else:
                state.append_pending(src[start])
                state.pos += 1
        if state.pending:
            state.pushPending()

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Leave a picture's caption unread: it is read as a block of its own, with its own places."""
        del src, md, env
        return tokens

    def read(self, src: str, md: MarkdownIt, env: EnvType) -> list[Token]:
        """Read a block's content."""
        if not self.special.search(src):
            return [Bare("text", "", 0, src, 0, {"at": 0, "end": len(src)})] if src else []
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


class DealtRuler(Ruler["RuleFuncBlockType"]):
    """A ruler whose block rules are tried only at lines that begin with a sign of theirs."""

    def __init__(self, ruler: Ruler[RuleFuncBlockType], signs: Mapping[str, str], ends: Mapping[str, str]) -> None:
        """Take the rules of `ruler`. `signs` is as for `PlacedInline.deal`, `ends` the same where a rule ends a block."""
        super().__init__()
        self.__rules__ = ruler.__rules__
        self._signs, self._ends = signs, {**signs, **ends}

    def __compile__(self) -> None:
        """Make each chain one function, which tries its rules."""
        rules = [rule for rule in self.__rules__ if rule.enabled]
        self.__cache__ = {"": [_dealt(rules, self._signs)]}
        for chain in {chain for rule in rules for chain in rule.alt}:
            self.__cache__[chain] = [_dealt([rule for rule in rules if chain in rule.alt], self._ends)]


def _dealt(rules: list[Rule[RuleFuncBlockType]], signs: Mapping[str, str]) -> RuleFuncBlockType:
    elsewhere = tuple(rule.fn for rule in rules if rule.name not in signs)
    at = {
        sign: tuple(rule.fn for rule in rules if sign in signs.get(rule.name, sign))
        for sign in set("".join(signs.values()))
    }

    def try_each(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's door
        begin = state.bMarks[start] + state.tShift[start]
        sign = state.src[begin] if begin < state.eMarks[start] else ""
        for rule in at.get(sign, elsewhere):  # noqa: SIM110 - run for every line, and `any` costs half as much again
            if rule(state, start, end, silent):
                return True
        return False

    return try_each


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
    md.block.ruler = DealtRuler(md.block.ruler, block_rules.SIGNS, block_rules.ENDS)
    inline.deal(inline_rules.SIGNS, inline.terminator_re)
    return md


def read_blocks(text: str) -> tuple[list[Token], dict[str, Any]]:
    """Read the block structure. The environment holds link definitions, and what the block rules noticed."""
    md = parser()
    env: dict[str, Any] = {"references": {}}
    tokens: list[Token] = []
    if text:
        state = Blocks(text, md, env, tokens)
        md.block.tokenize(state, state.line, state.lineMax)
    return tokens, env


def read_inlines(content: str, env: dict[str, Any]) -> list[Token]:
    """Read a block's content into inline tokens with their offsets."""
    md = parser()
    return md.inline.read(content, md, env)  # type: ignore[attr-defined, no-any-return]
