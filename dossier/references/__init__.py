"""3 references: bibliography files → the sources that are cited, as `Entry`.

Bytes become text (`decode`), text becomes blocks (`blocks`, and `guard` where something is broken), blocks become fields
(`split`, `evaluate`), fields are inherited (`inherit`), and names, dates, titles and TeX become a CSL item (`names`, `edtf`,
`tex`, `item`). `lint` says what looks wrong. Only wanted sources go further than the index.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.references.rules import RULES

if TYPE_CHECKING:
    from dossier.model import Bibliography, Data

__all__ = ["RULES", "read_bibliography"]


def read_bibliography(
    files: tuple[Data, ...], wanted: frozenset[str] | None = None, *, sentence_case: bool = False
) -> Bibliography:
    """Read bibliography files; never fails.

    Every key is indexed, but only `wanted` ones (None: all) are converted, so that a large library costs little. Keys of
    `ids` count as keys of their entry. `sentence_case` is for styles whose data is expected in it; otherwise titles keep
    the case they were typed in.
    """
    from dossier.references.library import Library  # noqa: PLC0415 - `dossier explain` needs the rules only

    return Library.of(files).read(wanted, sentence_case=sentence_case)
