"""3 references: rules about what a cited source says."""

from __future__ import annotations

from dossier.references.rules.page import ERROR, INFO, WARNING, rule

BAD_DATE = rule(
    "D321",
    "invalid-date",
    ERROR,
    "a date cannot exist or cannot be read",
    "Dates follow ISO 8601 and EDTF level 1, as biblatex reads them: `2024`, `2024-03`, `2024-03-09`, `2024-03~` (about), "
    "`2024?`, `2024/2025`, `2024-10-24/..` (still open), `199X`, `2024-21` (spring). A month 13 or a 30 February is a slip of "
    "the pen in the one field that readers use to judge a source.",
    "@online{a, date = {2020-13-45}}",
    "@online{a, date = {2020-12-05}}",
)
DATE_AS_TEXT = rule(
    "D322",
    "date-as-text",
    WARNING,
    "a date is written in words",
    "It is printed as it stands, but it cannot be sorted, compared with the day of access or written in another language.",
    "@online{a, date = {early spring}}",
    "@online{a, date = {2024-21~}}   % 21 is spring, ~ means about",
)
UNKNOWN_TYPE = rule(
    "D323",
    "unknown-type",
    WARNING,
    "a source has a type that neither BibTeX nor biblatex knows",
    "The type decides how a style prints the source. An unknown one is printed as a document.",
    "@aritcle{a, title = {T}}",
    "@article{a, title = {T}}",
)
UNKNOWN_FIELD = rule(
    "D324",
    "unknown-field",
    WARNING,
    "a field's name looks misspelt",
    "A field with an unknown name is kept but never printed. Reported only where a known field has nearly the same name, "
    "because reference managers add many fields of their own.",
    "@online{a, urldat = {2024-01-01}}",
    "@online{a, urldate = {2024-01-01}}",
)
MISSING_PARENT = rule(
    "D325",
    "missing-parent",
    WARNING,
    "a source refers to another one that is not there",
    "`crossref`, `xdata`, `xref` and `entryset` name other sources by key. Fields that should come from there are missing.",
    "@incollection{a, crossref = {colection}}\n@collection{collection, title = {C}}",
    "@incollection{a, crossref = {collection}}\n@collection{collection, title = {C}}",
)
CIRCLE = rule(
    "D326",
    "circular-inheritance",
    WARNING,
    "sources inherit from each other in a circle",
    "Nothing can be inherited along a circle, so the link that closes it is ignored.",
    "@book{a, crossref = {b}}\n@book{b, crossref = {a}}",
    "@book{a, crossref = {b}}\n@mvbook{b, title = {B}}",
)
UNKNOWN_COMMAND = rule(
    "D327",
    "unknown-tex-command",
    WARNING,
    "a TeX command is not known",
    "Its argument is printed, the command is left out. Accents, letters, quotes, italics and simple formulas are known.",
    r"@book{a, title = {\mymacro{North} and South}}",
    "@book{a, title = {North and South}}",
)
FORMULA = rule(
    "D328",
    "formula-as-typed",
    WARNING,
    "a formula is too rich for a line of text",
    "Letters, numbers, indices and the usual symbols are set; anything more is printed as it was typed.",
    r"@article{a, title = {On $\matrix{a & b}$}}",
    "@article{a, title = {On $a$ and $b$}}",
)
NAME_PARTS = rule(
    "D329",
    "doubtful-name",
    WARNING,
    "a name or a list of names looks wrong",
    "Names are joined by the word `and`, never by commas, semicolons or `&`. One name has at most two commas: "
    "`von Last, Jr, First`. A name in braces of its own is an institution and is never taken apart.",
    "@book{a, author = {Smith, J., Doe, J.}}",
    "@book{a, author = {Smith, J. and Doe, J.}}",
)
UNKNOWN_LANGUAGE = rule(
    "D330",
    "unknown-source-language",
    WARNING,
    "the language of a source is not known",
    "The language decides about hyphenation and about which quotation is a translation. Write a babel name or a BCP 47 tag.",
    "@book{a, langid = {sweedish}}",
    "@book{a, langid = {swedish}}   % or sv-SE",
)
UNPROTECTED = rule(
    "D331",
    "unprotected-capitals",
    INFO,
    "capital letters would be lost in a style with sentence case",
    "Where a style asks for sentence case, capitals inside an English title become small unless they stand in braces.",
    "@article{a, title = {Ships of the Baltic}}",
    "@article{a, title = {Ships of the {Baltic}}}",
)
DUPLICATE_WORK = rule(
    "D332",
    "duplicate-work",
    WARNING,
    "two keys seem to name the same work",
    "Two sources with the same DOI, ISBN and pages, or address are counted twice, as if two sources said the same.",
    "@online{a, title = {T}, url = {https://example.org/r}}\n@online{b, title = {T}, url = {https://example.org/r}}",
    "@online{a, ids = {b}, title = {T}, url = {https://example.org/r}}",
)

MEANING = (
    BAD_DATE, DATE_AS_TEXT, UNKNOWN_TYPE, UNKNOWN_FIELD, MISSING_PARENT, CIRCLE, UNKNOWN_COMMAND, FORMULA, NAME_PARTS,
    UNKNOWN_LANGUAGE, UNPROTECTED, DUPLICATE_WORK,
)  # fmt: skip
