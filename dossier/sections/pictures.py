"""2 sections: pictures: where the file lies, and the words for those who cannot see it."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from dossier.late import late
from dossier.model import Image
from dossier.sections import rules

if TYPE_CHECKING:
    from dossier.sections.attributes import Attributes
    from dossier.sections.draft import Draft

_ELSEWHERE = late(r"[A-Za-z][A-Za-z0-9+.\-]+:|/")
_BEHIND_PATH = late(r"[?#].*", re.DOTALL)  # RFC 3986 §3: `map.png#center` names the file map.png


def make_image(  # noqa: PLR0913 - what a picture is made of
    draft: Draft, src: str, title: str, caption: str, attributes: Attributes, *, stretch: tuple[int, int]
) -> Image:
    """Make a picture. Without `alt="…"`, the caption's words stand in for it; without both, that is reported."""
    alt = attributes.value("alt")
    if alt is None:
        alt = caption
    if not alt.strip() and "decorative" not in attributes.classes:
        draft.report(
            rules.MISSING_ALT,
            *stretch,
            "this picture has no words for readers who cannot see it",
            'write a caption between the brackets, or `{alt="what it shows"}` behind the picture',
        )
    written = unquote(src)
    path = written if _ELSEWHERE.match(src) else unquote(_BEHIND_PATH.sub("", src))
    width = attributes.value("width") or ""
    image = Image(written, project_path(draft.source.path, path), alt, draft.source.span(*stretch), title, width)
    draft.images.append(image)
    return image


def project_path(section: str, src: str) -> str:
    """Resolve a path from its section's folder to the project's root; "" where it leads out or to the network."""
    if not src or _ELSEWHERE.match(src):
        return ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(section), src))
    return "" if path == ".." or path.startswith(("../", "/")) else path
