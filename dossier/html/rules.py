"""7 html: the rules of this stage, each with its manual page."""

from __future__ import annotations

from dossier.diagnostics import Rule, Severity

TEMPLATE_ERROR = Rule(
    "D701",
    "template-error",
    Severity.ERROR,
    "a template cannot be read or names something that does not exist",
    """\
A file in `templates/` has a mistake: its Jinja2 syntax is broken, it includes or extends a file that does not exist, or
it names a variable that dossier does not offer. The message shows the template's file and line.

Templates run in a sandbox: they see the variables listed in `docs/templates.md` and nothing of the machine.

Bad:

    {% block imprint %}{{ settings.autor }}{% endblock %}

Good:

    {% block imprint %}{{ settings.author | join(", ") }}{% endblock %}
""",
)

MISSING_TERM = Rule(
    "D702",
    "missing-term",
    Severity.WARNING,
    "a word of the page has no translation; English stands in",
    """\
The page has words of its own ("Sources", "cited on p. 3"). They come from `templates/terms/LANGUAGE.json`. Where a word is
missing in the dossier's language, the English word is printed, and this warning says which.

Bad: `templates/terms/nb.json` without `"sources"`.

Good:

    {"sources": "Kilder", "…": "…"}
""",
)

UNKNOWN_LANGUAGE = Rule(
    "D703",
    "unknown-language",
    Severity.WARNING,
    "the page's own words do not exist in this language; English stands in",
    """\
`lang:` asks for a language for which dossier has no words of its own. Text, hyphenation and citations follow `lang:`; only
headings such as "Sources" are printed in English, and sentences that need no source, such as lead-ins and pointers, are
known by English and Swedish words, so that more of them are asked for one (`sourcing: off` asks for none).

English and Swedish come with dossier. For another language write `templates/terms/LANGUAGE.json`; start from a copy of the
English file.

Bad: `lang: nb-NO` with no `templates/terms/nb.json`.

Good: `lang: nb-NO` with `templates/terms/nb.json` in the project.
""",
)

BROKEN_TERMS = Rule(
    "D704",
    "broken-terms",
    Severity.ERROR,
    "a terms file is not a JSON object of texts",
    """\
A terms file holds one JSON object: names on the left, texts on the right. A text that depends on a number is an object with
`"one"` and `"other"`.

Bad:

    ["Sources"]

Good:

    {"sources": "Sources", "about-sources": {"one": "It rests on one source.", "other": "It rests on {n} sources."}}
""",
)

UNDEFINED_TARGET = Rule(
    "D705",
    "undefined-target",
    Severity.ERROR,
    "a link inside the dossier leads nowhere",
    """\
A link points to a heading, figure, table, formula, listing or section that does not exist, so the PDF would hold a dead link.
It is a warning where TeX refers (`\\ref{map}`), perhaps to what only TeX would have set.

Bad: `see [the forces](02-force.md)` where the file is called `02-forces.md`.

Good: `see [the forces](02-forces.md)`, or `[](#fig-route)` with a figure that has `{#fig-route}`.
""",
)

AMBIGUOUS_TARGET = Rule(
    "D706",
    "ambiguous-target",
    Severity.ERROR,
    "a link inside the dossier could mean several places",
    """\
The same name stands in several sections, and the link does not say which one it means.

Bad: `[background](#background)` where two other sections have a heading "Background".

Good: `[background](03-motives.md#background)`.
""",
)

DUPLICATE_ANCHOR = Rule(
    "D707",
    "duplicate-anchor",
    Severity.ERROR,
    "two places in the dossier have the same name",
    """\
Two headings, figures or tables were given the same name, so that a link cannot tell them apart.

Bad: `{#tbl-forces}` in `02-forces.md` and again in `03-motives.md`.

Good: `{#tbl-forces}` and `{#tbl-forces-later}`.
""",
)

NO_NUMBER = Rule(
    "D708",
    "no-words-for-link",
    Severity.WARNING,
    "a link without words points to something without a number or title",
    """\
`[](#target)` leaves the words of the link to dossier: "Figure 3", or a heading's title. The target here has neither, so
that the link would be invisible.

Bad: `[](#note-on-names)` where the target has no caption and no title.

Good: `[the note on names](#note-on-names)`.
""",
)

BROKEN_MATHS = Rule(
    "D709",
    "broken-formula",
    Severity.ERROR,
    "a formula cannot be drawn",
    """\
The TeX of a formula between `$…$` or `$$…$$` is not understood. Brackets may be unbalanced, or a command may be unknown.

Bad: `$\\frac{1}{2$`

Good: `$\\frac{1}{2}$`
""",
)

BAD_WIDTH = Rule(
    "D710",
    "bad-width",
    Severity.WARNING,
    "a picture's width is not a length; its own size is used",
    """\
`width` of a picture is a number with a unit: `%` (of the text's width), `mm`, `cm`, `in`, `pt`, `px` or `em`.

Bad: `![Route](route.png){width=wide}`

Good: `![Route](route.png){width=60%}`
""",
)

NO_SOURCE_LIST = Rule(
    "D712",
    "style-without-list",
    Severity.WARNING,
    "the citation style has no list of sources, so the PDF has none",
    """\
Some citation styles define citations only. The PDF then has no list of sources with the pages where each is cited.

Bad: `csl:` names a style without a bibliography.

Good: `csl: chicago-notes-bibliography`
""",
)

RULES = (
    TEMPLATE_ERROR,
    MISSING_TERM,
    UNKNOWN_LANGUAGE,
    BROKEN_TERMS,
    UNDEFINED_TARGET,
    AMBIGUOUS_TARGET,
    DUPLICATE_ANCHOR,
    NO_NUMBER,
    BROKEN_MATHS,
    BAD_WIDTH,
    NO_SOURCE_LIST,
)
