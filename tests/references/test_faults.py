"""A thousand broken files: one fault put into a sound one, of every kind and layout, must be reported at its very place."""

import random

import pytest

from dossier.model import Data
from dossier.references import read_bibliography

WORDS = (
    "north sea cable fleet report annual review forces baltic winter trade policy {NATO} {\\O}resund ice grid".split()
)
ROUNDS = 1000


class Draft:
    """A bibliography as a list of sources in one of several layouts, written out piece by piece to know every offset."""

    def __init__(self, chance):
        self.chance = chance
        self.indent = chance.choice(["  ", "    ", "\t", ""])
        self.equals = chance.choice([" = ", "=", "   = "])
        self.separator = chance.choice([",\n", ",\n", ", "])
        self.trailing = chance.choice([",", ""])
        self.end = "\n}" if self.separator == ",\n" else "}"
        self.quotes = chance.random() < 0.3
        self.sources = [self.source(n) for n in range(chance.randint(2, 5))]
        self.broken = chance.randrange(len(self.sources))

    def title(self):
        return " ".join(self.chance.choice(WORDS) for _ in range(self.chance.randint(1, 7))).capitalize()

    def source(self, number):
        fields = [
            ("title", self.title()),
            ("author", "Holm, Åsa and Berg, Per"),
            ("date", f"20{self.chance.randint(10, 24)}-03-05"),
        ]
        fields.append(("publisher", self.chance.choice(["Norstedts", "Oxford University Press", "Bonnier {AB}"])))
        fields.append(("url", "https://example.org/a?b=c&d=%20e#f"))
        fields.append(("urldate", "2026-11-20"))
        self.chance.shuffle(fields)
        return f"smith{number}", fields[: self.chance.randint(3, 6)]

    def write(self, fault):
        """Write the file with one fault; give the text, the rule that must report it, and the offset where."""
        text, found = "", None
        for number, (key, fields) in enumerate(self.sources):
            if number == self.broken:
                written, (code, place) = fault(self, key, fields)
                found = (code, len(text) + place)
                text += written + "\n\n"
            else:
                text += self.entry(key, fields) + "\n\n"
        return text, *found

    def value(self, name, value):
        return f'"{value}"' if self.quotes and name in {"title", "publisher"} else f"{{{value}}}"

    def head(self, key):
        return f"@online{{{key},{self.separator[1:]}"

    def field(self, name, value):
        return f"{self.indent if self.separator != ', ' else ''}{name}{self.equals}{self.value(name, value)}"

    def entry(self, key, fields):
        return self.head(key) + self.separator.join(self.field(*each) for each in fields) + self.trailing + self.end

    def around(self, key, fields, index):
        """Give what stands before and behind one field."""
        before = self.head(key) + "".join(self.field(*each) + self.separator for each in fields[:index])
        behind = "".join(self.separator + self.field(*each) for each in fields[index + 1 :]) + self.trailing + self.end
        return before, behind

    def pick(self, fields, *names, last=True):
        allowed = [
            i for i, (name, _) in enumerate(fields) if (not names or name in names) and (last or i + 1 < len(fields))
        ]
        return self.chance.choice(allowed) if allowed else None


def start_of(field):
    return len(field) - len(field.lstrip())


def missing_comma(draft, key, fields):
    index = draft.pick(fields, last=False)
    before, behind = draft.around(key, fields, index)
    written = before + draft.field(*fields[index])
    return written + behind[1:], ("D303", len(written))


def unclosed_value(draft, key, fields):
    draft.trailing = ","  # in `@x{k, a = {1}` either brace may be the one that is missing
    index = draft.pick(fields)
    before, behind = draft.around(key, fields, index)
    field = draft.field(*fields[index])
    mark = '"' if field.endswith('"') else "{"
    return before + field[:-1] + behind, ("D302", len(before) + field.index(mark))


def unclosed_source(draft, key, fields):
    draft.separator, draft.end = ",\n", "\n}"
    return draft.entry(key, fields)[:-1].rstrip(), ("D302", 0)


def unclosed_source_on_the_same_line(draft, key, fields):
    draft.separator, draft.end, draft.trailing = ", ", "}", ","
    return draft.entry(key, fields)[:-1] + draft.entry("next", fields), ("D302", 0)


def extra_brace(draft, key, fields):
    index = draft.pick(fields, last=False)
    before, behind = draft.around(key, fields, index)
    written = before + draft.field(*fields[index])
    return written + "}" + behind, ("D302", len(written))


def extra_brace_at_the_end(draft, key, fields):
    written = draft.entry(key, fields)
    return written + "}", ("D302", len(written))


def no_key(draft, key, fields):
    return draft.entry(key, fields).replace(f"{key},", ""), ("D302", 0)


def no_comma_behind_the_key(draft, key, fields):
    head = draft.head(key)
    return draft.entry(key, fields).replace(f"{key},", f"{key} ", 1), ("D303", head.index(key) + len(key))


def duplicate_key(draft, key, fields):
    first = draft.entry(key, fields) + "\n"
    return first + draft.entry(key, fields), ("D301", len(first) + len("@online{"))


def duplicate_field(draft, key, fields):
    index = draft.pick(fields)
    before, behind = draft.around(key, fields, index)
    field = draft.field(*fields[index])
    written = before + field + draft.separator
    return written + field.replace(fields[index][0], fields[index][0].upper(), 1) + behind, (
        "D306",
        len(written) + start_of(field),
    )


def impossible_date(draft, key, fields):
    day = draft.chance.choice(
        ["2020-13-45", "2023-02-30", "2021-00-10", "2024-04-31", "2020-1", "2022-11-02/2021-01-01"][:4]
    )
    index = draft.pick(fields)
    name = draft.chance.choice(["date", "urldate", "origdate"])
    fields = [each for each in fields if each[0] != name] or fields
    index = min(index, len(fields) - 1)
    before, behind = draft.around(key, fields, index)
    before += draft.field(*fields[index]) + draft.separator
    field = draft.field(name, day)
    return before + field + behind, ("D321", len(before) + field.index(day))


def undefined_macro(draft, key, fields):
    index = draft.pick(fields)
    before, behind = draft.around(key, fields, index)
    field = draft.field(fields[index][0], "")[:-2] + "norstedts"
    return before + field + behind, ("D307", len(before) + field.index("norstedts"))


def bare_words(draft, key, fields):
    index = draft.pick(fields)
    before, behind = draft.around(key, fields, index)
    field = draft.field(fields[index][0], "")[:-2] + "Oxford Press"
    return before + field + behind, ("D302", len(before) + field.index("Oxford"))


def no_equals_sign(draft, key, fields):
    index = draft.pick(fields)
    before, behind = draft.around(key, fields, index)
    field = draft.field(*fields[index]).replace(draft.equals, " ", 1)
    return before + field + behind, ("D302", len(before) + start_of(field))


def no_value(draft, key, fields):
    index = draft.pick(fields, last=False)
    before, behind = draft.around(key, fields, index)
    field = draft.field(fields[index][0], "")[:-2]
    return before + field + behind, ("D302", len(before) + len(field))


def unopened_value(draft, key, fields):
    draft.quotes = False
    index = draft.pick(fields)
    before, behind = draft.around(key, fields, index)
    field = draft.field(fields[index][0], "North and South").replace("{", "", 1)
    return before + field + behind, ("D302", len(before) + field.index("North"))


def unopened_source(draft, key, fields):
    return draft.entry(key, fields).replace("{", " ", 1), ("D302", 0)


def stray_word(draft, key, fields):
    index = draft.pick(fields)
    before, behind = draft.around(key, fields, index)
    written = before + draft.field(*fields[index]) + draft.separator
    return written + "stray" + behind, ("D302", len(written))


def double_comma(draft, key, fields):
    index = draft.pick(fields, last=False)
    before, behind = draft.around(key, fields, index)
    written = before + draft.field(*fields[index]) + ","
    return written + behind, ("D302", len(written))


def misspelt_field(draft, key, fields):
    index = draft.pick(fields)
    before, behind = draft.around(key, fields, index)
    written = before + draft.field(*fields[index]) + draft.separator
    return written + draft.field("publishr", "Norstedts") + behind, (
        "D324",
        len(written) + start_of(draft.field("publishr", "")),
    )


def misspelt_type(draft, key, fields):
    return draft.entry(key, fields).replace("@online", "@onlin"), ("D323", len("@onlin{"))


def control_character(draft, key, fields):
    index = draft.pick(fields)
    before, behind = draft.around(key, fields, index)
    field = draft.field("note", "a\x01b")
    return before + draft.field(*fields[index]) + draft.separator + field + behind, (
        "D308",
        len(before) + len(draft.field(*fields[index]) + draft.separator) + field.index("a\x01b"),
    )


FAULTS = [
    missing_comma, unclosed_value, unclosed_source, unclosed_source_on_the_same_line,
    extra_brace, extra_brace_at_the_end, no_key, no_comma_behind_the_key,
    duplicate_key, duplicate_field, impossible_date, undefined_macro, bare_words, no_equals_sign, no_value, unopened_value,
    unopened_source, stray_word, double_comma, misspelt_field, misspelt_type, control_character,
]  # fmt: skip


# Nothing says which source, or which field, these lines were meant to be.
UNREADABLE = {no_key, no_equals_sign, unopened_source}


def place_of(text, offset):
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1


def break_one(fault, seed):
    draft = Draft(random.Random(seed))  # noqa: S311 - the same files every time
    text, code, offset = draft.write(fault)
    bibliography = read_bibliography((Data("references.bib", text.encode()),))
    reported = {(d.rule.code, d.span.line, d.span.column) for d in bibliography.diagnostics}
    healthy = {key for number, (key, _) in enumerate(draft.sources) if number != draft.broken}
    lost = healthy - set(bibliography.keys)
    key, fields = draft.sources[draft.broken]
    kept = {field.name for entry in bibliography.entries if entry.key == key for field in entry.fields}
    if fault not in UNREADABLE:
        lost |= {name for name, _ in fields} - kept
    return text, (code, *place_of(text, offset)), reported, lost


@pytest.fixture(scope="module")
def outcomes():
    return [
        (FAULTS[seed % len(FAULTS)].__name__, seed, *break_one(FAULTS[seed % len(FAULTS)], seed))
        for seed in range(ROUNDS)
    ]


def test_a_sound_file_in_every_layout_says_nothing_about_its_syntax():
    for seed in range(100):
        draft = Draft(random.Random(seed))  # noqa: S311 - the same files every time
        text = "\n\n".join(draft.entry(key, fields) for key, fields in draft.sources)
        found = read_bibliography((Data("references.bib", text.encode()),)).diagnostics
        assert [d for d in found if d.rule.code < "D331"] == []


def test_no_fault_is_silent(outcomes):
    assert [(name, seed) for name, seed, _, _, reported, _ in outcomes if not reported] == []


def test_ninety_nine_of_a_hundred_faults_are_reported_under_their_rule_at_their_line_and_column(outcomes):
    missed = [
        (name, seed, wanted, sorted(reported))
        for name, seed, _, wanted, reported, _ in outcomes
        if wanted not in reported
    ]
    assert len(missed) <= ROUNDS // 100, missed[:5]


def test_no_fault_costs_another_source_or_another_field(outcomes):
    assert [(name, seed, lost) for name, seed, _, _, _, lost in outcomes if lost] == []
