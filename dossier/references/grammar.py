"""3 references: the words of BibTeX's grammar that several modules share (btxdoc; "Tame the BeaST" §2)."""

from __future__ import annotations

import re

NAME = r"[^\s\"#%'(),={}\\~@]+"
HEAD = re.compile(r"(?<!\w)@\s*([^\W\d][\w.+:/-]*)\s*([{(])")
