"""1 load: what can be wrong with dossier.yaml and with the files it names."""

from __future__ import annotations

from dossier.diagnostics import Rule, Severity


def _page(text: str, language: str, bad: str, good: str) -> str:
    """Lay out a rule's manual page: what and why, then a bad and a good example."""
    return f"{text}\n\nBad:\n\n```{language}\n{bad}\n```\n\nGood:\n\n```{language}\n{good}\n```\n"


INVALID_YAML = Rule(
    "D101",
    "invalid-yaml",
    Severity.ERROR,
    "a settings file is not valid YAML",
    _page(
        "`dossier.yaml` breaks a rule of YAML 1.2, so nothing behind the fault can be trusted. "
        "The usual causes are a colon inside an unquoted value, a tab used for "
        "indentation, or a quotation mark that is never closed.",
        "yaml",
        "title: Forces: an overview",
        'title: "Forces: an overview"',
    ),
)
UNKNOWN_SETTING = Rule(
    "D102",
    "unknown-setting",
    Severity.ERROR,
    "a setting in dossier.yaml is not known",
    _page(
        "Every word in `dossier.yaml` does something. A word that dossier does not know would be passed over in silence, "
        "and the PDF would not be what you asked for; so it is an error. The settings are listed in "
        "docs/configuration.md.",
        "yaml",
        "number_section: true",
        "number-sections: true",
    ),
)
WRONG_TYPE = Rule(
    "D103",
    "wrong-type",
    Severity.ERROR,
    "a setting has the wrong kind of value",
    _page(
        "A setting expects a text, a list, `true` or `false`, or a table of names and values, and something else is "
        "written. YAML 1.2 knows only `true` and `false`; `yes`, `no`, `on` and `off` are ordinary words.",
        "yaml",
        "link-citations: yes",
        "link-citations: true",
    ),
)
BAD_VALUE = Rule(
    "D104",
    "bad-value",
    Severity.ERROR,
    "a setting has a value that means nothing",
    _page(
        "The value has the right kind, but it is none of the words the setting knows, or not a date, a language or a "
        "file name of the form that is needed. Dates are written year first (ISO 8601).",
        "yaml",
        "as-of: 2 Nov 2026\npage-break: sections",
        "as-of: 2026-11-02\npage-break: section",
    ),
)
REPEATED_SETTING = Rule(
    "D105",
    "repeated-setting",
    Severity.ERROR,
    "a setting is written twice",
    _page(
        "YAML forbids a name that is used twice in one table, and programs differ in which of the two they obey. Keep "
        "one.",
        "yaml",
        "lang: en-GB\nlang: sv-SE",
        "lang: sv-SE",
    ),
)
MISSING_FILE = Rule(
    "D106",
    "missing-file",
    Severity.ERROR,
    "a file that is named is not there",
    _page(
        "`bibliography:` or `csl:` names a file that does not exist. Paths start at the folder that holds "
        "`dossier.yaml`, use forward slashes, and tell upper from lower case.",
        "yaml",
        "bibliography: refrences.bib",
        "bibliography: references.bib",
    ),
)
OUTSIDE_PROJECT = Rule(
    "D107",
    "outside-project",
    Severity.ERROR,
    "a path leads out of the project",
    _page(
        "Dossier reads nothing outside the project's folder: no absolute paths, no `..` beyond it, no symbolic link that "
        "leads elsewhere. A dossier somebody sends you cannot take your files into its PDF, and a dossier you send is "
        "complete. Copy the file into the project.",
        "yaml",
        "bibliography: /home/me/zotero/library.bib",
        "bibliography: library.bib",
    ),
)
NOT_UTF8 = Rule(
    "D108",
    "text-not-utf-8",
    Severity.ERROR,
    "a file is not UTF-8",
    _page(
        "Sections and settings are text in UTF-8. A byte that is none would print as a wrong letter, or not at all, so "
        "the place of the first one is named. Most editors offer *Save with encoding*, or convert the file once.",
        "sh",
        "file sections/02.md            # ISO-8859 text",
        "iconv -f WINDOWS-1252 -t UTF-8 sections/02.md > new.md && mv new.md sections/02.md",
    ),
)
NO_SECTIONS = Rule(
    "D109",
    "no-sections",
    Severity.ERROR,
    "the dossier has no sections",
    _page(
        "The text of a dossier is made of the files `sections/*.md`, in the order of their names. Without one there is "
        "nothing to print.",
        "text",
        "dossier.yaml  references.bib  summary.md",
        "dossier.yaml  references.bib  sections/01-summary.md",
    ),
)
UNREADABLE_FILE = Rule(
    "D110",
    "unreadable-file",
    Severity.ERROR,
    "a file cannot be read",
    _page(
        "The file is there, but the system does not let it be read: it is a folder or a device, its permissions forbid "
        "it, or the disk failed. Nothing that stands in it reached the PDF.",
        "sh",
        "ls -l references.bib           # ---------- 1 root root",
        "chmod u+r references.bib",
    ),
)
UNREAD_SECTION = Rule(
    "D111",
    "unread-section",
    Severity.WARNING,
    "a text in sections/ is not read",
    _page(
        "Only files that stand directly in `sections/` and end in `.md` become part of the dossier. A text in a folder "
        "below, or with another ending, is left out; this says so.",
        "text",
        "sections/part-two/01-forces.md",
        "sections/02-01-forces.md",
    ),
)
NO_BIBLIOGRAPHY = Rule(
    "D112",
    "no-bibliography",
    Severity.WARNING,
    "there is no references.bib",
    _page(
        "`dossier.yaml` names no bibliography and there is no `references.bib` beside it, so no source can be cited.",
        "yaml",
        "title: Forces",
        "title: Forces\nbibliography: library.bib",
    ),
)
MISSING_IMAGE = Rule(
    "D114",
    "missing-image",
    Severity.ERROR,
    "an image is not there",
    _page(
        "The picture would be left out of the PDF. The path starts at the section's own folder or, where nothing lies "
        "there, at the project's; it uses forward slashes, and tells upper from lower case.",
        "markdown",
        "![Map of the region](../img/Map.PNG)",
        "![Map of the region](../img/map.png)",
    ),
)
NOT_AN_IMAGE = Rule(
    "D115",
    "not-an-image",
    Severity.ERROR,
    "a file shown as an image is none",
    _page(
        "Pictures are PNG, JPEG, GIF, WebP, TIFF, BMP or SVG, told by what stands in the file and not by its name. A PDF "
        "page is shown by converting it to SVG or PNG first.",
        "markdown",
        "![Order of battle](../img/order.pdf)",
        "![Order of battle](../img/order.svg)",
    ),
)
REMOTE_IMAGE = Rule(
    "D116",
    "remote-image",
    Severity.ERROR,
    "an image stands on the network",
    _page(
        "Nothing is fetched while a dossier is built: the page could change or vanish, and whoever builds it would be "
        "seen. Download the picture, keep it in the project, and cite where it came from.",
        "markdown",
        "![Map](https://example.org/map.png)",
        "![Map [@example]](../img/map.png)",
    ),
)
UNKNOWN_RULE = Rule(
    "D117",
    "unknown-rule",
    Severity.WARNING,
    "a rule named in dossier.yaml does not exist",
    _page(
        "`severity:` and `ignore:` name rules by code or by name. A name that fits none changes nothing. "
        "`dossier explain` lists all rules.",
        "yaml",
        "ignore: [unused-sorce]",
        "ignore: [unused-source]",
    ),
)
RULES: tuple[Rule, ...] = (
    INVALID_YAML,
    UNKNOWN_SETTING,
    WRONG_TYPE,
    BAD_VALUE,
    REPEATED_SETTING,
    MISSING_FILE,
    OUTSIDE_PROJECT,
    NOT_UTF8,
    NO_SECTIONS,
    UNREADABLE_FILE,
    UNREAD_SECTION,
    NO_BIBLIOGRAPHY,
    MISSING_IMAGE,
    NOT_AN_IMAGE,
    REMOTE_IMAGE,
    UNKNOWN_RULE,
)
