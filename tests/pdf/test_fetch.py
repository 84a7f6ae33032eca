"""What a page may load, and what it may not."""

import base64

import pytest
from pressing import PNG, picture

from dossier.pdf.fetch import PIXEL_LIMIT, RefusedError, fetch, picture_type

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'


def test_a_picture_of_the_project_is_loaded(project):
    root = project(**{"sections/map.png": PNG})
    assert fetch("project:sections/map.png", root) == (PNG, "image/png")


def test_a_quoted_path_is_read_as_it_is_written(project):
    root = project(**{"bilder/karta över bron.png": PNG})
    assert fetch("project:bilder/karta%20%C3%B6ver%20bron.png", root)[1] == "image/png"


def test_a_bundled_font_is_loaded(tmp_path):
    data, kind = fetch("fonts:SourceSerifPro-Regular.otf", tmp_path)
    assert data.startswith(b"OTTO")
    assert kind == "font/otf"


def test_a_picture_written_into_the_page_is_loaded(tmp_path):
    address = "data:image/svg+xml;base64," + base64.b64encode(SVG).decode()
    assert fetch(address, tmp_path) == (SVG, "image/svg+xml")
    assert fetch("data:image/svg+xml,%3Csvg%20/%3E", tmp_path) == (b"<svg />", "image/svg+xml")


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/map.png",
        "https://example.org/map.png",
        "ftp://example.org/map.png",
        "file:///etc/hostname",
        "FILE:///etc/hostname",
        "map.png",
        "",
        "fonts:../../secret.otf",
        "fonts:Unknown.otf",
        "project:../outside.png",
        "project:sections/../../outside.png",
        "project:missing.png",
        "project:",
        "project:sections",
        "project:%00",
        "project:notes.txt",
        "data:text/html,<b>no</b>",
        "data:image/png;base64,!!!",
        "data:",
    ],
)
def test_everything_else_is_refused(project, address):
    root = project(**{"dossier/sections/map.png": PNG, "dossier/notes.txt": "words", "outside.png": PNG}) / "dossier"
    with pytest.raises(RefusedError):
        fetch(address, root)


def test_a_link_out_of_the_project_is_refused(project):
    root = project(**{"outside.png": PNG, "dossier/keep": ""}) / "dossier"
    (root / "map.png").symlink_to("../outside.png")
    with pytest.raises(RefusedError, match="outside"):
        fetch("project:map.png", root)


def test_a_link_inside_the_project_is_followed(project):
    root = project(**{"bilder/map.png": PNG})
    (root / "map.png").symlink_to("bilder/map.png")
    assert fetch("project:map.png", root)[0] == PNG


def test_a_picture_of_too_many_pixels_is_refused(project):
    root = project(**{"big.png": picture(10_000, PIXEL_LIMIT // 10_000 + 1), "fits.png": picture(10_000, 5_000)})
    with pytest.raises(RefusedError, match="million pixels"):
        fetch("project:big.png", root)
    assert fetch("project:fits.png", root)[1] == "image/png"


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"<?xml version='1.0'?>\n" + SVG, "image/svg+xml"),
        (b"<html><body>no picture</body></html>", None),
        (b"%PDF-1.7", None),
        (b"", None),
    ],
)
def test_the_bytes_say_what_a_picture_is(start, kind):
    assert picture_type(start) == kind
