import pytest

from dossier import csl
from dossier.csl import Processor, Style, StyleError

STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
  <info><title>Mine</title><id>mine</id></info>
{macros}  <citation>
    <layout>{layout}</layout>
  </citation>
</style>"""


def parse(layout="", macros=""):
    return Style.parse(STYLE.format(layout=layout, macros=macros).encode())


def test_a_style_says_what_it_is_and_what_it_can_print():
    style = parse('<text variable="title"/><names variable="author editor"/><date variable="issued" form="text"/>')
    assert (style.title, style.is_note, style.has_bibliography) == ("Mine", True, False)
    assert style.variables == {"title", "author", "editor", "issued"}
    assert not style.uses_year_suffix


@pytest.mark.parametrize(
    ("layout", "macros", "printed"),
    [
        (
            '<text macro="m"/>',
            '<macro name="m"><text macro="n"/></macro><macro name="n"><number variable="volume"/></macro>',
            "volume",
        ),
        ('<text variable="note"/>', '<macro name="m"><text variable="title"/></macro>', "note"),
        ('<text variable="note"/>', '<macro name=""><text variable="title"/></macro>', "note"),
        (
            '<group macro="m"><text variable="note"/></group>',
            '<macro name="m"><text variable="title"/></macro>',
            "note",
        ),
        ('<text value="x" variable="title"/><number variable="locator" value="x"/>', "", "locator"),
        ('<choose><if variable="URL"><text variable="DOI"/></if></choose>', "", "DOI"),
        ('<names variable="author"><substitute><names variable="editor"/></substitute></names>', "", "author editor"),
        ('<names variable="author"><institution><text variable="title"/></institution></names>', "", "author"),
    ],
)
def test_what_a_style_can_print_is_in_its_areas_and_the_macros_they_call(layout, macros, printed):
    assert parse(layout, macros).variables == set(printed.split())


def test_the_macros_that_sources_are_sorted_by_count_too():
    data = STYLE.format(layout='<text variable="title"/>', macros='<macro name="m"><date variable="issued"/></macro>')
    style = Style.parse(
        data.replace("<citation>", '<citation><sort><key macro="m"/><key variable="page"/></sort>').encode()
    )
    assert style.variables == {"title", "issued"}


def test_an_installed_style_is_read_through_when_it_is_asked_for(monkeypatch, tmp_path):
    (tmp_path / "odd.csl").write_text(STYLE.format(layout="<blink/>", macros=""), "utf-8")
    monkeypatch.setattr("dossier.csl.style.find_style", lambda name: tmp_path / f"{name}.csl")
    style = Style.named("odd")
    assert style.title == "Mine"
    with pytest.raises(StyleError, match="no such element"):
        style.read_through()


def test_the_package_hands_out_all_that_it_names():
    assert all(getattr(csl, name) for name in csl.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        csl.nothing  # noqa: B018 - asking is the test


@pytest.mark.parametrize(
    ("data", "message", "element", "line"),
    [
        (b"<style", "well-formed", "", 1),
        (b"<html/>", "not a CSL style", "html", 1),
        (STYLE.replace('"1.0"', '"1.1"').format(layout="", macros="").encode(), "CSL 1.1", "style", 1),
        (STYLE.format(layout="<blink/>", macros="").encode(), "no such element", "blink", 4),
        (STYLE.format(layout='<text macro="gone"/>', macros="").encode(), "`gone` is not in the style", "text", 4),
        (STYLE.format(layout="<names/>", macros="").encode(), "needs the attribute `variable`", "names", 4),
        (STYLE.format(layout="<choose><else/></choose>", macros="").encode(), "one `if`", "else", 4),
        (STYLE.format(layout="<choose><if colour='red'/></choose>", macros="").encode(), "no condition", "if", 4),
    ],
)
def test_a_broken_style_is_one_error_with_element_and_line(data, message, element, line):
    with pytest.raises(StyleError) as caught:
        Style.parse(data)
    assert message in caught.value.message
    assert (caught.value.element, caught.value.line) == (element, line)


def test_a_macro_that_calls_itself_is_found():
    macros = '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>'
    with pytest.raises(StyleError, match="calls itself"):
        parse('<text macro="a"/>', macros)


def test_a_missing_file_is_a_style_error(tmp_path):
    with pytest.raises(StyleError, match="cannot be read"):
        Style.read(tmp_path / "none.csl")


def test_an_installed_style_is_found_by_name_by_address_and_by_its_old_name():
    assert Style.named("apa").id == "http://www.zotero.org/styles/apa"
    assert Style.named("http://www.zotero.org/styles/apa").title == Style.named("apa.csl").title
    assert Style.named("harvard1").title


def test_a_dependent_style_is_answered_by_its_parent():
    dependent = Style.named("nature-physics")
    assert dependent.id == Style.named("nature").id


def test_an_unknown_name_comes_with_near_misses():
    with pytest.raises(StyleError, match="chicago-notes-bibliography"):
        Style.named("chicago-notes-bibliograhpy")


def test_a_style_speaks_its_default_locale_when_none_is_given():
    style = Style.named("swedish-legal")
    assert style.default_locale == "sv-SE"
    assert Processor(style).locale.tag == "sv-SE"


def test_a_style_nested_without_end_is_refused():
    with pytest.raises(StyleError, match="too deeply"):
        parse("<group>" * 120 + "</group>" * 120)
