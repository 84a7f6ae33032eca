"""3 references, layer i: an entry's names → CSL's name variables (CSL 1.0.2; biblatex manual §2.2.2, §2.3.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.late import late
from dossier.references.names import read_names
from dossier.references.rules.meaning import NAME_PARTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.model import Field
    from dossier.references.names import Name
    from dossier.references.source import Trouble

PLAIN = {
    "author": "author", "translator": "translator", "bookauthor": "container-author", "interviewer": "interviewer",
    "director": "director", "producer": "producer", "recipient": "recipient",
}  # fmt: skip
# What an editor's `editortype` makes of them; other kinds of editors have no variable in CSL and stay out of the item.
ROLES = {
    "": "editor", "editor": "editor", "compiler": "compiler", "interviewer": "interviewer", "director": "director",
    "producer": "producer", "executiveproducer": "executive-producer", "scriptwriter": "script-writer",
    "host": "host", "guest": "guest", "narrator": "narrator", "performer": "performer", "composer": "composer",
    "illustrator": "illustrator", "organizer": "organizer", "curator": "curator", "chair": "chair",
    "recipient": "recipient", "translator": "translator", "collaborator": "contributor", "author": "author",
}  # fmt: skip
USE_PREFIX = late(r"\buseprefix\b(?:\s*=\s*(\w+))?")


def people(fields: Mapping[str, Field], name: str, trouble: Trouble) -> dict[str, list[Name]]:
    """Read every list of names of an entry, under CSL's names."""
    options = USE_PREFIX.search(fields["options"].value) if "options" in fields else None
    use_prefix = options is not None and options[1] in {None, "true"}
    found: dict[str, list[Name]] = {}
    for field, variable in _variables(fields):
        names, problems = read_names(field.value, use_prefix=use_prefix)
        if names:
            found.setdefault(variable, []).extend(names)
        for problem, hint in problems:
            trouble.add(NAME_PARTS.at(field.span, f"`{field.name}` of `{name}`: {problem}", hint))
    return found


def _variables(fields: Mapping[str, Field]) -> list[tuple[Field, str]]:
    """Pair each list of names with its variable."""
    pairs = [(fields[name], variable) for name, variable in PLAIN.items() if name in fields]
    for suffix in ("", "a", "b", "c"):
        editor = fields.get(f"editor{suffix}")
        role = fields.get(f"editor{suffix}type")
        variable = ROLES.get(role.value.strip().lower() if role else "", "")
        if editor and variable:
            pairs.append((editor, variable))
    return pairs
