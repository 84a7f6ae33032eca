"""Read the rendering elements of a style: XML → `elements`, macros put in place, faults named with their line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.csl.elements import (
    NO_LOOK,
    Area,
    Branch,
    Choose,
    Date,
    DatePart,
    Element,
    Group,
    Label,
    Look,
    Macro,
    NamePart,
    Names,
    Number,
    SortKey,
    Text,
)
from dossier.csl.tree import PLAIN, Format
from dossier.csl.xml import (
    NAME_OPTIONS,
    attributes_of,
    elements_of,
    fault,
    inheritable_options,
    required,
    tag_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Xml

KEY_OPTIONS = {"names-min": "et-al-min", "names-use-first": "et-al-use-first", "names-use-last": "et-al-use-last"}
MAX_DEPTH = 100  # the installed styles need 40; Python has about 300
CONDITIONS = ("disambiguate", "is-numeric", "is-uncertain-date", "locator", "position", "type", "variable")


def read_look(xml: Xml) -> Look:
    """Read formatting, affixes, display, quotes, strip-periods and text-case (CSL 1.0.2 § Style Behavior)."""
    get = xml.attrib.get
    form = Format(
        str(get("font-style", "")),
        str(get("font-variant", "")),
        str(get("font-weight", "")),
        str(get("text-decoration", "")),
        str(get("vertical-align", "")),
    )
    return Look(
        form if any(form) else PLAIN,
        str(get("prefix", "")),
        str(get("suffix", "")),
        str(get("display", "")),
        str(get("text-case", "")),
        get("quotes") == "true",
        get("strip-periods") == "true",
    )


def read_date_part(xml: Xml) -> DatePart:
    """Read a cs:date-part."""
    name = required(xml, "name")
    if name not in {"year", "month", "day"}:
        raise fault(xml, f"a date has no part called `{name}`")
    return DatePart(read_look(xml), name, str(xml.get("form", "")), str(xml.get("range-delimiter", "\N{EN DASH}")))


def read_date(xml: Xml, variable: str) -> Date:
    """Read a cs:date of a style (with its variable) or of a locale (without)."""
    return Date(
        read_look(xml),
        variable,
        str(xml.get("form", "")),
        str(xml.get("delimiter", "")),
        tuple(read_date_part(part) for part in elements_of(xml)),
        str(xml.get("date-parts", "year-month-day")),
    )


class Reader:
    """Read the areas of one style; knows its macros."""

    def __init__(self, root: Xml) -> None:
        self.sources = {required(xml, "name"): xml for xml in elements_of(root) if tag_of(xml) == "macro"}
        self.macros: dict[str, tuple[Element, ...]] = {}
        self.open: list[str] = []  # macros being read, to find one that calls itself
        self.depth = 0  # of the element being read, macros counted where they are called
        self.tests_disambiguate = False

    def children(self, xml: Xml) -> tuple[Element, ...]:
        """Read all rendering elements inside an element."""
        return tuple(self.element(child) for child in elements_of(xml))

    def element(self, xml: Xml) -> Element:
        """Read one rendering element."""
        read: Callable[[Reader, Xml], Element] | None = READERS.get(tag_of(xml))
        if read is None:
            raise fault(xml, "CSL 1.0.2 has no such element here")
        if self.depth == MAX_DEPTH:
            raise fault(xml, "the style's elements are nested too deeply")
        self.depth += 1
        element = read(self, xml)
        self.depth -= 1
        return element

    def macro(self, xml: Xml) -> tuple[Element, ...]:
        """Return the elements of the macro an element names."""
        name = required(xml, "macro")
        if name in self.macros:
            return self.macros[name]
        if name not in self.sources:
            raise fault(xml, f"the macro `{name}` is not in the style")
        if name in self.open:
            raise fault(xml, f"the macro `{name}` calls itself")
        self.open.append(name)
        self.macros[name] = self.children(self.sources[name])
        self.open.pop()
        return self.macros[name]

    def text(self, xml: Xml) -> Element:
        """Read cs:text."""
        look, form = read_look(xml), str(xml.get("form", "long"))
        if "macro" in xml.attrib:
            return Macro(look, str(xml.get("macro")), self.macro(xml))
        if "term" in xml.attrib:
            return Text(look, "term", str(xml.get("term")), form, xml.get("plural") == "true")
        if "value" in xml.attrib:
            return Text(look, "value", str(xml.get("value")))
        return Text(look, "variable", required(xml, "variable"), form)

    def number(self, xml: Xml) -> Number:
        """Read cs:number."""
        return Number(read_look(xml), required(xml, "variable"), str(xml.get("form", "numeric")))

    def label(self, xml: Xml) -> Label:
        """Read cs:label; inside cs:names it has no variable of its own."""
        variable, form = str(xml.get("variable", "")), str(xml.get("form", "long"))
        return Label(read_look(xml), variable, form, str(xml.get("plural", "contextual")))

    def date(self, xml: Xml) -> Date:
        """Read cs:date."""
        return read_date(xml, required(xml, "variable"))

    def group(self, xml: Xml) -> Group:
        """Read cs:group."""
        return Group(read_look(xml), str(xml.get("delimiter", "")), self.children(xml))

    def choose(self, xml: Xml) -> Choose:
        """Read cs:choose."""
        branches = []
        for index, child in enumerate(elements_of(xml)):
            tag = tag_of(child)
            if tag not in {"if", "else-if", "else"} or (index == 0) != (tag == "if"):
                raise fault(child, "cs:choose takes one `if`, then any `else-if`, then at most one `else`")
            tests = () if tag == "else" else self.tests(child)
            branches.append(Branch(str(child.get("match", "all")), tests, self.children(child)))
        return Choose(tuple(branches))

    def tests(self, xml: Xml) -> tuple[tuple[str, str], ...]:
        """Read the conditions of a branch, one pair for each value."""
        tests = tuple((name, value) for name in CONDITIONS for value in str(xml.get(name, "")).split())
        if not tests:
            raise fault(xml, "this branch has no condition that CSL 1.0.2 knows")
        self.tests_disambiguate |= any(name == "disambiguate" for name, _ in tests)
        return tests

    def names(self, xml: Xml) -> Names:
        """Read cs:names with its name, et-al, label and substitute."""
        variables = tuple(required(xml, "variable").split())
        parts = {tag_of(child): child for child in elements_of(xml)}
        unknown = parts.keys() - {"name", "et-al", "label", "substitute", "institution"}
        if unknown:
            raise fault(parts[min(unknown)], "CSL 1.0.2 has no such element in cs:names")
        name, et_al, label, substitute = (parts.get(tag) for tag in ("name", "et-al", "label", "substitute"))
        options = inheritable_options(attributes_of(xml))
        if name is not None:
            options.update(
                {key: str(name.get(key)) for key in (*NAME_OPTIONS, "form", "delimiter") if key in name.attrib}
            )
        order = list(parts)
        return Names(
            look=read_look(xml),
            variables=variables,
            options=options,
            delimiter=xml.get("delimiter"),
            name_look=NO_LOOK if name is None else read_look(name),
            parts=() if name is None else tuple(NamePart(required(p, "name"), read_look(p)) for p in elements_of(name)),
            et_al_term="et-al" if et_al is None else str(et_al.get("term", "et-al")),
            et_al_look=NO_LOOK if et_al is None else read_look(et_al),
            label=None if label is None else self.label(label),
            label_first=label is not None and name is not None and order.index("label") < order.index("name"),
            has_name=bool(parts.keys() - {"substitute"}),
            substitute=() if substitute is None else self.children(substitute),
        )

    def key(self, xml: Xml) -> SortKey:
        """Read cs:key."""
        options = {name: str(xml.get(attribute)) for attribute, name in KEY_OPTIONS.items() if attribute in xml.attrib}
        descending = xml.get("sort") == "descending"
        if "macro" in xml.attrib:
            return SortKey("", self.macro(xml), descending, options)
        return SortKey(required(xml, "variable"), (), descending, options)

    def area(self, xml: Xml) -> Area:
        """Read cs:citation or cs:bibliography."""
        parts = {tag_of(child): child for child in elements_of(xml)}
        if "layout" not in parts:
            raise fault(xml, "this element needs a `layout`")
        layout, sort = parts["layout"], parts.get("sort")
        keys = () if sort is None else tuple(self.key(key) for key in elements_of(sort))
        options = attributes_of(xml)
        delimiter = str(layout.get("delimiter", ""))
        return Area(options, inheritable_options(options), keys, read_look(layout), delimiter, self.children(layout))


READERS: dict[str, Callable[[Reader, Xml], Element]] = {
    "text": Reader.text,
    "number": Reader.number,
    "label": Reader.label,
    "date": Reader.date,
    "names": Reader.names,
    "group": Reader.group,
    "choose": Reader.choose,
}
