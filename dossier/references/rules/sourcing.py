"""3 references: rules about where a cited source can be found and how far it is trusted."""

from __future__ import annotations

from dossier.references.rules.page import ERROR, INFO, WARNING, rule

NO_ACCESS_DATE = rule(
    "D341",
    "missing-urldate",
    WARNING,
    "an online source has no day of access",
    "Pages change. `urldate` says which day's page the author read.",
    "@online{a, title = {T}, url = {https://example.org/t}}",
    "@online{a, title = {T}, url = {https://example.org/t}, urldate = {2026-11-20}}",
)
NO_ADDRESS = rule(
    "D342",
    "missing-url",
    WARNING,
    "an online source has no address",
    "Nobody can find it again. Some reference managers leave the address out on export: in Better BibTeX, set "
    "“Add URLs to BibTeX export” to “in the url field”.",
    "@online{a, title = {T}, urldate = {2026-11-20}}",
    "@online{a, title = {T}, url = {https://example.org/t}, urldate = {2026-11-20}}",
)
ACCESS_BEFORE_DATE = rule(
    "D343",
    "urldate-before-date",
    WARNING,
    "a source was read before it appeared",
    "One of the two dates is wrong, or the page was changed after it was read.",
    "@online{a, date = {2024-05-01}, urldate = {2024-04-01}}",
    "@online{a, date = {2024-03-01}, urldate = {2024-04-01}}",
)
BARE_ADDRESS = rule(
    "D344",
    "url-in-text",
    WARNING,
    "an address stands in `note` or `howpublished`",
    "Nothing checks or archives an address there, and many styles do not print it, or print it without a link.",
    "@misc{a, howpublished = {\\url{https://example.org}}}",
    "@online{a, url = {https://example.org}}",
)
ABSOLUTE_PATH = rule(
    "D345",
    "absolute-path",
    INFO,
    "a file is named by its place on one machine",
    "The path leads nowhere on another machine, and it tells everyone who gets the bibliography the name of the user. "
    "dossier prints and publishes no `file`, so the PDF is free of it.",
    "@online{a, file = {C:\\Papers\\page.html}}",
    "@online{a, file = {sources/a/page.html}}",
)
ESCAPED_ADDRESS = rule(
    "D346",
    "escaped-url",
    WARNING,
    "an address holds backslashes",
    "Addresses are taken as they stand, so `\\_` is no underscore. The backslash is left out of the link.",
    "@online{a, url = {https://example.org/a\\_b}}",
    "@online{a, url = {https://example.org/a_b}}",
)
BAD_GRADE = rule(
    "D347",
    "invalid-grade",
    ERROR,
    "a grade, level, status or visibility has a value that does not exist",
    "Grades are a letter A–F (reliability of the source) and a digit 1–6 (credibility of the information), as in `B2`. "
    "Levels are `primary`, `secondary` and `tertiary`; `visibility` is `public` or `restricted`; `status` is "
    "`consulted`, `not-consulted` or `withdrawn`.",
    "@online{a, keywords = {grade:G7}}",
    "@online{a, keywords = {grade:B2}}",
)
BAD_ADDRESS = rule(
    "D348",
    "invalid-url",
    WARNING,
    "an address is not a web address",
    "It must begin with `https://` or `http://` (or another scheme) and hold no spaces, or nobody can follow it. One field "
    "holds one address.",
    "@online{a, url = {www.example.org/my page}}",
    "@online{a, url = {https://www.example.org/my%20page}}",
)

PROTECTED_NAME = rule(
    "D349",
    "protected-name",
    ERROR,
    "a printed field gives away a name that is protected",
    "The `shortauthor` of an interview, a letter or a call stands in for the person's real name in every output. A title or "
    "note that holds the real name would undo that.",
    "@misc{a, entrysubtype = {interview}, author = {Berg, Anna},\n"
    "  shortauthor = {{An official}}, title = {Interview with Anna Berg}}",
    "@misc{a, entrysubtype = {interview}, author = {Berg, Anna},\n"
    "  shortauthor = {{An official}}, title = {Interview on the budget}}",
)

SOURCING = (
    NO_ACCESS_DATE, NO_ADDRESS, ACCESS_BEFORE_DATE, BARE_ADDRESS, ABSOLUTE_PATH, ESCAPED_ADDRESS, BAD_GRADE, BAD_ADDRESS,
    PROTECTED_NAME,
)  # fmt: skip
