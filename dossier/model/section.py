"""2 sections: Markdown, read: HTML with holes, claims, citations, labels."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Literal, TypeAlias

from dossier.noun import noun

if TYPE_CHECKING:
    from dossier.diagnostics import Diagnostic, Span


class CiteMode(StrEnum):
    """How a cite stands in the sentence (Pandoc's citationMode, CSL-JSON's words)."""

    NORMAL = "normal"  # [@k]
    AUTHOR_IN_TEXT = "author-in-text"  # @k says
    SUPPRESS_AUTHOR = "suppress-author"  # [-@k]


@noun(frozen=True, slots=True)
class Locator:
    """Which part of a source is meant: "pp. 33-35" is `Locator("page", "33-35")`. Labels are CSL 1.0.2's locator terms."""

    label: str
    value: str


@noun(frozen=True, slots=True)
class Quote:
    """Words said to stand in a source, as written in the comment behind a citation, and where in it if that was said."""

    text: str
    span: Span
    locator: Locator | None = None


@noun(frozen=True, slots=True)
class Cite:
    """One reference to one source. `span` covers `@key` (with a leading `-` or the braces of `@{…}`).

    `prefix` and `suffix` are inline HTML limited to `i b sup sub span` (plain text escaped), as CSL-JSON writes rich text.
    `origins` are the names before a relay phrase, "USA and South Korea, according to @news" giving
    `("USA", "South Korea")` with `relay="according to"`; the prefix still holds all words as written. `through` are names
    that passed it on before that: "IISS, according to Reuters, as reported by @ui" gives `("Reuters",)`.
    `via`: this cite was read, and the cites before it in the bracket are where the information came from.
    """

    key: str
    span: Span
    prefix: str = ""
    suffix: str = ""
    locator: Locator | None = None
    mode: CiteMode = CiteMode.NORMAL
    origins: tuple[str, ...] = ()
    relay: str = ""
    via: bool = False
    through: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


@noun(frozen=True, slots=True)
class Citation:
    """One bracket (or one `@key` in the sentence) with its cites in the author's order. `span` covers all of it.

    `id` is unique in the document: `c-SECTION-N`.
    """

    id: str
    cites: tuple[Cite, ...]
    span: Span

    @property
    def is_chain(self) -> bool:
        """Say whether the order of the cites carries meaning, so that no style may sort or collapse them."""
        return any(cite.via or cite.origins for cite in self.cites)


class MarkKind(StrEnum):
    """What an unsourced sentence openly says it is."""

    OWN = "own"
    COMMON = "common"
    CALC = "calc"
    GAP = "gap"
    TODO = "todo"


@noun(frozen=True, slots=True)
class Mark:
    """`<!-- own: likely -->` and its kin; `detail` is what stands after the colon.

    `by_words`: nothing was written behind the sentence, its own words say it ("I argue that …"), and no source covers it.
    """

    kind: MarkKind
    detail: str
    span: Span
    by_words: bool = False

    @property
    def name(self) -> str:
        """Name what a reader is told it is: the kind, or "author" for what is the author's own by its words."""
        return "author" if self.by_words else self.kind.value


@noun(frozen=True, slots=True)
class Ack:
    """A finding the author accepts, with the reason: `<!-- ack quote-polarity: … -->`; `single` is `rule="single-origin"`."""

    rule: str
    reason: str
    span: Span


Place: TypeAlias = Literal["sentence", "item", "row", "heading", "caption", "term"]
LabelKind: TypeAlias = Literal["heading", "figure", "table", "equation", "listing"]
Noted: TypeAlias = Literal["", "words", "link", "address"]
Exempt: TypeAlias = Literal[
    "", "question", "lead-in", "key-points", "role", "heading", "caption", "term", "link", "signpost", "work"
]


@noun(frozen=True, slots=True)
class Claim:
    """One sentence, list item or table row of the body: the unit that must be sourced.

    `anchor` is unique in the document (`s-SECTION-N`) and is the id of its element on the page; the ledger gives the
    lasting `id`. `text` is plain text with white space folded and without citations, notes and comments. `block` numbers
    the paragraphs, items and rows of the section: a citation covers back to the previous one *within its block*.
    `citations` are ids, those in the claim's notes included. `exempt` says why no source is asked for, "" if one is.
    Headings and captions are claims only where they hold a citation. `quoted` says that it stands in a block quotation, and
    so is somebody else's sentence; `noted` that it has a note without a citation, which names an "address", as of a source
    that is in no bibliography, or only has "words"; or that it has a web "link" itself.
    `group` numbers the lists, tables and block quotations of the section: it is that of the quotation it stands in, else
    of the innermost list or of the table, 0 for one that stands in none. `speaks` says that it is the author's own by its
    words, "I argue that …", unless a citation covers it.
    """

    anchor: str
    text: str
    span: Span
    place: Place
    block: int
    citations: tuple[str, ...] = ()
    exempt: Exempt = ""
    quoted: bool = False
    noted: Noted = ""
    group: int = 0
    mark: Mark | None = None
    acks: tuple[Ack, ...] = ()
    name: str = ""
    as_of: str = ""
    speaks: bool = False


@noun(frozen=True, slots=True)
class Html:
    """Ready markup. A single piece may open an element that a later piece closes; the whole flow is well formed."""

    text: str


@noun(frozen=True, slots=True)
class ClaimStart:
    """The claim with this anchor begins; it ends in the same parent element."""

    anchor: str


@noun(frozen=True, slots=True)
class ClaimEnd:
    """The claim with this anchor ends."""

    anchor: str


@noun(frozen=True, slots=True)
class Ref:
    """A link to a heading, figure, table, formula, listing or section of this dossier, resolved by each output in its own way.

    `target` is as written: `#id`, `02-forces.md`, `02-forces.md#id`; `flow` the words of the link, empty where the
    author leaves them to dossier ("Figure 3"). `is_tex`: it is TeX's, which may name what only TeX would have set.
    """

    target: str
    flow: Flow
    span: Span
    is_tex: bool = False


@noun(frozen=True, slots=True)
class Image:
    """A picture at its place. `src` is as written; `path` relative to the project's root, "" where it is not a project file."""

    src: str
    path: str
    alt: str
    span: Span
    title: str = ""
    width: str = ""


@noun(frozen=True, slots=True)
class Math:
    """A formula in TeX, inline or set on its own line. `anchor` is its label's, "" where it has no name and so no number."""

    tex: str
    display: bool
    span: Span
    anchor: str = ""


@noun(frozen=True, slots=True)
class Note:
    """The author's footnote, standing where it is called. `id` is unique in the document: `n-SECTION-N`."""

    id: str
    flow: Flow
    span: Span


@noun(frozen=True, slots=True)
class Number:
    """The place for a running number: "2.1" of a heading, "Figure 3" of a caption. `anchor` is its label's."""

    kind: LabelKind
    anchor: str


Hole: TypeAlias = "Html | ClaimStart | ClaimEnd | Citation | Note | Ref | Image | Math | Number"
Flow: TypeAlias = tuple[Hole, ...]


@noun(frozen=True, slots=True)
class Label:
    """Something that can be referred to. `id` is what authors write, `anchor` its id on the page, unique in the document.

    An explicit id is its own anchor; one made from a heading's words is prefixed by the section (`02-forces-the-army`).
    `text` is the heading or caption in plain words, `level` 1–6 for headings, `numbered` is False under `.unnumbered`.
    """

    kind: LabelKind
    id: str
    anchor: str
    span: Span
    text: str = ""
    level: int = 0
    numbered: bool = True
    explicit: bool = False


@noun(frozen=True, slots=True)
class Section:
    """One Markdown file, read: HTML with holes, and all that was found in it, in document order.

    `id` is the file's name without suffix, made safe for ids. `kind` is "", "assessment", "summary" or "background";
    `role` "", "key-points", "scope", "glossary" or another word of the author's. `citations` holds every citation of the
    flow and of its notes, in the order a reader meets them. `todos` are all that is still to be done, wherever it stands,
    also where a claim bears another mark or where there is none. `apart` are the headings of parts whose sentences need no
    source, `left_out` the names given in TeX that is not set.
    """

    id: str
    path: str
    title: str
    flow: Flow
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    labels: tuple[Label, ...] = ()
    refs: tuple[Ref, ...] = ()
    images: tuple[Image, ...] = ()
    nocite: tuple[Cite, ...] = ()
    lang: str = ""
    kind: str = ""
    role: str = ""
    as_of: str = ""
    words: int = 0
    todos: tuple[Mark, ...] = ()
    apart: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
