"""1 load: the root, the settings, the files, and the walls around them."""

import datetime as dt
import os
import sys
import typing
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.diagnostics import Diagnostic, DossierError, Rule, Severity, Span
from dossier.model import Data, Note, OriginFacts, Ref, Section, Settings, Text
from dossier.model.section import Image
from dossier.project import RULES, load
from dossier.project.folder import Folder, decode
from dossier.project.settings import SETTINGS, read_config

BIB = "@book{smith2020, title = {Dams}}\n"
BARE = {"sections/01.md": "# One\n", "references.bib": BIB}
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


def said(diagnostics):
    """Write findings as a person would compare them."""
    return [
        f"{d.rule.code} {d.span.line}:{d.span.column} {d.message}" if d.span else f"{d.rule.code} {d.message}"
        for d in diagnostics
    ]


def config(text):
    return read_config(Text("dossier.yaml", text))


def problems(text):
    return said(config(text)[1])


# --- the root -------------------------------------------------------------------------------------------------------


def test_the_root_is_found_from_any_folder_or_file_of_the_dossier(project):
    root = project(**BARE, **{"img/maps/a.png": PNG})
    for start in (root, root / "sections", root / "img/maps", root / "sections/01.md"):
        assert load(start).root == root.resolve()


def test_a_dossier_within_a_folder_of_another_is_its_own(project):
    root = project(
        **BARE, **{"annex/dossier.yaml": "title: Annex\n", "annex/sections/01.md": "A\n", "annex/references.bib": BIB}
    )
    assert load(root / "annex/sections").settings.title == "Annex"


def test_sections_without_any_bib_are_no_dossier_and_the_error_says_what_is_missing(project):
    root = project(**{"sections/01.md": "A\n"})
    with pytest.raises(DossierError) as caught:
        load(root)
    assert "no dossier in" in caught.value.message
    assert "references.bib" in caught.value.hint


def test_a_folder_that_does_not_exist_is_the_worlds_trouble(tmp_path):
    with pytest.raises(DossierError, match="no such file"):
        load(tmp_path / "nowhere")


def test_a_bare_folder_needs_no_settings_and_never_loads_the_yaml_reader(project, monkeypatch):
    root = project(**BARE)
    for name in [name for name in sys.modules if name.startswith(("ruamel", "dossier.project.settings"))]:
        monkeypatch.delitem(sys.modules, name)
    found = load(root)
    assert found.diagnostics == ()
    assert found.settings == Settings()
    assert [s.path for s in found.sections] == ["sections/01.md"]
    assert not any(name.startswith("ruamel") for name in sys.modules)


def test_a_bare_folder_takes_whatever_bib_there_is_if_none_is_called_references(project):
    root = project(**{"sections/01.md": "A\n", "b.bib": BIB, "a.bib": BIB})
    found = load(root)
    assert [b.path for b in found.bibliographies] == ["a.bib", "b.bib"]
    assert found.settings.bibliography == ("a.bib", "b.bib")
    project(**{"dossier.yaml": "lang: sv\n"})
    assert [b.path for b in load(root).bibliographies] == ["a.bib", "b.bib"]
    project(**{"references.bib": BIB})
    assert [b.path for b in load(root).bibliographies] == ["references.bib"]


def test_a_bare_folder_takes_csl_json_where_there_is_no_bib_and_no_other_json(project):
    csl = '[\n  {"id": "atlas", "type": "book", "title": "Atlas"}\n]\n'
    root = project(**{"sections/01.md": "A\n", "package.json": '{"name": "x"}', "figures.json": '[{"a": 1}]'})
    with pytest.raises(DossierError):
        load(root)
    project(**{"bibliography.json": csl})
    assert [b.path for b in load(root / "sections").bibliographies] == ["bibliography.json"]
    project(**{"a.bib": BIB})
    assert [b.path for b in load(root).bibliographies] == ["a.bib"]


# --- dossier.yaml ---------------------------------------------------------------------------------------------------


def test_every_setting_of_the_model_can_be_written_and_no_other():
    written = {name.replace("-", "_") for name in SETTINGS}
    assert written == set(Settings.__dataclass_fields__) - {"spans"}


def test_settings_are_read_with_the_place_of_each():
    found, trouble = config("title: Dams\nas-of: 2026-11-02\nlink-citations: false\nbibliography: [a.bib, b.bib]\n")
    assert trouble == ()
    assert (found.title, found.as_of, found.link_citations, found.bibliography) == (
        "Dams",
        "2026-11-02",
        False,
        ("a.bib", "b.bib"),
    )
    assert found.spans["title"] == Span("dossier.yaml", 1, 8, 4)
    assert found.spans["bibliography.1"] == Span("dossier.yaml", 4, 23, 5)


def test_scalars_stay_the_text_that_was_typed():
    found, trouble = config("title: 1.10\nsubtitle: no\ncontact: 12:30\nlang: no\n")
    assert trouble == ()
    assert (found.title, found.subtitle, found.contact, found.lang) == ("1.10", "no", "12:30", "no")


def test_a_name_without_a_value_keeps_its_default():
    assert config("title:\ncsl: ~\nlang: null\nbibliography:\n") == (Settings(), ())


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n", "---\n"])
def test_an_empty_settings_file_is_all_defaults(text):
    assert config(text)[1] == ()


def test_tables_and_lists_of_people_are_read():
    text = """\
author:
  - name: Anna Berg
    affiliation: Institute
  - Bo Ek
  - Cai Dal:
      email: c@example.org
origins:
  IISS:
    kind: think tank
    party: true
  Yonhap:
aliases: {old: new}
severity: {unused-source: error}
ignore: [D501]
nocite: "@a, @{b:c}; @*"
keywords: dams, rivers
"""
    found, trouble = config(text)
    assert trouble == ()
    assert found.author == ("Anna Berg", "Bo Ek", "Cai Dal")
    assert found.origins == (OriginFacts("IISS", kind="think tank", party=True), OriginFacts("Yonhap"))
    assert (found.aliases, found.severity, found.ignore) == ({"old": "new"}, {"unused-source": "error"}, ("D501",))
    assert found.nocite == ("a", "b:c", "*")
    assert found.keywords == ("dams", "rivers")


@pytest.mark.parametrize(("word", "value"), [("true", "always"), ("false", "never"), ("auto", "auto")])
def test_toc_knows_pandocs_words_and_ours(word, value):
    assert config(f"toc: {word}\n")[0].toc == value


WRONG = {
    "numbersections: true": ["D102 1:1 `numbersections` is no setting of dossier.yaml"],
    "a: 1\nlang: en-GB\n": ["D102 1:1 `a` is no setting of dossier.yaml"],
    "lang: en-GB\nlang: sv-SE\n": ["D105 2:1 `lang` is written twice"],
    "link-citations: yes\n": ["D103 1:17 `link-citations` must be true or false"],
    'link-citations: "true"\n': ["D103 1:17 `link-citations` must be true or false"],
    "title: [a, b]\n": ["D103 1:8 `title` must be a text"],
    "csl: {a: b}\n": ["D103 1:6 `csl` must be a text"],
    "origins: IISS\n": ["D103 1:10 `origins` must be a table of names and values"],
    "origins:\n  IISS:\n    knd: x\n": ["D102 3:5 `knd` is no setting of the origin `IISS`"],
    "page-break: sections\n": ["D104 1:13 `page-break` must be one of `auto`, `section` or `none`, not `sections`"],
    "date: 2020-13-45\n": ["D104 1:7 `2020-13-45` is not a date"],
    "as-of: 2 Nov 2026\n": ["D104 1:8 `2 Nov 2026` is not written year first"],
    "lang: english language\n": ["D104 1:7 `english language` is not a language tag"],
    "nocite: smith\n": ["D104 1:9 `smith` names no source"],
    "output: ../x.pdf\n": ["D104 1:9 `../x.pdf` is not a PDF in the project"],
    "output: references.bib\n": ["D104 1:9 `references.bib` is not a PDF in the project"],
    "severity: {D501: fatal}\n": [
        "D104 1:18 `severity: D501` must be one of `error`, `warning` or `info`, not `fatal`"
    ],
    "author: [{role: x}]\n": ["D103 1:10 a table in `author` needs a `name`"],
    "- a\n- b\n": ["D103 1:1 dossier.yaml must be a table of names and values"],
    "just words\n": ["D103 1:1 dossier.yaml must be a table of names and values"],
    "? [a]\n: b\n": ["D103 1:3 a name in dossier.yaml must be a text"],
    "title: a: b\n": ["D101 1:9 this is not valid YAML: a second colon stands in one value"],
    "title: x\n\tlang: y\n": ["D101 2:1 this is not valid YAML: a tab is used for indentation"],
    "title: 'x\nlang: y\n": ["D101 3:1 this is not valid YAML: a quotation mark is never closed"],
    "nocite: @a\n": ["D101 1:9 this is not valid YAML: a value cannot begin with this character"],
    "title: \x01\n": ["D101 1:8 the character U+0001 may not stand in YAML"],
    "a: " + "[" * 5000: ["D101 1:1 lists or tables are nested too deeply"],
    "a: &a [*a]\n": ["D102 1:1 `a` is no setting of dossier.yaml"],
}


@pytest.mark.parametrize("text", WRONG, ids=lambda text: text[:30])
def test_what_is_wrong_is_said_at_its_line_and_column(text):
    assert problems(text) == WRONG[text]


HINTS = {
    "date: 1 June 2021": "write `date: 2021-06-01`",
    "date: 1/6/2021": "write `date:` with the year first, such as `2026-11-02` or `2026`",
    "number_sections: true": "did you mean `number-sections`?",
    "Title: x": "did you mean `title`?",
    "link-citations: no": "write `link-citations: false`",
    "page-break: sections": "did you mean `section`?",
    "lang: en_GB": "write `lang: en-GB`",
    "nocite: smith": 'write `nocite: "@smith"`',
}


@pytest.mark.parametrize("text", HINTS)
def test_the_hint_gives_the_nearest_right_word(text):
    assert config(text)[1][0].hint == HINTS[text]


def test_one_wrong_value_does_not_hide_the_others():
    found, trouble = config("lang: 5\ncls: x\ntitle: Dams\nnotes: foot\n")
    assert [d.rule.name for d in trouble] == ["bad-value", "unknown-setting", "bad-value"]
    assert found.title == "Dams"


def test_a_repeated_name_points_at_the_first():
    (trouble,) = config("lang: en-GB\ntitle: x\nlang: sv-SE\n")[1]
    assert trouble.related[0].span == Span("dossier.yaml", 1, 1, 4)


@given(st.text())
@settings(max_examples=150, deadline=None)
def test_reading_any_settings_never_raises(text):
    for found in config(text)[1]:
        assert isinstance(found, Diagnostic)


@given(
    st.lists(
        st.tuples(
            st.sampled_from([*SETTINGS, "x"]), st.sampled_from(["a", "[a, [b]]", "{a: {b: c}}", "", "'1'", "- x"])
        ),
        max_size=6,
    )
)
@settings(max_examples=150, deadline=None)
def test_reading_any_mixture_of_names_and_values_never_raises(pairs):
    config("".join(f"{name}: {value}\n" for name, value in pairs))


def test_choices_are_those_of_the_model():
    hints = typing.get_type_hints(Settings, {**vars(typing), "Span": Span, "Mapping": dict, "OriginFacts": OriginFacts})
    for name, kind in hints.items():
        for word in typing.get_args(kind) if typing.get_origin(kind) is typing.Literal else ():
            found, trouble = config(f"{name.replace('_', '-')}: {word}\n")
            assert (getattr(found, name), trouble) == (word, ())


# --- front matter of a manuscript without dossier.yaml --------------------------------------------------------------


def test_a_manuscript_names_its_bibliography_and_style_at_its_top(project):
    top = "---\ntitle: Forces\nlang: sv-SE\nbibliography: ../library.bib\ncsl: house.csl\nfoo: [bar]\n---\nText\n"
    root = project(**{"sections/01.md": top, "library.bib": BIB, "house.csl": "<style/>", "references.bib": BIB})
    found = load(root)
    assert found.diagnostics == ()
    assert [b.path for b in found.bibliographies] == ["library.bib"]
    assert found.style == Data("house.csl", b"<style/>")
    assert (found.settings.lang, found.settings.title) == ("sv-SE", "")
    assert found.settings.spans["bibliography"] == Span("sections/01.md", 4, 15, 14)


def test_a_file_that_is_missing_where_the_top_leads_inside_the_project_is_not_said_to_lie_outside(project):
    root = project(**{**BARE, "sections/01.md": "---\ncsl: ../templates/house.csl\n---\nText\n"})
    (found,) = load(root).diagnostics
    assert (found.rule.code, found.span.line) == ("D106", 2)
    assert found.message == "`templates/house.csl` is not there, and no file outside the project's folder is read"
    assert found.hint == "copy it to `templates/house.csl`"


def test_the_top_of_a_section_decides_nothing_beside_a_dossier_yaml(project):
    root = project(
        **{**BARE, "sections/01.md": "---\nlang: sv-SE\nbibliography: x.bib\n---\n", "dossier.yaml": "title: A\n"}
    )
    found = load(root)
    assert (found.settings.lang, found.diagnostics) == ("en-GB", ())


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1 June 2021", "2021-06-01"),
        ("June 1, 2021", "2021-06-01"),
        ("1st of Sept. 2021", "2021-09-01"),
        ("May 2024", "2024-05"),
        ("den 1 juni 2021", "2021-06-01"),
        ("oktober 2021", "2021-10"),
        ("09/2019", "2019-09"),
        ("2021/6/1", "2021-06-01"),
        ("2021-06-01", "2021-06-01"),
    ],
)
def test_a_manuscript_may_have_its_date_in_words(project, written, read):
    found = load(project(**{**BARE, "sections/01.md": f"---\ndate: {written}\n---\n"}))
    assert (found.settings.date, found.diagnostics) == (read, ())


@pytest.mark.parametrize("written", ["1/6/2021", "31 June 2021", "June", "spring 2021", "1 June"])
def test_a_date_that_could_mean_several_days_or_none_is_a_warning(project, written):
    found = load(project(**{**BARE, "sections/01.md": f"---\ndate: {written}\n---\n"}))
    assert [d.message for d in found.diagnostics] == [f"`{written}` is not a date"]


@pytest.mark.parametrize("top", ["---\nlang: [\n---\n", "---\ndate: last week\n---\n"])
def test_what_is_wrong_at_the_top_of_a_manuscript_is_a_warning(project, top):
    found = load(project(**{**BARE, "sections/01.md": top}))
    assert [d.severity for d in found.diagnostics] == [Severity.WARNING]
    assert found.diagnostics[0].span.path == "sections/01.md"


@pytest.mark.parametrize(
    "top", ["---\n", "---\n---\n", "---\nfoo: [\n---\n", "---\n- lang: x\n---\n", "--- \nno block"]
)
def test_blocks_of_other_programs_are_left_alone(project, top):
    assert load(project(**{**BARE, "sections/01.md": top})).diagnostics == ()


# --- files ----------------------------------------------------------------------------------------------------------


def test_sections_are_read_in_the_order_of_their_names_with_one_kind_of_line_end(project):
    root = project(
        **BARE, **{"sections/02.md": b"\xef\xbb\xbfa\r\nb\rc\n", "sections/10.MD": "ten", "sections/.#02.md": "lock"}
    )
    assert [(s.path, s.text) for s in load(root).sections] == [
        ("sections/01.md", "# One\n"),
        ("sections/02.md", "a\nb\nc\n"),
        ("sections/10.MD", "ten"),
    ]


def test_a_text_that_is_not_read_is_named(project):
    root = project(**BARE, **{"sections/part/03.md": "x", "sections/notes.txt": "x", "sections/fig.png": PNG})
    assert said(load(root).diagnostics) == [
        "D111 1:1 `sections/notes.txt` is not read: only `.md` files directly in sections/ are",
        "D111 1:1 `sections/part` is not read: only `.md` files directly in sections/ are",
    ]


def test_a_section_that_is_not_utf8_is_named_to_the_byte_and_read_all_the_same(project):
    root = project(**BARE, **{"sections/02.md": "# Två\r\n\r\nen ".encode() + b"caf\xe9\n"})
    found = load(root)
    assert said(found.diagnostics) == ["D108 3:7 the byte 0xE9 is not UTF-8"]
    assert found.diagnostics[0].hint == "save the file with the encoding UTF-8; in Windows-1252 it is “é”"
    assert found.sections[1].text == "# Två\n\nen caf�\n"


def test_utf16_is_recognised_by_its_mark():
    text, (trouble,) = decode(Data("a.md", "hej".encode("utf-16")))
    assert (text.text.strip("\ufeff"), trouble.message) == ("hej", "the file is UTF-16, not UTF-8")


def test_bytes_that_mean_nothing_anywhere_are_shown_with_gaps(project):
    root = project(**BARE, **{"a.bin": b"a\x81\xff"})
    assert load(root).source("a.bin") == "a\ufffd\ufffd"


@given(st.binary())
@settings(max_examples=200, deadline=None)
def test_any_bytes_become_text_and_a_wrong_byte_has_a_place_in_it(raw):
    text, trouble = decode(Data("a.md", raw))
    assert "\r" not in text.text
    for found in trouble:
        assert found.span.line <= text.text.count("\n") + 1


def test_missing_sections_and_bibliography_are_said(project):
    assert said(load(project(**{"dossier.yaml": "title: A\n"})).diagnostics) == [
        "D109 there is no `.md` file in sections/",
        "D112 there is no `references.bib` beside dossier.yaml",
    ]


def test_a_named_file_that_is_missing_gets_the_nearest_name(project):
    root = project(**BARE, **{"dossier.yaml": "bibliography: refrences.bib\ncsl: styles\\house.csl\n"})
    found = load(root)
    assert said(found.diagnostics) == [
        "D106 1:15 `refrences.bib` is not there",
        "D106 2:6 `styles\\house.csl` is not there",
    ]
    assert [d.hint for d in found.diagnostics] == [
        "did you mean `references.bib`?",
        "write `styles/house.csl`, with forward slashes",
    ]
    assert found.bibliographies == ()


@pytest.mark.parametrize("value", ["[]", "", "~"])
def test_an_empty_choice_of_bibliographies_is_none(project, value):
    found = load(project(**BARE, **{"dossier.yaml": f"bibliography: {value}\n"}))
    assert ([b.path for b in found.bibliographies], found.diagnostics) == (["references.bib"], ())


@pytest.mark.parametrize("name", ["library.xml", "x", "references.bib.txt"])
def test_a_bibliography_is_bibtex_or_csl(project, name):
    found = load(project(**BARE, **{"dossier.yaml": f"bibliography: {name}\n"}))
    assert said(found.diagnostics) == [
        f"D104 1:15 `{name}` is neither a .bib file nor CSL-JSON or CSL-YAML (.json, .yaml)"
    ]


def test_a_list_of_bibliographies_is_read_in_its_order(project):
    root = project(**BARE, **{"b.bib": BIB, "dossier.yaml": "bibliography: [references.bib, b.bib]\n"})
    found = load(root)
    assert [b.path for b in found.bibliographies] == ["references.bib", "b.bib"]


def test_a_style_is_a_bare_name_or_a_file_and_never_an_address(project):
    root = project(**BARE, **{"my.csl": "<style/>", "dossier.yaml": "csl: apa\n"})
    assert load(root).style is None
    project(**{"dossier.yaml": "csl: my.csl\n"})
    assert load(root).style == Data("my.csl", b"<style/>")
    project(**{"dossier.yaml": "csl: https://www.zotero.org/styles/apa\n"})
    (trouble,) = load(root).diagnostics
    assert trouble.hint == "write `csl: apa`, or download the style into the project"


def test_templates_are_looked_for_in_the_project_first(project):
    root = project(**BARE)
    (built_in,) = load(root).templates
    project(**{"templates/page.html": ""})
    assert load(root).templates == (root.resolve() / "templates", built_in)


def test_unsaved_text_hides_the_file(project):
    root = project(**BARE)
    overlay = {
        "sections/01.md": "new\r\n",
        "sections/02.md": "more",
        "references.bib": "@book{x}",
        "dossier.yaml": "title: T",
    }
    found = load(root, overlay)
    assert [s.text for s in found.sections] == ["new\n", "more"]
    assert found.bibliographies[0].data == b"@book{x}"
    assert found.settings.title == "T"
    assert found.source("sections/02.md") == "more"


# --- the walls ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/etc/hosts.bib", "../secret.bib", "a/../../secret.bib"])
def test_paths_that_leave_the_project_are_refused(project, path):
    root = project(**{"d/dossier.yaml": f"bibliography: {path}\n", "d/sections/01.md": "x", "secret.bib": BIB})
    found = load(root / "d")
    assert found.bibliographies == ()
    assert said(found.diagnostics) == [f"D107 1:15 `{path}` leads out of the project, where nothing is read"]


def test_links_that_leave_the_project_are_refused_and_links_within_it_followed(project):
    root = project(**{"d/references.bib": BIB, "d/sections/01.md": "one", "secret.md": "secret", "d/a.md": "two"})
    (root / "d/sections/02.md").symlink_to(root / "secret.md")
    (root / "d/sections/03.md").symlink_to("../a.md")
    found = load(root / "d")
    assert [s.text for s in found.sections] == ["one", "", "two"]
    assert [d.rule.name for d in found.diagnostics] == ["outside-project"]
    assert found.diagnostics[0].span.path == "sections/02.md"


def test_a_folder_of_templates_elsewhere_is_refused(project):
    root = project(**{"d/references.bib": BIB, "d/sections/01.md": "one", "t/page.html": "x"})
    (root / "d/templates").symlink_to(root / "t")
    found = load(root / "d")
    assert len(found.templates) == 1
    assert [d.rule.name for d in found.diagnostics] == ["outside-project"]


def test_a_folder_of_sections_elsewhere_is_refused(project):
    root = project(**{"d/references.bib": BIB, "s/01.md": "one"})
    (root / "d/sections").symlink_to(root / "s")
    found = load(root / "d")
    assert found.sections == ()
    assert [d.rule.name for d in found.diagnostics] == ["outside-project"]


def test_a_folder_above_that_may_not_be_looked_into_is_passed_over(project, monkeypatch):
    root = project(**BARE).resolve()
    real = Path.exists

    def guarded(path):
        if path.parent == root.parent:
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "exists", guarded)
    assert load(root / "sections").root == root
    (root / "references.bib").unlink()
    with pytest.raises(DossierError):
        load(root)


def test_no_settings_are_taken_from_a_file_elsewhere(project):
    root = project(**{"d/references.bib": BIB, "d/sections/01.md": "one", "other.yaml": "title: secret\n"})
    (root / "d/dossier.yaml").symlink_to(root / "other.yaml")
    found = load(root / "d")
    assert found.settings.title == ""
    assert [d.rule.name for d in found.diagnostics] == ["outside-project"]


def test_a_link_that_leads_to_itself_is_no_crash(project):
    root = project(**BARE)
    (root / "sections/02.md").symlink_to("02.md")
    assert [d.rule.name for d in load(root).diagnostics] == ["unreadable-file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(project):
    root = project(**BARE)
    os.mkfifo(root / "sections/02.md")
    assert said(load(root).diagnostics) == ["D110 1:1 `sections/02.md` is not a file"]


def test_excerpts_come_from_the_project_only_and_never_fail(project):
    root = project(
        **{"d/references.bib": b"@book{a, title = {caf\xe9}}\r\n", "d/sections/01.md": "one", "secret.md": "secret"}
    )
    found = load(root / "d")
    assert found.source("references.bib") == "@book{a, title = {café}}\n"
    assert [found.source(path) for path in ("../secret.md", "nowhere", "sections", "a\0b")] == ["", "", "", ""]


@given(st.text(), st.sampled_from(["", "sections", "a/b"]))
@settings(max_examples=150, deadline=None)
def test_any_path_is_read_from_within_or_refused(tmp_path_factory, written, base):
    root = tmp_path_factory.getbasetemp().resolve()
    found = Folder(root).locate(written, base, None)
    if isinstance(found, str):
        assert (root / found).resolve().is_relative_to(root)
        read = Folder(root).read(found, None, limit=0)
        assert isinstance(read, Data | Diagnostic)


@pytest.mark.parametrize("path", ["x" * 300, "references.bib/x.bib", "a\tb.bib", "sections"])
def test_a_path_the_system_cannot_open_is_a_finding(project, path):
    root = project(**BARE).resolve()
    assert isinstance(Folder(root).read(path, None), Diagnostic)


# --- images ---------------------------------------------------------------------------------------------------------


def section(*images):
    return Section(
        "02",
        "sections/02.md",
        "",
        (),
        images=tuple(Image(src, path, "", Span("sections/02.md", 3, 5)) for src, path in images),
    )


def test_images_are_found_missing_outside_remote_or_no_images(project):
    root = project(
        **{
            "d/references.bib": BIB,
            "d/sections/01.md": "one",
            "d/img/map.png": PNG,
            "d/img/a.svg": "<?xml?>\n<svg/>",
            "d/x.png": "text",
        }
    )
    images = [
        ("../img/map.png", "img/map.png"),
        ("../img/a.svg", "img/a.svg"),
        ("../img/Map.PNG", "img/Map.PNG"),
        ("../x.png", "x.png"),
        ("../../x.png", ""),
        ("/etc/passwd", ""),
        ("https://example.org/a.png", ""),
        ("data:image/png;base64,xx", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ]
    found = load(root / "d").resolve_images((section(*images),))
    assert [(d.rule.name, d.span.line, d.hint) for d in found[:2]] == [
        ("missing-image", 3, "did you mean `../img/map.png`?"),
        ("not-an-image", 3, "convert it to SVG, PNG or JPEG"),
    ]
    assert [d.rule.name for d in found[2:]] == ["outside-project"] * 2 + ["remote-image"] * 3 + ["missing-image"]


def test_an_image_shown_twice_is_read_once(project, monkeypatch):
    found = load(project(**BARE, **{"a.png": PNG}))
    opened = []
    real = Path.open
    monkeypatch.setattr(Path, "open", lambda path, *how: opened.append(path.name) or real(path, *how))
    assert found.resolve_images((section(("../a.png", "a.png"), ("../a.png", "a.png")),)) == ()
    assert opened == ["a.png"]


def placed(root, *images, flow=()):
    found = load(root)
    made = found.place_images(replace(section(*images), flow=flow))
    return [image.path for image in made.images], made, found.resolve_images((made,))


def test_an_image_may_start_at_the_projects_folder_unless_the_section_has_one_of_that_name(project):
    files = {"img/a.png": PNG, "img/b.png": PNG, "sections/img/b.png": PNG}
    paths = [("img/a.png", "sections/img/a.png"), ("img/b.png", "sections/img/b.png")]
    found, _, problems = placed(project(**BARE, **files), *paths)
    assert (found, problems) == (["img/a.png", "sections/img/b.png"], ())


def test_it_is_placed_in_the_text_too_notes_and_links_included(project):
    image = Image("a.png", "sections/a.png", "", Span("sections/02.md", 3, 5))
    flow = (image, Note("n", (Ref("#x", (image,), image.span),), image.span))
    _, made, _ = placed(project(**BARE, **{"a.png": PNG}), ("a.png", "sections/a.png"), flow=flow)
    assert made.flow[0].path == "a.png"
    assert made.flow[1].flow[0].flow[0].path == "a.png"


def test_an_image_that_is_nowhere_names_both_places(project):
    root = project(**BARE, **{"img/map.png": PNG})
    _, _, (near, far) = placed(root, ("img/mpa.png", "sections/img/mpa.png"), ("x/y.svg", "sections/x/y.svg"))
    assert near.message == "neither `sections/img/mpa.png` nor `img/mpa.png` is there"
    assert near.hint == "did you mean `img/map.png`?"
    assert far.hint == "write the path from `sections/`, or from the project's folder"


# --- rules ----------------------------------------------------------------------------------------------------------


def test_rules_named_in_the_settings_must_exist(project):
    text = "severity:\n  unused-sorce: error\n  D301: info\nignore: [no-such]\n"
    found = load(project(**BARE, **{"dossier.yaml": text}))
    known = (Rule("D301", "unused-source", Severity.INFO, ""), SimpleNamespace(code="D404", name="x"))
    assert [(d.span.line, d.message, d.hint) for d in found.unknown_rules(known)] == [
        (2, "there is no rule `unused-sorce`", "did you mean `unused-source`?"),
        (4, "there is no rule `no-such`", "`dossier explain` lists all rules"),
    ]


def test_a_project_is_judged_on_a_day(project):
    assert load(project(**BARE), today=dt.date(2026, 11, 2)).today == dt.date(2026, 11, 2)
    assert load(project(**BARE)).today <= dt.datetime.now(tz=dt.UTC).astimezone().date()


def test_what_may_grow_old_is_read_in_days(project):
    text = "stale-after:\n  as-of: 2 years\n  news: 90d\n  web: 6 weeks\n  law: 3 months\n  book: 12\n  data:\n"
    found = load(project(**BARE, **{"dossier.yaml": text}))
    assert found.settings.stale_after == {"as-of": 730, "news": 90, "web": 42, "law": 90, "book": 12}
    assert said(found.diagnostics) == []


def test_what_cannot_grow_old_and_what_is_no_length_of_time_is_said(project):
    found = load(project(**BARE, **{"dossier.yaml": "stale-after:\n  newz: 90d\n  web: soon\n"}))
    assert said(found.diagnostics) == [
        "D102 2:3 `newz` is no setting of `stale-after`",
        "D104 3:8 `soon` is no length of time",
    ]


def test_codes_and_names_are_unique_and_every_rule_has_its_page():
    assert len({r.code for r in RULES}) == len({r.name for r in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.code.startswith("D1")
        assert "Bad:" in rule.manual
        assert "Good:" in rule.manual
