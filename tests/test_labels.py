"""Two hundred labelled sentences: are they cut where a reader would, and are exactly those reported that have no source?

`tests/labels/README.md` says what the labels mean and how they were made.
"""

import csv
import hashlib
import os
import re
import runpy
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import pytest

from dossier.pipeline import check
from dossier.project import load

ROOT = Path(__file__).resolve().parent.parent
LABELS = ROOT / "tests/labels"
OWN = LABELS / "own"
MANUSCRIPTS = Path(os.environ.get("DOSSIER_MANUSCRIPTS", ROOT / "../shared/manuscripts"))
LANGUAGES = {"peterdalle/metodguiden.se": "sv"}
KINDS = {"sourced", "unsourced", "exempt", "marked"}
BODY = {"sentence", "item", "row"}

CITATION = re.compile(r"\[[^\[\];]*@[^\[\]]*\]|(?<![\w@])-?@[\w:.-]*\w")  # "[NGB; @k]" is words and a source
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True)
class Labelled:
    """A sentence as a reader sees it, letters and digits only where it comes from a file with markup."""

    where: str
    text: str
    label: str


@dataclass(frozen=True)
class Read:
    """A sentence as dossier cut it, and what dossier makes of it."""

    text: str
    verdict: str


def letters(text):
    """Keep what no markup or typography can change: the letters and digits."""
    return "".join(character for character in text if character.isalnum())


def own_labels(path):
    """Read the labels beside a section: one sentence a line, behind its label."""
    for number, line in enumerate(path.with_suffix(".txt").read_text("utf-8").splitlines(), 1):
        label, text = line.split(maxsplit=1)
        yield Labelled(f"{path.stem}.txt:{number}", letters(text), label)


def public_rows():
    with (LABELS / "public.tsv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def place_of(row):
    return MANUSCRIPTS / row["repository"].replace("/", "+") / row["path"]


def sentence_of(row):
    """Cut a labelled sentence out of its manuscript, and prove that it is the one that was labelled."""
    text = place_of(row).read_text("utf-8")
    lines = text.splitlines(keepends=True)
    start = sum(map(len, lines[: int(row["line"]) - 1])) + int(row["column"]) - 1
    sentence = " ".join(text[start : start + int(row["length"])].split())
    assert hashlib.sha256(sentence.encode()).hexdigest() == row["sha256"], (
        f"{row['path']}:{row['line']} is another text"
    )
    return Labelled(
        f"{row['path']}:{row['line']} {row['first']} … {row['last']}",
        letters(LINK.sub(r"\1", CITATION.sub(" ", sentence))),
        row["label"],
    )


def read(root):
    """Check a dossier, and say of each sentence, by section, what dossier makes of it."""
    checked = check(load(root))
    reported = {(d.span.path, d.span.line, d.span.column) for d in checked.diagnostics if d.rule.name == "unsourced"}
    kinds = {section.id: section.kind for section in checked.sections}
    found = {}
    for entry in checked.ledger.claims:
        claim = entry.claim
        if claim.place not in BODY:
            continue
        at = (claim.span.path, claim.span.line, claim.span.column)
        if at in reported:
            verdict = "unsourced"
        elif claim.exempt:
            verdict = "exempt"
        elif entry.covered_by:
            verdict = "sourced"
        else:
            verdict = "marked" if claim.mark or kinds[entry.section] else "unreported"
        found.setdefault(Path(claim.span.path).stem, []).append(Read(letters(claim.text), verdict))
    return found


@dataclass(frozen=True)
class Measured:
    """What came out: each labelled sentence with the verdict on it, and every border that is missing or one too many."""

    verdicts: tuple
    wrong: tuple

    def __add__(self, other):
        return Measured(self.verdicts + other.verdicts, self.wrong + other.wrong)


def measure(labelled, sentences):
    """Lay the labelled sentences over the text that was read, and compare the borders.

    A sentence is judged by the piece that stands where it begins. A border between two labelled sentences counts once.
    """
    text = "".join(sentence.text for sentence in sentences)
    borders = list(accumulate((len(sentence.text) for sentence in sentences), initial=0))
    verdicts, wrong, at = [], {}, 0
    for label in labelled:
        start = text.find(label.text, at)
        if start < 0:
            verdicts.append((label, "absent"))
            wrong[label.where] = f"{label.where}: not in what was read"
            continue
        at = start + len(label.text)
        verdicts.append((label, sentences[bisect_right(borders, start) - 1].verdict))
        cut = set(borders[bisect_left(borders, start) : bisect_right(borders, at)])
        wrong |= {
            border: f"{label.where}: {text[max(0, border - 12) : border]}|{text[border : border + 12]}"
            for border in cut ^ {start, at}
        }
    return Measured(tuple(verdicts), tuple(wrong.values()))


@pytest.fixture(scope="module")
def own_read(tmp_path_factory):
    root = tmp_path_factory.mktemp("own")
    (root / "sections").mkdir()
    for path in OWN.glob("*.md"):
        (root / "sections" / path.name).write_bytes(path.read_bytes())
    (root / "references.bib").write_bytes((OWN / "references.bib").read_bytes())
    (root / "dossier.yaml").write_text("title: Labels\nlang: en-GB\nsourcing: error\n", "utf-8")
    return read(root)


@pytest.fixture(scope="module")
def own(own_read):
    total = Measured((), ())
    for path in sorted(OWN.glob("*.md")):
        total += measure(own_labels(path), own_read[path.stem])
    return total


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    rows = public_rows()
    missing = {str(place_of(row)) for row in rows if not place_of(row).is_file()}
    if missing:
        pytest.skip(f"{len(missing)} labelled manuscripts are not in DOSSIER_MANUSCRIPTS: tests/labels/README.md")
    found = Measured((), ())
    for place in dict.fromkeys(map(place_of, rows)):
        chosen = [row for row in rows if place_of(row) == place]
        root = tmp_path_factory.mktemp("public")
        (root / "sections").mkdir()
        (root / "sections/text.md").write_bytes(place.read_bytes())
        lang = LANGUAGES.get(chosen[0]["repository"], "en-GB")
        (root / "dossier.yaml").write_text(f"title: Labels\nlang: {lang}\nsourcing: error\n", "utf-8")
        found += measure(map(sentence_of, chosen), read(root)["text"])
    return found


@pytest.fixture(params=["own", "public"])
def measured(request):
    return request.getfixturevalue(request.param)


def test_there_are_a_hundred_labels_of_each_kind_and_all_say_something_known():
    labelled = [label for path in OWN.glob("*.md") for label in own_labels(path)]
    assert len(labelled) == len(public_rows()) == 100
    assert {label.label for label in labelled} == KINDS
    assert {row["label"] for row in public_rows()} <= KINDS


def test_no_sentence_of_another_is_stored_beyond_its_first_and_last_word():
    assert all(" " not in row["first"] + row["last"] for row in public_rows())


def test_at_least_99_in_100_borders_stand_where_a_reader_sees_them(measured):
    assert len(measured.wrong) <= 0.01 * len(measured.verdicts), "\n".join(measured.wrong)


def test_every_sentence_without_a_source_is_reported(measured):
    missed = [(label.where, said) for label, said in measured.verdicts if label.label == "unsourced" != said]
    assert not missed


def test_at_most_2_in_100_sentences_that_need_nothing_are_reported(measured):
    fine = [(label.where, said) for label, said in measured.verdicts if label.label != "unsourced"]
    false = [where for where, said in fine if said == "unsourced"]
    assert len(false) <= 0.02 * len(fine), false


def test_each_sentence_is_passed_for_the_reason_its_label_gives(measured):
    others = [(label.where, label.label, said) for label, said in measured.verdicts if label.label != said]
    assert len(others) <= 0.01 * len(measured.verdicts), others


def test_a_border_too_many_one_missing_and_a_wrong_verdict_are_all_seen():
    labelled = [
        Labelled("1", "Oneandtwo", "sourced"),
        Labelled("2", "Three", "unsourced"),
        Labelled("3", "Four", "exempt"),
    ]
    got = measure(labelled, [Read("One", "unsourced"), Read("andtwo", "sourced"), Read("ThreeFour", "sourced")])
    assert got.wrong == ("1: One|andtwoThreeF", "3: eandtwoThree|Four")
    assert [said for _, said in got.verdicts] == ["unsourced", "sourced", "sourced"]


def test_every_sentence_of_our_own_texts_has_a_label(own_read):
    for path in OWN.glob("*.md"):
        assert "".join(label.text for label in own_labels(path)) == "".join(s.text for s in own_read[path.stem])


def test_the_manuscripts_are_found_by_the_script_that_copies_them(tmp_path):
    script = runpy.run_path(str(LABELS / "collect.py"))
    assert len(script["manuscripts"]()) == len(set(map(place_of, public_rows())))
    with pytest.raises(SystemExit, match="no clone of"):
        script["git_directory"](tmp_path, "nobody/nothing")
