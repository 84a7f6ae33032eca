"""Render dates: localised or as the style spells them, ranges, seasons, eras, the letter after the year (CSL 1.0.2 § Date)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.csl.dates import sortable_day
from dossier.csl.elements import Date, DatePart, Look
from dossier.csl.numbers import ordinal
from dossier.csl.richtext import parse_richtext, raise_superscripts
from dossier.csl.textcase import change_case
from dossier.csl.tree import Node, Part

if TYPE_CHECKING:
    from dossier.csl.context import Context
    from dossier.csl.dates import DateValue, Day

SIZES = ("year", "month", "day")
AD_LIMIT = 1000  # years before it are marked AD (CSL 1.0.2 § AD and BC)


def render_date(element: Date, context: Context) -> Node | None:
    """Return a date variable as a node of kind `date`."""
    context.called += 1
    value = context.item.dates.get(element.variable)
    if value is None or element.variable in context.suppressed:
        return None
    if context.sorting:
        return sorting_date(element, value, context)
    children = date_children(element, value, context)
    if not children:
        return None
    context.use(element.variable)
    look = element.look
    return Node(tuple(children), "date", element.variable, look.format, look.display, look.prefix, look.suffix)


def sorting_date(element: Date, value: DateValue, context: Context) -> Node | None:
    """Return a date as digits to sort by, with the parts the element would show (CSL 1.0.2 § Sorting)."""
    context.filled += 1
    if value.literal:
        return Node((value.literal,), "date", element.variable)
    names = [part.name for part in parts_of(element, context)[0]]
    text = sortable_day(value.start, names) + (f"-{sortable_day(value.end, names)}" if value.end else "")
    return Node((text,), "date", element.variable)


def date_children(element: Date, value: DateValue, context: Context) -> list[Part]:
    """Return the parts of a date or range, with what stands between them."""
    if value.literal:
        literal = Node(parse_richtext(value.literal), "date-part", "literal")
        return [literal, *year_suffix(context)]
    parts, delimiter = parts_of(element, context)
    if value.end is None:
        return joined(day_nodes(parts, value.start, context), delimiter)
    return range_children(parts, delimiter, value.start, value.end, context)


def parts_of(element: Date, context: Context) -> tuple[list[DatePart], str]:
    """Return the date parts to render, in order: the style's own, or the locale's with the style's changes."""
    localized = context.locale.date(element.form) if element.form else None
    if localized is None:
        return list(element.parts), element.delimiter
    wanted = element.limit.split("-")
    own = {part.name: part for part in element.parts}
    parts = [merged(part, own.get(part.name)) for part in localized.parts if part.name in wanted]
    return parts, localized.delimiter


def merged(part: DatePart, own: DatePart | None) -> DatePart:
    """Return a part of the locale with what the style says about it instead."""
    if own is None:
        return part
    look = part.look
    look = Look(
        own.look.format if any(own.look.format) else look.format,
        own.look.prefix or look.prefix,
        own.look.suffix or look.suffix,
        look.display,
        own.look.text_case or look.text_case,
        look.quotes,
        own.look.strip_periods or look.strip_periods,
    )
    return DatePart(look, part.name, own.form or part.form, own.range_delimiter)


def day_nodes(parts: list[DatePart], day: Day, context: Context) -> list[Node]:
    """Return the parts of one day that have a value."""
    return [node for part in parts if (node := part_node(part, day, context))]


def joined(nodes: list[Node], delimiter: str) -> list[Part]:
    """Put a delimiter between parts; the letter after the year hangs on it."""
    out: list[Part] = []
    for node in nodes:
        if out and delimiter:
            out.append(delimiter)
        out.append(node)
    return out


def range_children(parts: list[DatePart], delimiter: str, start: Day, end: Day, context: Context) -> list[Part]:
    """Return a range: what both ends share stands once, around the rest (CSL 1.0.2 § Date Ranges).

    The delimiter of the range is that of the largest part that differs; the letter after the year stands at the last
    one.
    """
    largest = largest_difference(start, end)
    differing = SIZES[SIZES.index(largest) :]
    indices = [index for index, part in enumerate(parts) if part.name in differing]
    if not indices:
        return joined(day_nodes(parts, start, context), delimiter)
    low, high = indices[0], indices[-1] + 1
    between = min((parts[index] for index in indices), key=lambda part: SIZES.index(part.name)).range_delimiter
    first = day_nodes(parts[low:high], start, context.without_year_suffix())
    second = day_nodes(parts[low:high], end, context)
    if first:
        first[-1] = replace(first[-1], suffix="")
    if first and start.year < 0 and end.year < 0 and first[-1].id == "year":
        first[-1] = replace(first[-1], children=(str(-start.year),))  # both before Christ: said once, at the end
    if second:
        second[0] = replace(second[0], prefix="")
    chunk = [*joined(first, delimiter), between, *joined(second, delimiter)] if first else joined(second, delimiter)
    out: list[Part] = joined(day_nodes(parts[:low], start, context), delimiter)
    for piece in (chunk, joined(day_nodes(parts[high:], start, context), delimiter)):
        out += [delimiter, *piece] if out and piece and delimiter else piece
    return out


def largest_difference(start: Day, end: Day) -> str:
    """Return the largest part in which two days differ."""
    if start.year != end.year:
        return "year"
    if (start.month, start.season, start.term) != (end.month, end.season, end.term):
        return "month"
    return "day"


def part_node(part: DatePart, day: Day, context: Context) -> Node | None:
    """Return one part of a date as a node of kind `date-part`."""
    look = part.look
    text = {"year": year_text, "month": month_text, "day": day_text}[part.name](part, day, context)
    if not text:
        return None
    if look.strip_periods:
        text = text.replace(".", "")
    parts = change_case(tuple(raise_superscripts(text)), look.text_case, context.locale.language)
    if part.name == "year":
        parts = (*parts, *year_suffix(context))
    return Node(parts, "date-part", part.name, look.format, "", look.prefix, look.suffix)


def year_suffix(context: Context) -> list[Part]:
    """Return the letter that tells cites of one year apart, once in a cite, unless the style places it itself."""
    if not context.year_suffix or context.year_suffix_done or context.scope.places_year_suffix:
        return []
    context.year_suffix_done = True
    return [Node((context.year_suffix,), "date-part", "year-suffix")]


def year_text(part: DatePart, day: Day, context: Context) -> str:
    """Return the year, with AD or BC where it needs one."""
    if not day.year:
        return ""
    digits = str(abs(day.year))
    if part.form == "short":
        return digits[-2:].zfill(2)
    if day.year < 0:
        return digits + (context.locale.term("bc") or "")
    return digits + (context.locale.term("ad") or "" if day.year < AD_LIMIT else "")


def month_text(part: DatePart, day: Day, context: Context) -> str:
    """Return the month or the season; a season has no digits."""
    if part.form.startswith("numeric"):
        digits = 2 if part.form == "numeric-leading-zeros" else 1
        return f"{day.month:0{digits}d}" if day.month else ""
    if day.term:
        return day.term
    name = f"season-{day.season:02d}" if day.season else f"month-{day.month:02d}"
    return context.locale.term(name, "short" if part.form == "short" else "long") or ""


def day_text(part: DatePart, day: Day, context: Context) -> str:
    """Return the day of the month."""
    if not day.day:
        return ""
    if part.form == "numeric-leading-zeros":
        return f"{day.day:02d}"
    if part.form == "ordinal" and (day.day == 1 or not context.locale.ordinal_first_day_only):
        return ordinal(day.day, context.locale, context.locale.gender(f"month-{day.month:02d}"))
    return str(day.day)
