"""7 html: the page's own words in the dossier's language: `terms/LANGUAGE.json` of the templates → `Terms`.

The project's file wins word by word over the default theme's; English stands in for what is missing, and says so.
"""

from __future__ import annotations

import json
from dataclasses import field
from typing import TYPE_CHECKING, TypeAlias

from dossier.diagnostics import Span
from dossier.html.folders import find_file, read_file
from dossier.html.rules import BROKEN_TERMS, MISSING_TERM, UNKNOWN_LANGUAGE
from dossier.late import late
from dossier.noun import noun

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dossier.diagnostics import Diagnostic

Term: TypeAlias = "str | Mapping[str, str]"

_SLOT = late(r"\{([a-z]+)\}")
_DATE = late(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@noun(frozen=True, slots=True)
class Terms:
    """The page's own words in one language; `lang` is the language of the words, not of the text."""

    lang: str
    of: Mapping[str, Term] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()

    def __call__(self, name: str, /, **values: object) -> str:
        """Say a term, with each `{slot}` filled; `n` chooses between `one` and `other`.

        A name that no terms file has stays readable and visible as itself: it can only come from a project's own template.
        """
        term = self.of.get(name, name)
        if not isinstance(term, str):
            term = term["one" if values.get("n") == 1 else "other"]
        return _SLOT.sub(lambda slot: str(values.get(slot[1], slot[0])), term)

    def date(self, iso: str) -> str:
        """Write an ISO date or a range of two (`2024-10-30`, `2024-10`, `2024`, `2024-01/2024-03`) in words; others stay."""
        return "–".join(self._date(part) for part in iso.split("/"))

    def _date(self, iso: str) -> str:
        found = _DATE.fullmatch(iso)
        months = self("months").split()
        if not found or not found[2] or not 1 <= int(found[2]) <= len(months):
            return iso
        day = str(int(found[3])) if found[3] else ""
        name = "date-of-day" if day else "date-of-month"
        return self(name, day=day, month=months[int(found[2]) - 1], year=found[1])

    def language(self, tag: str) -> str:
        """Name a language by its two or three letters, "" being one that is not stated; one without a name keeps its letters."""
        name = f"language-{tag or 'unknown'}"
        return self(name) if name in self.of else tag

    def list(self, words: tuple[str, ...]) -> str:
        """Join words as a sentence does: "a, b and c"."""
        if len(words) < 2:  # noqa: PLR2004 - two words are the shortest list
            return "".join(words)
        return self("list-of", first=", ".join(words[:-1]), last=words[-1])


def load_terms(templates: tuple[Path, ...], lang: str, span: Span | None = None) -> Terms:
    """Read the words for a language tag (`en-GB` finds `en-GB.json`, then `en.json`); `span` is where the tag was written."""
    english, troubles = _merged(templates, "en")
    names = dict.fromkeys((lang, primary(lang)))
    words: dict[str, Term] = {}
    found = False
    for name in reversed(names):
        more, trouble = _merged(templates, name)
        found = found or bool(more)
        words.update(more)
        troubles += trouble if name != "en" else ()
    if not found:
        message = f"the page's own words do not exist in `{lang}`; they are printed in English"
        hint = (
            f"write templates/terms/{primary(lang)}.json, or change `lang`; which sentences need no source is read from English "
            "and Swedish words, so more are asked for one than need it"
        )
        return Terms("en", english, (*troubles, UNKNOWN_LANGUAGE.at(span, message, hint)))
    missing = tuple(_missing(name, lang) for name in english if name not in words)
    return Terms(lang, {**english, **words}, (*troubles, *missing))


def primary(lang: str) -> str:
    """Take the language out of a language tag: "sv" of "sv-SE"."""
    return lang.split("-", maxsplit=1)[0]


def _missing(name: str, lang: str) -> Diagnostic:
    file = f"templates/terms/{primary(lang)}.json"
    return MISSING_TERM.at(
        Span(file), f"`{name}` has no words in {lang}; the English ones are printed", f'add "{name}" to {file}'
    )


def _merged(templates: tuple[Path, ...], name: str) -> tuple[dict[str, Term], tuple[Diagnostic, ...]]:
    words: dict[str, Term] = {}
    troubles: list[Diagnostic] = []
    for folder in reversed(dict.fromkeys(templates)):
        file = find_file(folder, f"terms/{name}.json")
        if file is None:
            continue
        place = f"{folder.name}/terms/{name}.json"
        try:
            read = json.loads(read_file(file))
        except (ValueError, OSError) as error:
            line, column = getattr(error, "lineno", 1), getattr(error, "colno", 1)
            message = f"this file of words is not JSON: {getattr(error, 'msg', 'it is not UTF-8 text')}"
            troubles.append(BROKEN_TERMS.at(Span(place, line, column), message, "compare it with the English file"))
            continue
        if not isinstance(read, dict):
            message = "a file of words is one JSON object, `{name: text, …}`"
            troubles.append(BROKEN_TERMS.at(Span(place), message, "compare it with the English file"))
            continue
        words.update({key: text for key, text in read.items() if _is_term(text)})
        troubles.extend(
            BROKEN_TERMS.at(Span(place), f'"{key}" is neither a text nor a pair of "one" and "other"', "write it so")
            for key, text in read.items()
            if not _is_term(text)
        )
    return words, tuple(troubles)


def _is_term(value: object) -> bool:
    if isinstance(value, dict):
        return {"one", "other"} <= value.keys() and all(isinstance(text, str) for text in value.values())
    return isinstance(value, str)
