"""3 references, layer j: entries against each other: links that lead nowhere, one work under two keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.diagnostics import Related
from dossier.references.inherit import near_key
from dossier.references.rules.meaning import DUPLICATE_WORK, MISSING_PARENT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from dossier.model import Entry
    from dossier.references.source import Trouble


def check_links(entry: Entry, keys: Collection[str], trouble: Trouble) -> None:
    """Check that related sources are there."""
    for relation, key in entry.tracking.related:
        field = (
            entry.field("xref")
            if relation == "citedin" and entry.field("related") is None
            else entry.field("related", "xref")
        )
        if key in keys or field is None:
            continue
        near = near_key(key, keys)
        hint = f"did you mean `{near}`?" if near else "add that source, or take the link out"
        trouble.add(
            MISSING_PARENT.at(
                field.span, f"`{field.name}` of `{entry.key}` names `{key}`, which is not in the bibliography", hint
            )
        )


def check_works(entries: Sequence[Entry], trouble: Trouble) -> None:
    """Find works that stand under two keys: the same title with the same DOI, address or year and author."""
    seen: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        if entry.type == "set":
            continue
        for mark in _marks(entry):
            first = seen.setdefault(mark, entry)
            if first is not entry and not _are_related(first, entry):
                message = f"`{entry.key}` looks like the same work as `{first.key}` (same title and {mark[0]})"
                hint = f"cite one of the two; `ids = {{{entry.key}}}` in `{first.key}` keeps the other key usable"
                trouble.add(DUPLICATE_WORK.at(entry.span, message, hint, related=(Related(first.span, "first here"),)))
                break


def _are_related(first: Entry, second: Entry) -> bool:
    """Say whether one of the two names the other: a reprint, a translation, another edition."""
    named = {key for entry in (first, second) for _, key in entry.tracking.related}
    return bool(named & {first.key, second.key}) or bool(first.tracking.related or second.tracking.related)


def _marks(entry: Entry) -> Iterator[tuple[str, str]]:
    """Give what would be the same in two records of one work."""
    item = entry.item
    title = str(item.get("title", "")).casefold()
    if not title:
        return
    where = (
        str(item.get("page", ""))
        + str(item.get("volume", ""))
        + str(item.get("container-title", ""))
        + str(item.get("volume-title", ""))
    )
    for name in ("DOI", "URL"):
        if item.get(name):
            yield name, f"{item[name]} {title} {where}".casefold()
    if item.get("author") and item.get("issued") and not item.get("URL") and not item.get("DOI"):
        yield (
            "author and date",
            f"{item['author']} {item['issued']} {item['type']} {title} {where} {item.get('edition', '')}",
        )
