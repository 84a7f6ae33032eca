"""Read a CSL-JSON name: particles and suffix are found where they were not given apart (CSL-JSON schema, name-variable)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

APOSTROPHES = str.maketrans({"'": "’", "‘": "’", "ʼ": "’"})
# A particle that hangs on the name: "d’Alembert", "al-One".
JOINED = re.compile(r"([^\W\d_]{1,4}[’‐-])(?=[^\W\d_])")
DOUBLE_SPACE = re.compile(r"([ \u00a0\u202f])[ \u00a0\u202f]+")
JUNIOR = re.compile(r"[js]r\.?|[ivx]+", re.IGNORECASE)
SUFFIX = re.compile(r"^(.+?)\s*,(!?)\s*(.+)$")
CJK = re.compile(
    r"[\u1100-\u11ff\u2e80-\u303f\u3040-\u30ff\u3100-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0002ffff]"
)
LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ʯ\u0370-\u052f\u0590-\u06ff]")


@dataclass(frozen=True, slots=True)
class Person:
    """Hold one name, its parts told apart; `literal` names (institutions) have no others."""

    family: str = ""
    given: str = ""
    dropping: str = ""
    non_dropping: str = ""
    suffix: str = ""
    comma_suffix: bool = False
    literal: str = ""
    static: bool = False

    @property
    def key(self) -> str:
        """Return what tells this person from others."""
        return ", ".join(
            part for part in (self.literal, f"{self.non_dropping} {self.family}".strip(), self.given) if part
        )

    @property
    def is_cjk(self) -> bool:
        """Say whether the family name comes first, with no space (Chinese, Japanese, Korean characters)."""
        return bool(CJK.search(self.family + self.given)) and not LATIN.search(self.family + self.given)


def read_person(data: Mapping[str, Any]) -> Person:
    """Return a name from CSL-JSON."""
    get = {
        key: text_of(data.get(key))
        for key in ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal")
    }
    if get["literal"] and not get["family"]:
        return Person(literal=get["literal"])
    if data.get("isInstitution") or data.get("is-institution"):
        return Person(literal=get["family"])
    if not get["family"]:
        return Person(literal=get["given"]) if get["given"] else Person()
    person = Person(
        family=get["family"],
        given=get["given"],
        dropping=get["dropping-particle"],
        non_dropping=get["non-dropping-particle"],
        suffix=get["suffix"],
        comma_suffix=bool(data.get("comma-suffix")),
        static=bool(data.get("static-ordering")),
    )
    if data.get("parse-names") in (False, 0, "false"):
        return person
    return split_given(split_family(person))


def text_of(value: object) -> str:
    """Return a field as text with typographic apostrophes."""
    return (
        ""
        if value is None
        else re.sub(r"[ \t\r\n]+", " ", DOUBLE_SPACE.sub(r"\1", str(value))).strip().translate(APOSTROPHES)
    )


def split_family(person: Person) -> Person:
    """Find a non-dropping particle at the head of the family name; quotation marks protect the name."""
    family = person.family
    if family.startswith('"') and family.endswith('"'):
        return replace(person, family=family[1:-1])
    if person.non_dropping or person.dropping:
        return person
    words = family.split(" ")
    count = 0
    while count < len(words) - 1 and is_particle(words[count]):
        count += 1
    particle, rest = words[:count], " ".join(words[count:])
    joined = JOINED.match(rest)
    if joined and joined[1].islower() and rest[joined.end()].isupper():
        particle, rest = [*particle, joined[1]], rest[joined.end() :]
    return replace(person, non_dropping=" ".join(particle), family=rest)


def is_particle(word: str) -> bool:
    """Say whether a word is written like a particle: in lower case."""
    letters = word.lstrip("’")
    return letters[:1].isalpha() and letters == letters.lower() and letters != letters.upper()


def split_given(person: Person) -> Person:
    """Find a dropping particle at the end of the given name, and a suffix behind a comma ("John, Jr.", ",! III" with comma)."""
    given = person.given
    suffix = SUFFIX.match(given)
    if suffix and not person.suffix and (JUNIOR.fullmatch(suffix[3]) or not is_particle(suffix[3].split(" ")[-1])):
        given, tail = suffix[1], suffix[3]
        person = replace(person, given=given, suffix=tail, comma_suffix=person.comma_suffix or bool(suffix[2]))
    if person.dropping or person.non_dropping:
        return person
    words = given.split(" ")
    count = len(words)
    while count > 1 and is_particle(words[count - 1]):
        count -= 1
    return replace(person, given=" ".join(words[:count]), dropping=" ".join(words[count:]))
