"""8 pdf: the rules of the press, D801 to D815."""

from __future__ import annotations

from dossier.diagnostics import Rule, Severity

REFUSED = Rule(
    "D801",
    "refused-resource",
    Severity.ERROR,
    "a page asks for something outside the project",
    """The PDF is made from the project's own files and the bundled fonts. Web addresses, files outside the project's folder
and programs in links are refused, so that a dossier from somebody else can neither read your disk nor call home.

Bad: `<img src="http://example.org/map.png">` in a template

Good: store the picture in the project and write `![Map](map.png)`
""",
)
MISSING_GLYPH = Rule(
    "D802",
    "missing-glyph",
    Severity.ERROR,
    "no font in the PDF has this character",
    """A character that no font has is printed as an empty box and copied as nothing. The bundled fonts have Latin, Greek and
Cyrillic letters, but no Chinese, Japanese, Korean, Arabic or emoji.

Bad: `The site (한국) is …`

Good: `The site (Hanguk) is …`, or a font of your own named by `@font-face` in your project's `templates/`
""",
)
IMAGE_FAILED = Rule(
    "D803",
    "image-failed",
    Severity.ERROR,
    "a picture cannot be shown",
    """The file is there, but it cannot be drawn: it is damaged, too large, or its format is not PNG, JPEG, GIF, WebP or SVG.

Bad: a `.png` that was cut off while it was copied

Good: export the picture again, at no more than 50 million pixels
""",
)
LINK_WITHOUT_TARGET = Rule(
    "D804",
    "link-without-target",
    Severity.ERROR,
    "a link leads to a place that is on no page",
    """A link inside the PDF would lead nowhere, because nothing on its pages has that id.

Bad: `<a href="#conclusion">` in a template, and no element has the id `conclusion`

Good: `<h2 id="conclusion">` on a page of the same document
""",
)
DUPLICATE_ID = Rule(
    "D805",
    "duplicate-id-on-page",
    Severity.WARNING,
    "two places on the pages have the same id",
    """Links can lead to one of them only.

Bad: `# Forces {#forces}` in two sections

Good: `# Forces in the north {#forces-north}`
""",
)
IMAGE_WITHOUT_ALT = Rule(
    "D806",
    "image-without-alt",
    Severity.WARNING,
    "a picture has no words for those who cannot see it",
    """Archives and readers with a screen reader need the words; without them the file does not meet PDF/UA.

Bad: `![](map.png)`

Good: `![Map of the three crossings](map.png)`
""",
)
FONT_NOT_LOADED = Rule(
    "D807",
    "font-not-loaded",
    Severity.ERROR,
    "a font that the style sheet names cannot be loaded",
    """Text would be set in another font than the one asked for. Fonts are taken from the bundled families only
(`fonts:SourceSerifPro-Regular.otf` and its sisters, `fonts:SourceSansPro-Regular.otf` and its sisters) or from a `data:` address.

Bad: `@font-face { font-family: Text; src: url("fonts:Garamond.otf") }`

Good: `@font-face { font-family: Text; src: url("fonts:SourceSerifPro-Regular.otf") }`
""",
)
STYLE_IGNORED = Rule(
    "D808",
    "style-ignored",
    Severity.WARNING,
    "a line of the style sheet has no effect",
    """The page is made without it. It is misspelt, or the layout engine does not know it.

Bad: `colour: red`

Good: `color: red`
""",
)
ENGINE_REMARK = Rule(
    "D809",
    "engine-remark",
    Severity.WARNING,
    "the layout engine remarked on something",
    "WeasyPrint wrote a remark that has no rule of its own. Its words are given as they are.\n",
)
TEXT_OFF_PAGE = Rule(
    "D810",
    "text-off-page",
    Severity.ERROR,
    "text lies outside the paper",
    """Words would be cut off by the page's edge and lost to the reader.

Bad: a table of twelve columns on a portrait page

Good: fewer columns, or the table turned into two
""",
)
TEXT_IN_MARGIN = Rule(
    "D811",
    "text-in-margin",
    Severity.WARNING,
    "text runs into the margin",
    """A line, usually a long word, a web address in code or a wide table, is wider than the text column.

Bad: a code line of 140 characters

Good: the same line broken in two
""",
)
NOTE_DOES_NOT_FIT = Rule(
    "D812",
    "note-does-not-fit",
    Severity.ERROR,
    "a note does not fit on its page",
    """A note cannot run over two pages: what does not fit would be lost. It must be shorter, or stand elsewhere.

Bad: a note of 600 words

Good: two sentences in the note, the rest in the text; or `notes: section` in dossier.yaml
""",
)
NOTE_MOVED = Rule(
    "D813",
    "note-moved",
    Severity.WARNING,
    "a note was moved to the end of its section, because it did not fit on its page",
    """Nothing is lost, but the reader has to turn the page for it.

Bad: a note of 600 words

Good: two sentences in the note, the rest in the text
""",
)
TEXT_LOST = Rule(
    "D814",
    "text-lost",
    Severity.ERROR,
    "text of a section is on no page",
    """The layout engine dropped a passage. This is checked for every part, because it has happened in long documents.

Bad: pages that end in the middle of a table

Good: the same table without cells that span rows, or in two tables; please report it
""",
)
NESTED_TOO_DEEPLY = Rule(
    "D815",
    "nested-too-deeply",
    Severity.ERROR,
    "lists or quotations stand in each other too deeply to be laid out",
    """More than about sixty levels cannot be laid out.

Bad: a list item indented a hundred times

Good: at most a handful of levels
""",
)
RULES = (
    REFUSED,
    MISSING_GLYPH,
    IMAGE_FAILED,
    LINK_WITHOUT_TARGET,
    DUPLICATE_ID,
    IMAGE_WITHOUT_ALT,
    FONT_NOT_LOADED,
    STYLE_IGNORED,
    ENGINE_REMARK,
    TEXT_OFF_PAGE,
    TEXT_IN_MARGIN,
    NOTE_DOES_NOT_FIT,
    NOTE_MOVED,
    TEXT_LOST,
    NESTED_TOO_DEEPLY,
)
