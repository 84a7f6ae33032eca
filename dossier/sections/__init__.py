"""2 sections: a Markdown file → `Section`: HTML with holes, claims, citations, labels, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.sections.rules import RULES

if TYPE_CHECKING:
    from dossier.model import Section, Text

__all__ = ["RULES", "parse_section"]


def parse_section(
    text: Text, *, lang: str, relay_phrases: tuple[str, ...] = (), origins: tuple[str, ...] = ()
) -> Section:
    """Read one Markdown file. Whatever it holds, a `Section` comes back; what is wrong stands in its diagnostics.

    `lang` is the dossier's language, which front matter may change for the section; `relay_phrases` are the author's own
    besides "as reported by", "enligt" and their like, `origins` the names that dossier.yaml declares. Pure: the same text
    gives the same section.
    """
    from dossier.sections.section import parse_section as parse  # noqa: PLC0415 - markdown-it is loaded when it is needed

    return parse(text, lang=lang, relay_phrases=relay_phrases, origins=origins)
