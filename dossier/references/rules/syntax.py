"""3 references: rules about the file itself. They hold for every source in it, cited or not."""

from __future__ import annotations

from dossier.references.rules.page import ERROR, INFO, WARNING, rule

DUPLICATE_KEY = rule(
    "D301",
    "duplicate-key",
    ERROR,
    "two sources have the same key",
    "A citation names its source by the key. Where two sources share one, a reader could be sent to the wrong source; "
    "the first one is used until this is settled. Keys are told apart by case: `un2022` and `UN2022` are two.",
    "@report{un2022, title = {First}}\n@report{un2022, title = {Second}}",
    "@report{un2022a, title = {First}}\n@report{un2022b, title = {Second}}",
)
MALFORMED = rule(
    "D302",
    "malformed-source",
    ERROR,
    "a source does not keep the grammar of BibTeX",
    "Braces must balance, quotes must close, every source needs a key and every field a value. What could be read is kept, "
    "but what stands behind the fault may belong elsewhere, so the build stops. The place shown is where the opening "
    "brace or quote stands that nothing closes, or the text that fits nowhere.",
    "@book{smith2020,\n  title = {The North,\n  year = {2020},\n}",
    "@book{smith2020,\n  title = {The North},\n  year = {2020},\n}",
)
MISSING_COMMA = rule(
    "D303",
    "missing-comma",
    ERROR,
    "a comma is missing between two fields",
    "Fields are separated by commas. Many programs join the two fields into one value, or drop the source, and say nothing.",
    "@book{smith2020,\n  title = {The North}\n  year = {2020},\n}",
    "@book{smith2020,\n  title = {The North},\n  year = {2020},\n}",
)
SWALLOWED = rule(
    "D304",
    "source-inside-a-value",
    WARNING,
    "a value holds what looks like a whole source",
    "A line that begins like a source stands inside a field. It is text, unless the field before it was never closed.",
    "@misc{a,\n  note = {see\n@book{b, title = {B}}\n},\n}",
    "@misc{a, note = {see B}}\n\n@book{b, title = {B}}",
)
NOT_UTF8 = rule(
    "D305",
    "not-utf-8",
    WARNING,
    "the file is not UTF-8",
    "Older reference managers write Windows-1252. Such a file is read as that, but nobody can be sure that this is right.",
    "@book{mueller, author = {M\\xfcller}}   % the byte FC",
    "@book{mueller, author = {Müller}}   % saved as UTF-8",
)
DUPLICATE_FIELD = rule(
    "D306",
    "duplicate-field",
    WARNING,
    "a source has the same field twice",
    "The first one is used. Names of fields do not depend on case, so `Title` and `title` are the same field.",
    "@book{smith2020, year = 2020, year = 2021}",
    "@book{smith2020, year = 2021}",
)
UNDEFINED_MACRO = rule(
    "D307",
    "undefined-macro",
    WARNING,
    "an abbreviation is used that no @string defines",
    "A word without braces or quotes stands for an `@string`. Where there is none the word itself is printed.",
    "@article{a, journal = nature}",
    "@string{nature = {Nature}}\n@article{a, journal = nature}",
)
CONTROL_CHARACTER = rule(
    "D308",
    "control-character",
    WARNING,
    "a value holds an invisible control character",
    "Such characters come from copying out of a PDF. They are left out of the page, and a search for the text would miss it.",
    "@book{a, title = {The\\x01North}}",
    "@book{a, title = {The North}}",
)
NOT_NFC = rule(
    "D309",
    "not-nfc",
    WARNING,
    "letters and accents are stored apart",
    "`é` can be stored as one character or as `e` and an accent (Unicode NFD, as macOS and some PDFs write it). On the page "
    "it is joined; in the file a search for the word finds nothing, and sorting goes wrong.",
    "@book{a, author = {Andre\\u0301}}",
    "@book{a, author = {André}}",
)
BAD_JSON = rule(
    "D310",
    "unreadable-bibliography",
    ERROR,
    "a CSL-JSON or CSL-YAML bibliography cannot be read",
    "A bibliography that ends in `.json` must be a list of CSL-JSON items, each with an `id` and a `type`; one that ends in "
    "`.yaml` the same list, alone or under `references:`.",
    '{"title": "One item without a list"}',
    '[{"id": "a", "type": "book", "title": "A"}]',
)
SEVERAL_FILES = rule(
    "D311",
    "several-bibliographies",
    WARNING,
    "the bibliography is spread over several files",
    "dossier reads them all, but two of the editors that authors use to pick citations read only a single file.",
    "bibliography: [news.bib, books.bib]",
    "bibliography: references.bib",
)
SET_CITED = rule(
    "D312",
    "set-of-sources",
    INFO,
    "a citation names a set of sources",
    "A `@set` stands for several sources at once. CSL styles know no sets: the first member is printed.",
    "@set{both, entryset = {a, b}}   % cited as [@both]\n@book{a, title = {A}}\n@book{b, title = {B}}",
    "@book{a, title = {A}}   % cited as [@a; @b]\n@book{b, title = {B}}",
)
AMBIGUOUS = rule(
    "D313",
    "ambiguous-value",
    WARNING,
    "other programs read a value differently",
    "BibTeX counts braces even behind a backslash, and ends a value in quotes at the next quotation mark outside braces. Here "
    "that leads nowhere, so the value was read as it was probably meant. Other programs drop the source or stop.",
    '@book{a, title = "He said "no" again"}\n@book{b, title = {An open \\{ brace}}',
    '@book{a, title = {He said "no" again}}\n@book{b, title = {An open \\textbraceleft{} brace}}',
)

SYNTAX = (
    DUPLICATE_KEY, MALFORMED, MISSING_COMMA, SWALLOWED, NOT_UTF8, DUPLICATE_FIELD, UNDEFINED_MACRO, CONTROL_CHARACTER,
    NOT_NFC, BAD_JSON, SEVERAL_FILES, SET_CITED, AMBIGUOUS,
)  # fmt: skip
