"""2 sections: the rules of this stage, with their manual pages."""

from __future__ import annotations

from dossier.diagnostics import Rule, Severity
from dossier.sections.chains import UNKNOWN_RELAY
from dossier.sections.foreign_rules import FENCED_DIV, RAW_TEX, SHORTCODE, UNREAD_TABLE, UNRUN_CHUNK

SEMICOLON_IN_SUFFIX = Rule(
    "D201",
    "semicolon-in-suffix",
    Severity.WARNING,
    "a semicolon in a bracket does not part two sources",
    """A semicolon in a citation's bracket parts one source from the next. Here, words without a source stand beside it.
dossier keeps the words, but other programs that read the same text (pandoc) no longer see a citation.

Bad: `[@atlas, p. 4; and the map]`. Good: `[@atlas, p. 4, and the map]`, or `[@atlas, p. 4, "text; and map"]`.
""",
)

KEY_IN_SUFFIX = Rule(
    "D202",
    "key-in-suffix",
    Severity.WARNING,
    "a second source stands in the words behind the first",
    """Behind a source's key stand its place and your words. A second key in these words is not read as a source: it is
printed as it stands, and other programs may drop the first source over it.

Bad: `[@news, reporting @iiss]`. Good: `[@news; @iiss]` for two sources, `[@iiss; via @news]` where you read the one
in the other, or `[IISS, as reported by @news]` where the origin is no entry of your bibliography.
""",
)

ACK_WITHOUT_REASON = Rule(
    "D203",
    "ack-without-reason",
    Severity.ERROR,
    "a finding is accepted without a reason",
    """A finding can be accepted in the text, and its reason is printed. Without one, nobody can tell acceptance from
neglect.

Bad: `<!-- single -->`. Good: `<!-- single: no second outlet reported it by 2 November -->`.

Bad: `<!-- ack quote-polarity -->`. Good: `<!-- ack quote-polarity: the denial is quoted above -->`.
""",
)

RAW_HTML = Rule(
    "D204",
    "raw-html",
    Severity.WARNING,
    "HTML in the text is left out",
    """Sections are Markdown. HTML tags are left out of the PDF, because they would be rendered differently, or not at all,
in every other output; the words between them are kept. Of a table in HTML, rows and cells are kept as well. A block that is
handed to one format as it is, behind a line of backticks and `{=html}`, is left out as a whole, whatever the format.

Bad: `<b>never</b>`. Good: `**never**`. Comments, `<!-- … -->`, are always allowed and never printed.
""",
)

SKIPPED_LEVEL = Rule(
    "D205",
    "heading-level-skipped",
    Severity.WARNING,
    "a heading leaves out a level",
    """Headings form the contents, the bookmarks of the PDF, and the outline by which screen readers move. A level left out
reads like a missing chapter.

Bad: `# Forces` followed by `### Navy`. Good: `# Forces` followed by `## Navy`.
""",
)

OPEN_COMMENT = Rule(
    "D206",
    "comment-not-closed",
    Severity.ERROR,
    "a comment has no end",
    """A comment begins with `<!--` and ends with `-->`. Without its end it swallows the rest of its paragraph.

Bad: `… to Russia. <!-- own: likely`. Good: `… to Russia. <!-- own: likely -->`.
""",
)

COMMENT_WORD = Rule(
    "D207",
    "comment-word",
    Severity.WARNING,
    "a comment looks like one of dossier's, but is not",
    """dossier reads these words in comments: `own`, `common`, `calc`, `gap`, `todo`, `id`, `as-of`, `single`, `ack`,
`lang`, `estimates`, and quoted words. All other comments are left alone; this one looks as if it was meant to be
read.

Bad: `<!-- judgment: likely -->`. Good: `<!-- own: likely -->`.
""",
)

NOT_YET = Rule(
    "D208",
    "not-yet-supported",
    Severity.INFO,
    "a comment asks for something dossier cannot do yet",
    """`<!-- estimates: … -->` will one day compare conflicting figures in a table. For now the table is printed as it
stands.
""",
)

UNKNOWN_NOTE = Rule(
    "D209",
    "unknown-footnote",
    Severity.ERROR,
    "a footnote is called but not defined",
    """A footnote is called with `[^name]` and defined, anywhere in the same file, by a line that begins with `[^name]:`.

Bad: `… twice.[^asked]` alone. Good: the same, and further down `[^asked]: Once in May, once in June.`
""",
)

UNUSED_NOTE = Rule(
    "D210",
    "unused-footnote",
    Severity.WARNING,
    "a footnote is defined but never called",
    """Nothing calls this footnote, so it is not printed. Perhaps its call was deleted, or is spelled differently.

Bad: `[^asked]: Once in May.` alone. Good: a call `[^asked]` in the text, too.
""",
)

DUPLICATE_ID = Rule(
    "D211",
    "duplicate-id-in-section",
    Severity.ERROR,
    "a name is given twice",
    """Headings, figures, tables (`{#name}`) and sentences (`<!-- id: name -->`) are found again by their names. Two of one
name cannot be told apart.

Bad: `## North {#coast}` and `## South {#coast}`. Good: `{#north-coast}` and `{#south-coast}`.
""",
)

OPEN_FENCE = Rule(
    "D212",
    "unclosed-code-block",
    Severity.ERROR,
    "a block of code has no end",
    """A block of code stands between two lines of three backticks or tildes. Without the second, the rest of the section
is printed as code, and none of its citations are read.

Bad: a line of three backticks, and text to the end. Good: the same, and a second such line where the code ends.
""",
)

MISSING_ALT = Rule(
    "D213",
    "missing-alt-text",
    Severity.WARNING,
    "a picture has no words for those who cannot see it",
    """Screen readers, and readers of a text extract, get a picture's words instead of it. A caption serves, and better is
a sentence that says what can be seen.

Bad: `![](img/map.png)`. Good: `![The coast](img/map.png){alt="Three harbours lie on the northern shore."}`.

A picture that only decorates is marked `{.decorative}`.
""",
)

BAD_LINK = Rule(
    "D214",
    "bad-link",
    Severity.WARNING,
    "a link leads where a reader cannot follow",
    """A PDF travels alone. Links in it may lead to the web (`http`, `https`), to a mailbox (`mailto`), or to a place in
the dossier. The words of any other link are kept, the link is dropped.

Bad: `[the figures](data/figures.xlsx)`, `[here](javascript:…)`. Good: `[the figures](https://example.org/figures)`,
`[the forces](04-forces.md#size)`.
""",
)

TOO_DEEP = Rule(
    "D215",
    "nesting-too-deep",
    Severity.ERROR,
    "lists or quotations are nested too deeply",
    """No page can show sixty lists within each other. What lies deeper is taken as plain text, and no PDF is made of it.

Bad: sixty-one `>` before a line. Good: one or two.
""",
)

BROKEN_FRONT = Rule(
    "D216",
    "broken-front-matter",
    Severity.ERROR,
    "the front matter cannot be read",
    """A section may begin with a block between two lines `---`, with one `key: value` a line. dossier reads `title`,
`lang`, `kind`, `role`, `as-of` and `nocite`, and leaves other keys to other programs.

Bad: `kind assessment`. Good: `kind: assessment`.
""",
)

COMMENT_WITHOUT_PLACE = Rule(
    "D217",
    "comment-without-place",
    Severity.WARNING,
    "a comment stands behind nothing it could be about",
    """A mark (`own`, `todo` …) stands behind a sentence, quoted words behind a citation, `lang` behind a quotation or
emphasised words.

Bad: `<!-- own -->` right under a heading. Good: `They will probably send more. <!-- own -->`
""",
)

UNCLEAR_EVIDENCE = Rule(
    "D218",
    "unclear-evidence",
    Severity.WARNING,
    "it is not clear which source quoted words stand in, or which words are quoted",
    """Quoted words behind a citation are checked against the source. With several sources in the bracket, say which has
them; and write nothing but the source's words.

Bad: `[@a; @b]<!-- "over a million" -->`. Good: `[@a; @b]<!-- @b "over a million" -->`, `[@a; @b]<!-- @a "many"; @b,
p. 4 "a million" -->`.
""",
)

CAPTION_WITHOUT_TABLE = Rule(
    "D219",
    "caption-without-table",
    Severity.WARNING,
    "a caption stands beside no table",
    """A line that begins with a colon is the caption of the table right above or below it, or the definition of the term
above it. Here it is neither, and is printed as it stands.

Bad: a paragraph between the table and `: Figures {#tbl-figures}`. Good: the table, an empty line, the caption.
""",
)

NOTE_TWICE = Rule(
    "D220",
    "footnote-defined-twice",
    Severity.WARNING,
    "a footnote is defined twice",
    """Two definitions carry one name, and only the first is printed.

Bad: `[^1]: May.` and `[^1]: June.` Good: `[^may]: May.` and `[^june]: June.`
""",
)

COMMENT_VALUE = Rule(
    "D221",
    "comment-value",
    Severity.ERROR,
    "a comment says something dossier cannot read",
    """`id:` is followed by a name of letters, digits and hyphens, `as-of:` by a day, month or year of the calendar,
`ack` by a rule's name, a colon and the reason.

Bad: `<!-- as-of: last autumn -->`. Good: `<!-- as-of: 2024-10 -->`.
""",
)

NOTE_IN_NOTE = Rule(
    "D222",
    "footnote-in-footnote",
    Severity.WARNING,
    "a footnote calls a footnote",
    """A note at the foot of a page cannot have a note of its own. Its call is printed as it stands.

Bad: `[^a]: See there.[^b]`. Good: both in one note, or both called from the text.
""",
)

FRONT_VALUE = Rule(
    "D223",
    "front-matter-value",
    Severity.ERROR,
    "a value in the front matter is not one dossier knows",
    """`kind:` is `assessment`, `summary` or `background`. `role:` is `key-points`, `scope`, `glossary`, `method`,
`acknowledgements` or `disclaimer`, whose sentences need no source, or a word of your own, which changes nothing.
`as-of:` is a day, month or year of the calendar.

Bad: `kind: assesment`. Good: `kind: assessment`.
""",
)

RULES = (
    SEMICOLON_IN_SUFFIX,
    KEY_IN_SUFFIX,
    UNKNOWN_RELAY,
    ACK_WITHOUT_REASON,
    RAW_HTML,
    SKIPPED_LEVEL,
    OPEN_COMMENT,
    COMMENT_WORD,
    NOT_YET,
    UNKNOWN_NOTE,
    UNUSED_NOTE,
    DUPLICATE_ID,
    OPEN_FENCE,
    MISSING_ALT,
    BAD_LINK,
    TOO_DEEP,
    BROKEN_FRONT,
    COMMENT_WITHOUT_PLACE,
    UNCLEAR_EVIDENCE,
    CAPTION_WITHOUT_TABLE,
    NOTE_TWICE,
    COMMENT_VALUE,
    NOTE_IN_NOTE,
    FRONT_VALUE,
    FENCED_DIV,
    RAW_TEX,
    UNREAD_TABLE,
    UNRUN_CHUNK,
    SHORTCODE,
)
