"""What holds for every input: reading never raises, every place is inside the file, no block vanishes, order does not matter."""

import re
import string

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.diagnostics import LineMap
from dossier.model import Data
from dossier.references import read_bibliography
from dossier.references.blocks import find_blocks
from dossier.references.decode import decode
from dossier.references.edtf import InvalidDateError, read_date, read_year
from dossier.references.grammar import HEAD
from dossier.references.names import read_names
from dossier.references.source import File, Trouble
from dossier.references.split import reread, split_blocks
from dossier.references.tex import parse_tex, to_markup, to_plain

PIECES = [
    "@",
    "@article{",
    "@book(",
    "@string{",
    "@comment{",
    "@preamble{",
    "@set{",
    "a,",
    "b,",
    "title",
    "author",
    "date",
    "ids",
    "crossref",
    "xdata",
    "=",
    "{",
    "}",
    '"',
    "(",
    ")",
    ",",
    "#",
    "%",
    "\\",
    "\n",
    " ",
    "\t",
    "2020",
    "jan",
    "x",
    "é",
    "\\{",
    "\\}",
    "\\\\",
    " and ",
    "family=",
    "..",
    "/",
    "~",
    "2020-13-45",
    "$",
    "_",
    "^",
    "\\emph{",
    "\\'",
    "\\alpha",
    "title = {T},\n",
    "@a{k, title = {T}}\n",
    "crossref = {k},",
    "http://x.y/%20",
    "\x01",
    "\ufeff",
    "²",
    "entryset={a,b},",
    "\r\n",
    "\r",
]
TANGLES = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
WORDS = st.text(string.ascii_letters + "äöåé {}-", min_size=1, max_size=20).filter(
    lambda t: t.count("{") == t.count("}") == 0
)


def read(text):
    return read_bibliography(
        (Data("references.bib", text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text),)
    )


@given(TANGLES)
@settings(max_examples=600, deadline=None)
def test_reading_a_tangle_never_raises_and_every_place_is_inside_the_file(text):
    bibliography = read(text)
    lines = decode(Data("", text.encode()), Trouble()).text.split("\n")
    spans = [d.span for d in bibliography.diagnostics] + list(bibliography.keys.values())
    for span in spans:
        assert 1 <= span.line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_reading_any_bytes_never_raises(data):
    read(data)


@given(TANGLES)
@settings(max_examples=400, deadline=None)
def test_blocks_follow_each_other_and_none_is_lost_between_them(text):
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    file = File("references.bib", text, LineMap.of("references.bib", text))
    blocks, faults = find_blocks(file)
    position = 0
    for block in blocks:
        gap = text[position : block.start]
        lines = gap.split("\n")
        for line in lines:
            assert (
                not HEAD.search(line)
                or line.lstrip().startswith("%")
                or HEAD.search(line).start() > line.find("%") >= 0
            )
        assert block.start < block.end <= len(text)
        position = block.end
    assert all(0 <= fault.start <= fault.end <= len(text) for fault in faults)


@given(st.lists(st.tuples(st.sampled_from(["title", "note", "series"]), WORDS), min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_the_library_and_our_own_reader_agree_on_sound_blocks(fields):
    text = "@book{k,\n" + "".join(f"  {name} = {{{value}}},\n" for name, value in dict(fields).items()) + "}\n"
    file = File("references.bib", text, LineMap.of("references.bib", text))
    (block,), faults = find_blocks(file)
    assert faults == []
    assert split_blocks(file, [block]) == [reread(text, block)]


@given(st.permutations([f"@book{{k{n}, title = {{T{n}}}, crossref = {{k{n + 1}}}}}" for n in range(5)]))
@settings(max_examples=30, deadline=None)
def test_the_order_of_sources_does_not_change_what_they_become(entries):
    items = {entry.key: entry.item for entry in read("\n".join(entries)).entries}
    straight = {entry.key: entry.item for entry in read("\n".join(sorted(entries))).entries}
    assert items == straight


@given(TANGLES)
@settings(max_examples=400, deadline=None)
def test_tex_is_read_whatever_it_is_and_its_tags_balance(text):
    parsed = parse_tex(text)
    markup = to_markup(parsed.nodes, protect=True)
    tags = re.findall(r"<(/?)(i|b|sup|sub|span)\b[^>]*>", markup)
    depth = 0
    for closing, _ in tags:
        depth += -1 if closing else 1
        assert depth >= 0
    assert depth == 0
    assert isinstance(to_plain(parsed.nodes), str)


@given(TANGLES)
@settings(max_examples=300, deadline=None)
def test_names_and_dates_are_read_whatever_they_are(text):
    names, _ = read_names(text)
    assert all(
        set(name) <= {"family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"}
        for name in names
    )
    for reader in (read_date, read_year):
        try:
            reader(text)
        except InvalidDateError:
            continue


@given(st.dates(), st.sampled_from(["", "~", "?", "%"]))
def test_every_day_of_the_calendar_is_a_date(day, doubt):
    date = read_date(f"{day.isoformat()}{doubt}")
    assert date is not None
    assert date.csl["date-parts"] == [[day.year, day.month, day.day]]
    assert date.iso == day.isoformat()


def test_only_wanted_sources_are_converted_and_the_rest_is_still_indexed():
    text = "".join(f"@book{{k{n}, title = {{T{n}}}, ids = {{old{n}}}, date = {{2020-13}}}}\n" for n in range(50))
    data = (Data("references.bib", text.encode()),)
    bibliography = read_bibliography(data, frozenset({"k7", "old9", "nowhere"}))
    assert [entry.key for entry in bibliography.entries] == ["k7", "k9"]
    assert len(bibliography.keys) == 100
    assert bibliography.aliases["old9"] == "k9"
    assert [d.span.line for d in bibliography.diagnostics if d.rule.code == "D321"] == [8, 10]
