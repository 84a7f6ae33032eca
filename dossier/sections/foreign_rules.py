"""2 sections: the rules about what other programs set, run or draw, and dossier does not."""

from __future__ import annotations

from dossier.diagnostics import Rule, Severity

FENCED_DIV = Rule(
    "D224",
    "fenced-div",
    Severity.WARNING,
    "a block between `:::` is not set apart",
    """Pandoc sets blocks between lines of colons apart by their class. Here the lines are left out and the words between them
kept. One with the name of a figure or a table, `::: {#fig-dams}`, is set as that, with its last paragraph as caption. The list
of sources needs no `::: {#refs}`: it stands at the end by itself. Of Quarto's variants for each format
(`.content-visible when-format="pdf"`, `.content-hidden`), the one for the PDF is kept, and any other left out.

Bad: `::: {.note}` … `:::`. Good: a block quotation, a list, or a heading of its own.
""",
)

RAW_TEX = Rule(
    "D225",
    "raw-tex",
    Severity.WARNING,
    "TeX outside formulas is not rendered",
    """No TeX runs when a dossier is made. Lines that hold nothing but commands are left out. Of what stands between
`\\begin{…}` and `\\end{…}`, a table, picture, list, formula or program is left out as a whole, and other words are kept. A
command within a sentence is left out if it only places words, such as `\\newline`; any other is printed as it stands.
A block that is handed to TeX as it is, behind a line of backticks and `{=latex}`, is left out, too.

Bad: `\\newpage`, `\\emph{ship}`. Good: `page-break: section` in `dossier.yaml`, `*ship*`; for formulas, `$…$` and `$$…$$`; for
tables, pipes.
""",
)

UNREAD_TABLE = Rule(
    "D226",
    "unread-table",
    Severity.WARNING,
    "a table drawn with lines has no plain rows and columns",
    """A table may be drawn with lines, `+---+---+`, or over dashes, `---- ----`. dossier reads it if each row has as many cells
as there are columns. Any other one, such as one with merged cells, is printed as it is drawn, and none of its citations are read.

Bad: a line `|  a + b  |` in a table of two columns. Good: `| a | b |` there, or the whole table with pipes.
""",
)

SHORTCODE = Rule(
    "D229",
    "shortcode",
    Severity.WARNING,
    "a shortcode is printed as it stands",
    """Quarto carries out `{{< include … >}}`, `{{< meta … >}}` and their like when it renders a text. dossier does not, and
prints them as they stand, so that nothing is lost unseen. So it does with a preprocessor's line `!INCLUDE "dams.md"`.

Bad: `{{< include tables/dams.md >}}`. Good: the table itself, in the section.
""",
)

UNRUN_CHUNK = Rule(
    "D228",
    "unrun-chunk",
    Severity.WARNING,
    "a figure or table is made by code, and no code is run",
    """A chunk of R Markdown with `fig.cap` makes a figure when knitr runs it, and one with `kable(caption = …)` a table; so does
one of Quarto's with `#| label: fig-dams` or `tbl-dams`. dossier runs nothing: the chunk is printed in their place, with
caption and number. Said once a section.

Bad: a chunk `{r dams, fig.cap="The dams"}`. Good: `![The dams](figures/dams.png){#fig:dams}`, or the Markdown that knitr
makes of the chunk.
""",
)
