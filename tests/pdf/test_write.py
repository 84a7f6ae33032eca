"""The file as bytes, with a look at the streams that end in a carriage return."""

import io
import re
import zlib

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.pdf.write import run_length, without_return, write


def ending_in_return(start=b""):
    """Make data whose deflated form ends in a carriage return: the last byte of the checksum is 1 + the sum of all bytes."""
    data = start + bytes([(12 - sum(start)) % 256])
    assert zlib.compress(data, 6).endswith(b"\r")
    return data


def document(*streams):
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.Root.Streams = pikepdf.Array(streams and [pdf.make_indirect(make(pdf)) for make in streams])
    return pdf


def test_no_stream_of_a_large_file_ends_in_a_carriage_return():
    pdf = document()
    pdf.Root.Many = pikepdf.Array(
        [pdf.make_indirect(pikepdf.Dictionary(N=number, S=str(number * 7919))) for number in range(90_000)]
    )
    data = write(pdf)
    assert data.count(b"/ObjStm") > 200  # of so many, one is all but sure to have ended so
    assert b"\r\nendstream" not in data
    with pikepdf.open(io.BytesIO(data)) as read:
        assert [int(item.N) for item in read.Root.Many] == list(range(90_000))


def test_a_text_that_ends_so_gets_a_line_feed():
    text = ending_in_return()
    pdf = document(lambda pdf: pikepdf.Stream(pdf, zlib.compress(text, 6), Filter=pikepdf.Name.FlateDecode))
    with pikepdf.open(io.BytesIO(write(pdf))) as read:
        assert read.Root.Streams[0].read_bytes() == text + b"\n"


def test_other_data_that_ends_so_keeps_every_byte():
    data = ending_in_return(b"font")
    packed = zlib.compress(data, 6)
    pdf = document(
        lambda pdf: pikepdf.Stream(pdf, packed, Filter=pikepdf.Name.FlateDecode, Length1=len(data)),
        lambda pdf: pikepdf.Stream(pdf, b"plain\r", Subtype=pikepdf.Name.X),
    )
    written = write(pdf)
    assert b"\r\nendstream" not in written
    with pikepdf.open(io.BytesIO(written)) as read:
        first, second = read.Root.Streams
        assert [str(name) for name in first.Filter] == ["/RunLengthDecode", "/FlateDecode"]
        assert unrun(first.read_raw_bytes()) == packed
        assert unrun(second.read_raw_bytes()) == b"plain\r"


def unrun(data):
    """Decode run lengths as ISO 32000-1, 7.4.5 has them."""
    out, at = b"", 0
    while data[at] != 128:
        length = data[at]
        if length < 128:
            out += data[at + 1 : at + 2 + length]
            at += length + 2
        else:
            out += data[at + 1 : at + 2] * (257 - length)
            at += 2
    assert at == len(data) - 1
    return out


@given(st.binary(max_size=700))
def test_run_lengths_can_be_undone_and_never_end_in_a_carriage_return(data):
    assert unrun(run_length(data)) == data
    assert run_length(data)[-1] == 128


@given(st.binary(max_size=99))
def test_deflated_text_never_ends_in_a_carriage_return(text):
    packed = without_return(text)
    assert not packed.endswith(b"\r")
    assert zlib.decompress(packed).rstrip(b"\n") == text.rstrip(b"\n")


def test_the_same_content_gives_the_same_bytes_and_an_id():
    first, second = write(document()), write(document())
    assert first == second
    assert re.search(rb"/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]", first)
    other = document()
    other.docinfo["/Title"] = "Other"
    assert write(other) != first


@pytest.mark.parametrize("count", [0, 1, 399, 400, 401])
def test_files_of_any_size_are_read_back(count):
    pdf = document()
    pdf.Root.Many = pikepdf.Array([pdf.make_indirect(pikepdf.Dictionary(N=number)) for number in range(count)])
    with pikepdf.open(io.BytesIO(write(pdf))) as read:
        assert len(read.Root.Many) == count
        assert len(read.pages) == 1
        assert read.check_pdf_syntax() == []
