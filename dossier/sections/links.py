"""2 sections: links: to the web, to other places of the dossier, and those that lead nowhere a reader can follow."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from dossier.late import late
from dossier.sections import rules

if TYPE_CHECKING:
    from markdown_it.token import Token

    from dossier.sections.draft import Draft

_SCHEME = late(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_SECTION = late(r"(?:[^?#:]+\.md)?(?:#\S+)?", re.IGNORECASE)
_PAGE = late(r"([^?#:]+)\.html?(#\S+)?", re.IGNORECASE)
_SAFE = ("http", "https", "mailto")


def target_of(href: str) -> str | None:
    """Name the place of this dossier that a link leads to (`#id`, `02-forces.md`, `02-forces.md#id`), as written."""
    return unquote(href) if href and href != "#" and _SECTION.fullmatch(href) else None


def web_link(draft: Draft, token: Token, start: int, end: int) -> str | None:
    """Write the start tag of a link to the web; None, with a finding, where the link leads elsewhere."""
    href = str(token.attrs["href"])
    scheme = _SCHEME.match(href)
    if scheme and scheme[1].lower() in _SAFE:
        title = token.attrs.get("title")
        more = f' title="{escape(str(title))}"' if title else ""
        kind = ' class="uri"' if token.info == "auto" else ""  # the words are the address: they may break anywhere
        return f'<a href="{escape(href)}"{kind}{more}>'
    if scheme:
        message = f"a link may lead to `http`, `https` or `mailto`, not to `{scheme[1]}`; its words are kept"
    elif href:
        message = (
            f"`{unquote(href)}` is no address on the web and no section of this dossier; the link's words are kept"
        )
    else:
        message = "this link leads nowhere; its words are kept"
    draft.report(
        rules.BAD_LINK,
        start,
        end,
        message,
        _advise(unquote(href)),
    )
    return None


def _advise(href: str) -> str:
    """Say what to write: a page of HTML beside the text is often what another program makes of a section."""
    if page := _PAGE.fullmatch(href):
        return f"if `{page[1]}.md` is a section of this dossier, write `{page[1]}.md{page[2] or ''}`; else the whole address"
    return "write the whole address, or `#id` or `section.md#id` for a place in the dossier"
