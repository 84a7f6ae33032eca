"""Go the whole way: style + locale + items + citations in document order → `Result`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.csl.assemble import Rendered, capitalized, join_cites, without_author
from dossier.csl.bibliography import layout_entry, substitute_authors
from dossier.csl.citation import Bibliography, Citation, Cite, Entry, Formatted, Result
from dossier.csl.collapse import collapse_cites
from dossier.csl.context import INDISTINCT, Context, Distinction, Place
from dossier.csl.disambiguate import Disambiguator
from dossier.csl.finish import finish
from dossier.csl.item import Item
from dossier.csl.locale import Locale
from dossier.csl.narrative import author_node
from dossier.csl.position import NEAR, find_places
from dossier.csl.render import render_all
from dossier.csl.scope import Scope
from dossier.csl.sort import sort_by_keys
from dossier.csl.tree import Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dossier.csl.elements import Area
    from dossier.csl.style import Style

ALL = "*"  # stands for every item in `nocite`


class Processor:
    """Format documents by one style in one locale; make it once, use it often."""

    def __init__(self, style: Style, locale: Locale | str = "") -> None:
        """Take a locale's tag; without one the style's default locale is spoken, or else en-US."""
        if isinstance(locale, str):
            locale = Locale.load(locale or style.default_locale or "en-US")
        self.style = style
        self.locale = locale.with_style(style.locales)

    def process(
        self,
        items: Mapping[str, Mapping[str, Any]],
        citations: Sequence[Citation],
        nocite: Iterable[str] = (),
        order: Iterable[str] = (),
    ) -> Result:
        """Return all citations and the bibliography.

        The bibliography holds the items cited and those in `nocite` ("*" is all). Items are numbered as they are
        first cited, unless the bibliography is sorted; `order` names items that are numbered before all others. An id
        that is not in `items` raises KeyError.
        """
        run = Run(self, items, citations, nocite, order)
        return Result(run.citations(citations), run.bibliography())


class Run:
    """Hold what is worked out for one document."""

    def __init__(
        self,
        processor: Processor,
        items: Mapping[str, Mapping[str, Any]],
        citations: Sequence[Citation],
        nocite: Iterable[str],
        order: Iterable[str],
    ) -> None:
        style = self.style = processor.style
        self.scope = Scope(style, processor.locale, style.citation)
        cited = (cite.id for citation in citations for cite in citation.cites)
        extra = (ident for name in nocite for ident in (items if name == ALL else (name,)))
        self.items = {ident: Item(ident, items[ident]) for ident in dict.fromkeys((*order, *cited, *extra))}
        self.numbers = {ident: index for index, ident in enumerate(self.items, 1)}
        self.distinctions: Mapping[str, Distinction] = {}
        self.area = style.bibliography
        self.list_scope = Scope(style, processor.locale, self.area, in_bibliography=True) if self.area else self.scope
        worker = Disambiguator(list(self.items.values()), self.scope)
        levels = worker.expand_everywhere()
        if self.area:
            self.list_scope.person_levels = levels
        self.entries = self.sorted_entries()
        if style.bibliography is not None and style.bibliography.keys:
            self.numbers = {item.id: index for index, item in enumerate(self.entries, 1)}
        self.distinctions = worker.run(self.entries)
        self.memo: dict[tuple[str, str, str, Place], Node | None] = {}

    def sorted_entries(self) -> list[Item]:
        """Return the items in the order of the bibliography."""
        keys = self.area.keys if self.area else ()
        scopes = [(key, self.list_scope.for_key(key)) for key in keys]
        return sort_by_keys(list(self.items.values()), scopes, self.key_context)

    def key_context(self, item: Item, scope: Scope) -> Context:
        """Return the context a sort key of an entry is rendered in."""
        return Context(item, scope, citation_number=self.numbers[item.id], sorting=True)

    def cite_key_context(self, cite: Cite, scope: Scope) -> Context:
        """Return the context a sort key of a cite is rendered in: names added to tell cites apart count."""
        own = self.distinctions.get(cite.id, INDISTINCT)
        return Context(self.items[cite.id], scope, distinction=own, citation_number=self.numbers[cite.id], sorting=True)

    # Citations

    def citations(self, citations: Sequence[Citation]) -> tuple[Formatted, ...]:
        """Return the formatted citations."""
        ordered = [self.sorted_citation(citation) for citation in citations]
        near = self.style.citation.options.get("near-note-distance", "")
        places = find_places(ordered, int(near) if near.isdecimal() else NEAR)
        return tuple(self.formatted(citation, row) for citation, row in zip(ordered, places, strict=True))

    def sorted_citation(self, citation: Citation) -> Citation:
        """Return the citation with its cites in the style's order."""
        keys = self.style.citation.keys
        if not citation.sort or not keys or len(citation.cites) < 2:  # noqa: PLR2004  # one cite has an order
            return citation
        scopes = [(key, self.scope.for_key(key)) for key in keys]
        cites = sort_by_keys(citation.cites, scopes, self.cite_key_context)
        return Citation(citation.id, tuple(cites), citation.note, citation.sort, citation.collapse, citation.mode)

    def formatted(self, citation: Citation, places: Sequence[Place]) -> Formatted:
        """Return one citation."""
        cites = [self.rendered(cite, place) for cite, place in zip(citation.cites, places, strict=True)]
        author = None
        if citation.mode == "composite" and cites:
            author = self.finished(author_node(self.items[cites[0].cite.id], cites[0].tree, self.scope), "author")
            if not self.style.is_note and cites[0].tree is not None:
                cites[0].tree = without_author(cites[0].tree)
        if citation.collapse:
            cites = collapse_cites(cites, self.style.citation, in_text=not self.style.is_note)
        tree = join_cites(cites, self.style.citation, capitalize=self.style.is_note)
        if tree.children and len(cites) == 1 and cites[0].cite.mode == "author-only":
            tree = Node(tree.children[0].children if isinstance(tree.children[0], Node) else tree.children, "citation")
        return Formatted(citation.id, self.finished(tree, "citation"), author)

    def rendered(self, cite: Cite, place: Place) -> Rendered:
        """Return one cite, rendered."""
        key = (cite.id, cite.locator, cite.label, place)
        if key not in self.memo:
            self.memo[key] = self.render_cite(cite, place)
        tree = self.memo[key]
        if cite.mode == "suppress-author" and tree is not None:
            tree = without_author(tree)
        elif cite.mode == "author-only":
            tree = author_node(self.items[cite.id], tree, self.scope)
        return Rendered(cite, tree, None, self.run_number(cite))

    def run_number(self, cite: Cite) -> int:
        """Return what tells whether cites follow each other: the letter after the year, or the item's number."""
        if self.style.citation.options.get("collapse") == "citation-number":
            return self.numbers[cite.id]
        suffix = self.distinctions[cite.id].year_suffix if cite.id in self.distinctions else ""
        return sum((ord(c) - 96) * 26**power for power, c in enumerate(reversed(suffix)))

    def render_cite(self, cite: Cite, place: Place) -> Node | None:
        """Render a cite by the layout of cs:citation."""
        item = self.items[cite.id]
        distinction = self.distinctions[cite.id]
        context = Context(
            item, self.scope, cite=cite, place=place, distinction=distinction, citation_number=self.numbers[cite.id]
        )
        nodes = render_all(self.style.citation.children, context)
        return Node(tuple(nodes)) if nodes else None

    def finished(self, node: Node | None, kind: str) -> Node:
        """Return a tree handed out."""
        return finish(Node((node,) if node else (), kind), self.scope.locale)

    # Bibliography

    def bibliography(self) -> Bibliography | None:
        """Return the bibliography, None when the style has none."""
        if self.area is None:
            return None
        area = self.area
        trees = [self.render_entry(item, area) for item in self.entries]
        done = [(item.id, tree) for item, tree in zip(self.entries, substitute_authors(trees, area), strict=True)]
        finished = [(ident, finish(tree, self.scope.locale)) for ident, tree in done]
        options = area.options
        return Bibliography(
            tuple(Entry(ident, tree) for ident, tree in finished if tree.children),
            options.get("hanging-indent") == "true",
            options.get("second-field-align", ""),
            int(options.get("entry-spacing", 1)),
            int(options.get("line-spacing", 1)),
        )

    def render_entry(self, item: Item, area: Area) -> Node:
        """Render an entry by the layout of cs:bibliography."""
        own = self.distinctions[item.id]
        distinction = Distinction(own.names, own.givens, own.condition, own.year_suffix)
        context = Context(item, self.list_scope, distinction=distinction, citation_number=self.numbers[item.id])
        return capitalized(layout_entry(render_all(area.children, context), item.id, area))
