"""Render one name: its parts in the order the script and the style want (CSL 1.0.2 § Name, Name-part Order)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.csl.elements import NO_LOOK
from dossier.csl.names.initials import initials_of
from dossier.csl.richtext import parse_richtext
from dossier.csl.textcase import change_case
from dossier.csl.tree import Node, Part

if TYPE_CHECKING:
    from dossier.csl.elements import Look, Names
    from dossier.csl.names.options import NameOptions
    from dossier.csl.person import Person

APART = {"de’", "dei’", "da’"}  # Italian particles that keep their space: "de’ Medici"
INITIALS, FULL = 1, 2  # how much of the given name disambiguation wants


@dataclass(frozen=True, slots=True)
class NameStyle:
    """Hold what one name list has in common."""

    options: NameOptions
    element: Names
    demote: str  # demote-non-dropping-particle: never sort-only display-and-sort
    initialize_with_hyphen: bool
    language: str
    sorting: bool = False

    def look(self, part: str) -> Look | None:
        """Return the formatting of the family or given name."""
        return next((found.look for found in self.element.parts if found.name == part), None)


def render_name(person: Person, style: NameStyle, level: int, *, inverted: bool) -> Node:
    """Return one name as a node of kind `name`; `level` says how much given name disambiguation has added.

    The node's id tells people apart whose names are abbreviated alike.
    """
    node = name_node(person, style, level, inverted=inverted)
    look = style.element.name_look
    if style.sorting or look is NO_LOOK:
        return Node(node.children, "name", person.key)
    if person.literal:  # affixes are for the parts of personal names
        return Node(node.children, "name", person.key, look.format)
    return Node(node.children, "name", person.key, look.format, "", look.prefix, look.suffix)


def name_node(person: Person, style: NameStyle, level: int, *, inverted: bool) -> Node:
    """Return one name in the order that script and style want."""
    if person.literal:
        return Node(parts_of(person.literal, style.look("family"), style), "name")
    if style.sorting:
        return Node(sort_parts(person, style, level), "name")
    if style.options.form == "short" and not level:
        return short_name(person, style, inverted=inverted)
    given = given_name(person, style, level)
    if person.is_cjk or person.static:
        return family_first(person, given, style)
    if inverted:
        return inverted_name(person, given, style)
    return straight_name(person, given, style)


def given_name(person: Person, style: NameStyle, level: int) -> str:
    """Return the given name, abbreviated where the style wants it and disambiguation does not need more."""
    with_ = style.options.initialize_with
    if with_ is None and level == INITIALS and style.options.form == "short":
        with_ = ""  # initials are wanted of a style that does not say how to write them
    if with_ is None or person.is_cjk or not person.given:
        return person.given
    all_names = style.options.initialize and level != FULL
    comma = ""
    given = person.given
    if given.endswith(","):
        given, comma = given[:-1], ","
    return initials_of(given, with_, all_names=all_names, hyphen=style.initialize_with_hyphen) + comma


def parts_of(text: str, look: Look | None, style: NameStyle) -> tuple[Part, ...]:
    """Return text with the case and formatting of a name-part, without its affixes."""
    parts = parse_richtext(text)
    if look is None or not parts:
        return parts
    if look.text_case:
        parts = change_case(parts, look.text_case, style.language)
    return (Node(parts, format=look.format),) if any(look.format) else parts


def wrapped(parts: list[Part], look: Look | None) -> list[Part]:
    """Put the affixes of a name-part around the parts they embrace."""
    if look is None or not parts or not (look.prefix or look.suffix):
        return parts
    return [Node(tuple(parts), prefix=look.prefix, suffix=look.suffix)]


def spaced(*texts: tuple[Part, ...]) -> list[Part]:
    """Join parts of a name by spaces; one that ends in an apostrophe or hyphen hangs on the next."""
    out: list[Part] = []
    for parts in texts:
        if not parts:
            continue
        if out and not ends_joined(out[-1]):
            out.append(" ")
        out.extend(parts)
    return out


def ends_joined(part: Part) -> bool:
    """Say whether a particle hangs on the name behind it: "d’Aubignac", "al-One"."""
    while isinstance(part, Node):
        part = part.children[-1]
    return part[-1:] in {"’", "-", "‐"} and part.split(" ")[-1] not in APART


def short_name(person: Person, style: NameStyle, *, inverted: bool) -> Node:
    """Return particle and family name, the particle behind where names are inverted and it is demoted ("Berg, van der")."""
    look = style.look("family")
    if inverted and person.non_dropping and style.demote == "display-and-sort":
        parts = [
            *parts_of(person.family, look, style),
            style.options.sort_separator,
            *parts_of(person.non_dropping, look, style),
        ]
        return Node(tuple(wrapped(parts, look)), "name")
    family = spaced(parts_of(person.non_dropping, look, style), parts_of(person.family, look, style))
    return Node(tuple(wrapped(family, look)), "name")


def suffix_parts(person: Person, separator: str, style: NameStyle) -> list[Part]:
    """Return the suffix with what stands before it; styles that write initials without full stops want none here either."""
    suffix = person.suffix.replace(".", "") if style.options.initialize_with == "" else person.suffix
    return [separator, *parse_richtext(suffix)] if suffix else []


def straight_name(person: Person, given: str, style: NameStyle) -> Node:
    """Return "Given dropping non-dropping Family suffix"."""
    looks = style.look("given"), style.look("family")
    head = wrapped(spaced(parts_of(given, looks[0], style)), looks[0])
    family = spaced(parts_of(person.non_dropping, looks[1], style), parts_of(person.family, looks[1], style))
    dropping = parts_of(person.dropping, looks[0], style)
    suffix = suffix_parts(person, ", " if person.comma_suffix else " ", style)
    if looks[1] is not None and (looks[1].prefix or looks[1].suffix):  # its affixes embrace all but the given name
        return Node(
            tuple(spaced(tuple(head), tuple(wrapped([*spaced(dropping, tuple(family)), *suffix], looks[1])))), "name"
        )
    return Node((*spaced(tuple(head), dropping, tuple(family)), *suffix), "name")


def inverted_name(person: Person, given: str, style: NameStyle) -> Node:
    """Return "Family, Given particles, suffix"; a demoted particle goes behind the given name."""
    looks = style.look("given"), style.look("family")
    family = parts_of(person.family, looks[1], style)
    particle = parts_of(person.non_dropping, looks[1], style)
    demoted = style.demote == "display-and-sort"
    head = wrapped(spaced(family) if demoted else spaced(particle, family), looks[1])
    tail = spaced(
        parts_of(given, looks[0], style), parts_of(person.dropping, looks[0], style), particle if demoted else ()
    )
    separator = style.options.sort_separator
    name = [*head, separator, *wrapped(tail, looks[0])] if tail else head
    return Node((*name, *suffix_parts(person, separator, style)), "name")


def family_first(person: Person, given: str, style: NameStyle) -> Node:
    """Return the family name first: Chinese, Japanese and Korean without a space, static order with one."""
    looks = style.look("given"), style.look("family")
    family = wrapped(list(parts_of(person.family, looks[1], style)), looks[1])
    tail = wrapped(list(parts_of(given, looks[0], style)), looks[0])
    gap: list[Part] = [] if person.is_cjk or not tail else [" "]
    return Node((*family, *gap, *tail), "name")


def sort_parts(person: Person, style: NameStyle, level: int) -> tuple[Part, ...]:
    """Return the name as a key to sort by (CSL 1.0.2 § Name-part Order, demote-non-dropping-particle)."""
    given = given_name(person, style, level)
    if style.demote == "never":
        words = [f"{person.non_dropping} {person.family}", person.dropping, given, person.suffix]
    else:
        words = [person.family, f"{person.dropping} {person.non_dropping}", given, person.suffix]
    if style.options.form == "short":
        words = words[:1]
    return (" ".join(word.strip() for word in words if word.strip()),)
