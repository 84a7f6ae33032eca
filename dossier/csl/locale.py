"""Speak a language: terms, date orders and options, the style's own before the locale file's (CSL 1.0.2 § Locale)."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from dossier.csl.data import FALLBACK, locales_folder, primary_dialects, read_data_xml, resolve_tag
from dossier.csl.localefile import LocaleFile, Term, read_locale

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.csl.elements import Date

OPTIONAL = frozenset(
    ("ordinal", "page-range-delimiter", *(f"ordinal-{number:02d}" for number in range(100)))
)  # never taken from another language
# CSL 1.0.2, Appendix II: Terms, Locators.
LOCATORS = tuple(
    "act appendix article-locator book canon chapter column elocation equation figure folio issue line "
    "note opus page paragraph part rule scene section sub-verbo supplement table timestamp title-locator "
    "verse volume".split()
)
# CSL 1.0.2 § Locale Files, Terms: "verb-short" first falls back to "verb", "symbol" to "short", "verb" and "short"
# to "long".
WEAKER_FORM = {"verb-short": "verb", "symbol": "short", "verb": "long", "short": "long"}


class Locale:
    """Answer for terms, dates and options of one language."""

    def __init__(self, tag: str, files: Iterable[LocaleFile], fallback: Locale | None = None) -> None:
        """Lay locale files over each other, the weakest first; `fallback` answers for what none of them has."""
        self.tag = tag
        self.fallback = fallback
        self._terms: dict[tuple[str, str, str], Term] = {}
        self._dates: dict[str, Date] = {}
        self._options: dict[str, str] = {}
        self._found: dict[tuple[str, str, str], Term | None] = {}
        for file in files:
            if any(key[0].startswith("ordinal") for key in file.terms):
                # Ordinals are a set: a locale with any of its own starts afresh (CSL 1.0.2 § Ordinal Suffixes).
                self._terms = {key: term for key, term in self._terms.items() if not key[0].startswith("ordinal")}
            self._terms.update(file.terms)
            self._dates.update(file.dates)
            self._options.update(file.options)

    @classmethod
    def load(cls, tag: str) -> Locale:
        """Return the installed locale for a language tag, falling back to its primary dialect, then to en-US."""
        best = resolve_tag(tag)
        known = best.split("-")[0].lower() == tag.replace("_", "-").split("-")[0].lower()
        fallback = None if best == FALLBACK else cls(FALLBACK, locale_files(FALLBACK))
        return cls(best if known else tag, locale_files(best), fallback)

    def with_style(self, own: Iterable[LocaleFile]) -> Locale:
        """Return this locale under a style's own cs:locale elements (CSL 1.0.2 § Locale Fallback).

        Those without a language are the weakest, those for the dialect the strongest.
        """
        own = tuple(own)
        wanted = ("", self.tag.split("-")[0], self.tag)
        layers = [file for lang in dict.fromkeys(wanted) for file in own if file.lang == lang]
        own_terms = LocaleFile(self.tag, self._terms, self._dates, self._options)
        return Locale(self.tag, (own_terms, *layers), self.fallback) if layers else self

    @property
    def language(self) -> str:
        """Return the language without its region."""
        return self.tag.split("-")[0].lower()

    @property
    def punctuation_in_quote(self) -> bool:
        """Say whether commas and full stops move inside a closing quotation mark."""
        return self._options.get("punctuation-in-quote") == "true"

    @property
    def ordinal_first_day_only(self) -> bool:
        """Say whether only the first of a month is written as an ordinal."""
        return self._options.get("limit-day-ordinals-to-day-1") == "true"

    @cached_property
    def locator_abbreviations(self) -> frozenset[str]:
        """Return the short forms of locator labels, such as "p." and "vol."."""
        found = (self.find(name, "short") for name in LOCATORS)
        return frozenset(text for term in found if term for text in (term.single, term.multiple))

    def date(self, form: str) -> Date | None:
        """Return the locale's order of date parts for `text` or `numeric`."""
        own = self._dates.get(form)
        return self.fallback.date(form) if own is None and self.fallback else own

    def find(self, name: str, form: str = "long", gender: str = "") -> Term | None:
        """Return a term in the form, or the next weaker form that exists."""
        key = (name, form, gender)
        if key not in self._found:
            self._found[key] = self._search(name, form, gender)
        return self._found[key]

    def _search(self, name: str, form: str, gender: str) -> Term | None:
        first = form
        while form:
            for wanted in (gender, "") if gender else ("",):
                term = self._terms.get((name, form, wanted))
                if term is not None:
                    return term
            form = WEAKER_FORM.get(form, "")
        return None if self.fallback is None or name in OPTIONAL else self.fallback.find(name, first, gender)

    def term(self, name: str, form: str = "long", *, plural: bool = False) -> str | None:
        """Return the words of a term, None where the locale has none."""
        found = self.find(name, form)
        return None if found is None else found.multiple if plural else found.single

    def gender(self, name: str) -> str:
        """Return the grammatical gender of the thing a term names: `masculine`, `feminine` or nothing."""
        found = self.find(name)
        return found.gender if found else ""


@lru_cache(maxsize=16)
def locale_files(tag: str) -> tuple[LocaleFile, ...]:
    """Return the locale files for a resolved tag, weakest first."""
    primary = primary_dialects().get(tag.split("-", maxsplit=1)[0], tag)
    chain = dict.fromkeys((primary, tag))
    return tuple(read_locale(read_data_xml(locales_folder() / f"locales-{name}.xml")) for name in chain)
