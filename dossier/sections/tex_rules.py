r"""2 sections: TeX that stands alone (`\newpage`, `\begin{…} … \end{…}`) or in a sentence, and what to write instead of it."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from dossier.late import late

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

_INNERMOST = r"\{(?>(?:[^{}\\]+|\\.)*)\}"
_INNER = rf"\{{(?>(?:[^{{}}\\]+|\\.|{_INNERMOST})*)\}}"
_BRACES = rf"\{{(?>(?:[^{{}}\\]+|\\.|{_INNER})*)\}}"
_OPTIONS = (
    r"\[(?![^\[\]]*(?<![\w\\])@[\w{])[^\[\]]*\]"  # `\fullcite{smith}[@smith]` cites, and the bracket is no option
)
COMMAND = rf"\\[A-Za-z@]+\*?(?:{_OPTIONS}|{_BRACES})*[ \t]*"
_TEX = late(rf"\\begin\{{(?P<name>[A-Za-z]+\*?)\}}.*|(?:{COMMAND}|\(\\#[^\s()]+\)[ \t]*)+(?:%.*)?")
_WORDS = late(
    r"\\(?:(?:La|Xe|Lua)*TeX|l?dots|text|[A-Za-z]*(?:cite|ref)|(?!(?:re)?newcommand|[vh]space|set|(?:this)?page|addto)[A-Za-z@]+\*?\{)"
)
"""What may be part of a sentence, though it fills its line."""

FORMULAS = ("equation", "align", "gather", "multline", "eqnarray", "math", "displaymath")
"""How the names of environments begin that hold a formula."""

_DRAWN = (
    *FORMULAS,
    *"""table tabu tabbing longtable array sidewaystable threeparttable ctable figure wrapfigure subfigure sidewaysfigure
    floatingfigure SCfigure tikz pgf forest picture verbatim Verbatim lstlisting minted
    alltt algorithm itemize enumerate description list thebibliography filecontents comment titlepage document""".split(),
)
"""How the names of environments begin whose inside is no plain text: all of it is left out."""

_QUOTES = ("quot", "displayquot", "blockquot", "epigraph", "verse")
_LAYOUT = frozenset(
    """newline linebreak break nolinebreak allowbreak par noindent indent smallskip medskip bigskip hfill vfill hspace vspace
    hskip vskip newpage clearpage cleardoublepage pagebreak quad qquad centering raggedright sloppy null strut protect
    phantomsection addcontentsline markboth markright tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge
    bfseries itshape mdseries upshape rmfamily sffamily ttfamily label index singlespacing onehalfspacing doublespacing""".split()
)
"""Commands without words of their own."""

_BARE_BEGIN = late(rf"\\begin\{{[A-Za-z]+\*?\}}(?:{_OPTIONS}|{_BRACES})*[ \t]*(?:%.*)?")
_CLOSING = late(r"\\end\{([A-Za-z]+\*?)\}")
_PARTS = {
    "abstract": "Abstract",
    "keyword": "Keywords",
    "acknowledgement": "Acknowledgements",
    "ack": "Acknowledgements",
}
_PARTS["acknowledgment"] = _PARTS["acknowledgement"]
_PART = late(r"\\(begin|end)\{((?:abstract|keyword|acknowledge?ment|ack)s?\*?)\}")
_BORDER = late(r"\\(?:begin|end)\{")
_NAME = late(r"\\([A-Za-z]+)")

_HINTS = (
    (
        r"(?:new|clear|cleardouble)page\b|pagebreak\b",
        "delete it, or write `page-break: section` in dossier.yaml to begin every section on a page of its own",
    ),
    (rf"begin\{{(?:{'|'.join(FORMULAS)})", "write the formula between dollar signs, `$$ … $$`"),
    (
        r"begin\{(?:sideways|threepart|long)?(?:table|tabular|tabbing|tabu|ctable)",
        "write the table with pipes, `| a | b |`",
    ),
    (r"begin\{(?:wrap|sub|sideways|floating|SC)?figure|includegraphics", "write the picture as `![caption](path)`"),
    (r"caption\b", "write the picture as `![caption](path)`, or the table with pipes and a line `: caption`"),
    (r"begin\{(?:tikz|pgf|forest|picture)", "save it as a picture, and write `![caption](path)`"),
    (r"begin\{(?:itemize|enumerate|description|list)", "write a list, each item on a line that begins with `- `"),
    (r"begin\{(?:[vV]erbatim|lst|minted|alltt|algorithm)", "write it between two lines of three backticks"),
    (rf"begin\{{(?:{'|'.join(_QUOTES)})", "write a block quotation, `> words`"),
    (r"includepdf", "show the pages as pictures, `![caption](path)`, or publish them beside the dossier"),
    (
        r"maketitle|tableofcontents|listof|print(?:bibliography|index)|(?:begin\{the)?bibliography|appendix",
        "delete it: title, contents and list of sources are made and placed by dossier",
    ),
    (r"begin\{", r"take `\begin{…}` and `\end{…}` out, and keep the words"),
    (r"(?:begin\{)?abstract\b", "write a heading `# Abstract`, with the words below it"),
    (r"(?:title|author|date)\{", "write it at the top of dossier.yaml: `title:`, `author:`, `date:`"),
    (r"footref|footnotemark", "cite the source again, `[@key]`, or call the note again, `[^name]`"),
    (r"[A-Za-z]*cite", "write `[@key]`, or `@key` in the sentence"),
    (r"(?:emph|textit|textsl)\b", "write `*words*`"),
    (r"textbf\b", "write `**words**`"),
    (r"footnote\b", "write `^[words]`"),
    (r"(?:href|url)\b", "write `[words](https://…)`"),
    (r"l?dots\b", "write `...`"),
    (r"(?:newline|linebreak)\b", "end the line with a backslash, or leave an empty line for a new paragraph"),
)
"""What to write instead, by how a command begins."""
_SHOWN = 80
_LETTERS = {"aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "ss": "ß", "th": "þ", "dh": "ð"}
_LOOKS = "delete it; how the page looks is set by the theme, which a file in templates/ can change"
_WORDS_ALONE = "write its words alone, or in Markdown; a backslash that is meant is written twice"


def advise(tex: str, *, is_printed: bool = False) -> str:
    """Say what to write instead of a piece of TeX, which may have been printed as it stands."""
    if letter := _LETTERS.get(tex.strip("\\{} ")):
        return f"write the letter itself: `{letter}`"
    if tex.startswith(("\\[", "\\(")):
        return "write the formula between dollar signs: `$…$`, or `$$…$$` on lines of its own"
    for find in (re.match, re.search):  # the outermost command first
        for words, hint in _HINTS:
            if find(rf"\\(?:{words})", tex):
                return hint
    return _WORDS_ALONE if is_printed else _LOOKS


def tex(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's door
    r"""Take lines that are nothing but TeX, or those from `\begin{…}` to `\end{…}`."""
    found = _read(state, start)
    if not found:
        return False
    if silent:
        return _is_whole(state, found, start, end) and not _in_formula(state, start)
    name = found["name"]
    if name and not name.startswith(_DRAWN):
        return _border(state, start, found, name)
    if closing := _CLOSING.fullmatch(found[0].rstrip()):
        return _border(state, start, found, closing[1], closes=True)
    line, last = start, found
    if name:
        line = _last_line(state, name, start, end)
        if line < 0:
            return False
    else:
        while line + 1 < end and (following := _read(state, line + 1)) and not _BORDER.match(following[0]):
            line, last = line + 1, following
    _push(state, found, last, line)
    return True


def _border(state: StateBlock, line: int, found: re.Match[str], name: str, *, closes: bool = False) -> bool:
    r"""Take the line on which an environment of words begins or ends, and leave the words between to be read."""
    is_bare = closes or _BARE_BEGIN.fullmatch(found[0].rstrip())
    if not is_bare or (not closes and _last_line(state, name, line, state.lineMax) < 0):
        return False
    opened: set[str] = state.env.setdefault("tex_words", set())
    token = _push(state, found, found, line)
    token.meta["keeps"] = True
    token.meta["is_told"] = closes and name in opened
    opened.add(name)
    return True


def _push(state: StateBlock, first: re.Match[str], last: re.Match[str], line: int) -> Token:
    token = state.push("tex", "", 0)
    token.info = first["name"] or ""
    token.meta = {"at": first.start(), "end": last.start() + len(last[0].rstrip()), "last": state.eMarks[line]}
    state.line = line + 1
    return token


def part_of(written: str) -> tuple[str, bool]:
    r"""Name the part that `\begin{abstract}` opens, or `\end{abstract}` closes (then False); "" where it is none."""
    found = _PART.match(written)
    return (_PARTS[found[2].lower().rstrip("s*")], found[1] == "begin") if found else ("", False)


def is_layout_command(command: str) -> bool:
    """Say whether a command within a sentence has no words of its own, so that nothing is lost without it."""
    found = _NAME.match(command)
    return found is not None and found[1] in _LAYOUT


def tell(written: str, *, keeps: bool, lines: int) -> str:
    r"""Say what becomes of TeX on `lines` lines; `keeps` says that the words between `\begin` and `\end` are kept."""
    if written.startswith(r"\begin") and keeps:
        return rf"TeX is not rendered: `{written}` is left out, and the words up to its `\end` are kept"
    if written.startswith(r"\begin") and lines > 1:
        return rf"TeX is not rendered: `{written}` and all up to its `\end`, {lines} lines, are left out"
    shown = written if len(written) <= _SHOWN else f"{written[:_SHOWN].rpartition(' ')[0]} …"
    return f"TeX is not rendered: `{shown}` is left out"


def _read(state: StateBlock, line: int) -> re.Match[str] | None:
    at = state.bMarks[line] + state.tShift[line]
    if not state.src.startswith("\\", at) or state.sCount[line] < state.blkIndent or state.is_code_block(line):
        return None
    return _TEX.fullmatch(state.src, at, state.eMarks[line])


def _is_whole(state: StateBlock, found: re.Match[str], start: int, end: int) -> bool:
    """Say whether TeX amid the lines of a paragraph ends it: a whole environment, its end, or what is no part of a sentence."""
    if found["name"]:
        return _last_line(state, found["name"], start, end) >= 0
    closing = _CLOSING.fullmatch(found[0].rstrip())
    return bool(closing and closing[1] in state.env.get("tex_words", ())) or not _WORDS.match(found[0])


def _last_line(state: StateBlock, name: str, start: int, end: int) -> int:
    closing = f"\\end{{{name}}}"
    ends = state.env.setdefault("tex_ends", {})
    if closing not in ends:
        ends[closing] = state.src.rfind(closing)
    if ends[closing] < state.bMarks[start]:
        return -1
    return next(
        (line for line in range(start, end) if closing in state.src[state.bMarks[line] : state.eMarks[line]]), -1
    )


def _in_formula(state: StateBlock, line: int) -> bool:
    """Say whether a `$` or `$$` of the paragraph so far, which began at the state's line, still waits for its second."""
    if "dollars" not in state.env:
        lines = state.src.split("\n")
        state.env["dollars"] = [[0, *accumulate(text.count(sign) for text in lines)] for sign in ("$", "$$")]
    return any((counts[line] - counts[state.line]) % 2 for counts in state.env["dollars"])
