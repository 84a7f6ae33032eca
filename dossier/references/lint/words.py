"""3 references, layer j: types, TeX, letters and languages of one entry."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from dossier.diagnostics import nearest
from dossier.references.fields import TYPE_ALIASES, TYPES, VERBATIM
from dossier.references.item.case import sentence_case as lowered
from dossier.references.item.types import CSL_TYPES
from dossier.references.languages import LANGUAGES, language_tag
from dossier.references.rules.meaning import FORMULA, UNKNOWN_COMMAND, UNKNOWN_LANGUAGE, UNKNOWN_TYPE, UNPROTECTED
from dossier.references.rules.syntax import NOT_NFC
from dossier.references.tex import parse_tex, to_plain

if TYPE_CHECKING:
    from dossier.model import Entry, Field
    from dossier.references.source import Trouble

# Fields that no style prints may hold whatever they like.
UNPRINTED = VERBATIM | frozenset(
    "abstract annotation keywords options related xdata crossref ids sortkey sorttitle sortname indextitle".split()
)
TITLES = ("title", "subtitle", "booktitle", "maintitle", "shorttitle")


def check_words(entry: Entry, trouble: Trouble, *, sentence_case: bool) -> None:
    """Check what an entry's words are made of."""
    if entry.type not in TYPES and entry.type not in CSL_TYPES:
        near = _meant(entry)
        hint = f"did you mean `@{near}`?" if near else "use `@misc`, or a type of biblatex"
        message = f"`@{entry.type}`, the type of `{entry.key}`, is not known; it is printed as a document"
        trouble.add(UNKNOWN_TYPE.at(entry.span, message, hint))
    for field in entry.fields:
        if not unicodedata.is_normalized("NFC", field.value):
            message = f"`{field.name}` of `{entry.key}` stores letters and their accents apart (Unicode NFD)"
            trouble.add(NOT_NFC.at(field.span, message, "save the file with composed characters (NFC)"))
        if field.name not in UNPRINTED and ("\\" in field.value or "$" in field.value):
            _check_tex(entry, field, trouble)
    _check_language(entry, trouble)
    if sentence_case:
        _check_capitals(entry, trouble)


def _meant(entry: Entry) -> str:
    """Name the type that was meant, "" where none is near."""
    if entry.type == "data":
        return "dataset"
    if entry.type == "paper":
        return "inproceedings" if entry.field("booktitle", "conference", "eventtitle", "series") else "article"
    near = nearest(entry.type, TYPES - {"xdata", "set"})  # which hold no source of their own
    return TYPE_ALIASES.get(near, near) if near else ""


def _check_tex(entry: Entry, field: Field, trouble: Trouble) -> None:
    parsed = parse_tex(field.value)
    for command in dict.fromkeys(parsed.unknown):
        message = f"the command `{command}` in `{field.name}` of `{entry.key}` is not known; it is left out"
        hint = (
            "write what stands between its two signs"
            if command == "\\verb"
            else "write the character itself: the file is UTF-8"
        )
        trouble.add(UNKNOWN_COMMAND.at(field.span, message, hint))
    for formula in parsed.formulas:
        message = f"the formula `{formula}` in `{field.name}` of `{entry.key}` is printed as it was typed"
        trouble.add(FORMULA.at(field.span, message, "write it in words, or with letters and indices only"))


def _check_language(entry: Entry, trouble: Trouble) -> None:
    field = entry.field("langid")
    if field is None or not field.value.strip() or language_tag(field.value):
        return
    near = nearest(field.value, LANGUAGES)
    hint = f"did you mean `{near}`?" if near else "write a name such as `swedish`, or a tag such as `sv-SE`"
    trouble.add(UNKNOWN_LANGUAGE.at(field.span, f"`{field.value}`, the language of `{entry.key}`, is not known", hint))


def _check_capitals(entry: Entry, trouble: Trouble) -> None:
    """Name the words that sentence case makes small."""
    if not str(entry.item.get("language", "en")).startswith("en"):
        return
    for name in TITLES:
        field = entry.field(name)
        if field is None:
            continue
        nodes = parse_tex(field.value).nodes
        pairs = zip(to_plain(nodes).split(), to_plain(lowered(nodes)).split(), strict=True)
        lost = [old for old, new in pairs if old != new and old.lower() == new]
        if lost:
            message = f"the style writes {', '.join(f'`{word}`' for word in lost[:6])} of `{field.name}` in `{entry.key}` small"
            trouble.add(UNPROTECTED.at(field.span, message, "put names in braces: `{Baltic}`"))
