"""8 pdf: the joined file as bytes, the same for the same content, and without a trap for strict readers.

In: a finished `pikepdf.Pdf` -> out: PDF 1.7 with object and cross-reference streams. About one compressed stream in 256 ends
in a carriage return; before `endstream` stands a line feed, and the two read as one line end, so that the stream seems a
byte too short and PDF/A validators reject the file (ISO 19005-3, 6.1.7.1). qpdf cannot avoid that in the streams it makes
itself, so it writes the objects plainly here, and they are packed below.
"""

from __future__ import annotations

import hashlib
import io
import re
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pikepdf import Array, Name, ObjectStreamMode, Stream

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Object, Pdf

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PACK = 400
"""Objects in one object stream: many compress better, few are quicker to read one of."""
LEVEL = 6
"""zlib's level; 9 takes twice the time for half a per cent."""
_TEXT_KEYS = frozenset({"/Filter", "/Length"})
"""A stream that has only these is a page's content or a character map: text, to which a line feed adds nothing."""
_REFERENCES = re.compile(rb"/(Info|Root) (\d+) 0 R")
_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])")


def write(pdf: Pdf) -> bytes:
    """Write a PDF. Same content, same bytes."""
    for item in pdf.objects:
        if isinstance(item, Stream):
            _avoid_return(item)
    plain = io.BytesIO()
    pdf.save(plain, static_id=True, compress_streams=False, object_stream_mode=ObjectStreamMode.disable)
    return _pack(plain.getvalue())


def _avoid_return(stream: Stream) -> None:
    """Change a stream that ends in a carriage return: text gets one line feed more, other data is wrapped in run lengths.

    Run lengths always end in byte 128 (ISO 32000-1, 7.4.5).
    """
    raw = stream.read_raw_bytes()
    if not raw.endswith(b"\r"):
        return
    if stream.keys() <= _TEXT_KEYS and stream.get("/Filter") == Name.FlateDecode:
        stream.write(without_return(stream.read_bytes()), filter=Name.FlateDecode)
        return
    filters, parameters = _listed(stream.get("/Filter")), _listed(stream.get("/DecodeParms"))
    stream.write(
        run_length(raw),
        filter=Array([Name.RunLengthDecode, *filters]),
        decode_parms=Array([None, *parameters]) if parameters else None,
    )


def _listed(value: Object | None) -> list[Object]:
    if value is None:
        return []
    return list(value) if isinstance(value, Array) else [value]


def without_return(text: bytes) -> bytes:
    """Deflate a text with as many line feeds behind it as it takes not to end in a carriage return."""
    data = zlib.compress(text, LEVEL)
    while data.endswith(b"\r"):
        text += b"\n"
        data = zlib.compress(text, LEVEL)
    return data


def run_length(data: bytes) -> bytes:
    """Encode bytes as run lengths without looking for runs: 128 literal bytes at a time, then the end mark."""
    blocks = (data[start : start + 128] for start in range(0, len(data), 128))
    return b"".join(bytes([len(block) - 1]) + block for block in blocks) + b"\x80"


@dataclass(slots=True)
class _File:
    """A file being written: its bytes, and for each object number its line in the cross-reference stream."""

    output: io.BytesIO = field(default_factory=io.BytesIO)
    lines: dict[int, tuple[int, int, int]] = field(default_factory=lambda: {0: (0, 0, 65535)})

    def add(self, number: int, body: bytes) -> None:
        self.lines[number] = (1, self.output.tell(), 0)
        self.output.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def add_packed(self, number: int, objects: Sequence[tuple[int, bytes]]) -> None:
        """Add an object stream that holds objects (ISO 32000-1, 7.5.7)."""
        offsets, at = [], 0
        for index, (packed, body) in enumerate(objects):
            offsets.append(b"%d %d" % (packed, at))
            at += len(body) + 1
            self.lines[packed] = (2, number, index)
        head = b" ".join(offsets) + b"\n"
        data = without_return(head + b"\n".join(body for _, body in objects))
        facts = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode" % (len(objects), len(head))
        self.add(number, _stream(facts, data))

    def close(self, number: int, trailer: bytes) -> bytes:
        """Add the cross-reference stream as object `number` and the end of the file (ISO 32000-1, 7.5.8)."""
        identity = hashlib.sha256(self.output.getvalue()).hexdigest()[:32].encode()
        data = b"\r"
        while data.endswith(b"\r"):
            self.output.write(b"\n")  # moves the stream on by a byte, and so changes its own line
            start = self.output.tell()
            self.lines[number] = (1, start, 0)
            data = zlib.compress(self._rows(), LEVEL)
        facts = b"/Type /XRef /Size %d /W [1 4 2] /Filter /FlateDecode %s /ID [<%s> <%s>]"
        self.add(number, _stream(facts % (len(self.lines), trailer, identity, identity), data))
        self.output.write(b"startxref\n%d\n%%%%EOF\n" % start)
        return self.output.getvalue()

    def _rows(self) -> bytes:
        rows = (self.lines[number] for number in range(len(self.lines)))
        return b"".join(bytes([kind]) + at.to_bytes(4, "big") + index.to_bytes(2, "big") for kind, at, index in rows)


def _stream(facts: bytes, data: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (facts, len(data), data)


def _pack(plain: bytes) -> bytes:
    """Rewrite a file with a plain cross-reference table so that its small objects lie together, compressed."""
    file = _File()
    file.output.write(HEADER)
    bodies, trailer = _objects(plain)
    small = []
    for number, body in bodies:
        if body.endswith(b"endstream"):
            file.add(number, body)
        else:
            small.append((number, body))
    number = len(bodies) + 1
    for start in range(0, len(small), PACK):
        file.add_packed(number, small[start : start + PACK])
        number += 1
    return file.close(number, trailer)


def _objects(plain: bytes) -> tuple[list[tuple[int, bytes]], bytes]:
    """Read the objects qpdf wrote, which are numbered from 1 without a gap, and the trailer's two references."""
    table = int(plain[plain.rindex(b"startxref") :].split()[1])
    offsets = [int(offset) for offset, _, kind in _ENTRY.findall(plain, table) if kind == b"n"]
    bodies = []
    for number, (start, end) in enumerate(zip(offsets, [*offsets[1:], table], strict=True), 1):
        head = b"%d 0 obj\n" % number
        text = plain[start:end].rstrip(b"\n")
        if not text.startswith(head) or not text.endswith(b"\nendobj"):
            raise RuntimeError(f"object {number} is not where the cross-reference table says")
        bodies.append((number, text[len(head) : -len(b"\nendobj")]))
    trailer = plain[plain.rindex(b"trailer") :]
    return bodies, b" ".join(b"/%s %s 0 R" % pair for pair in _REFERENCES.findall(trailer))
