"""`dossier init`."""

from dossier.cli import run
from dossier.project import load


def test_a_new_folder_gets_a_dossier_that_loads_without_a_finding(tmp_path, capsys):
    assert run(["init", str(tmp_path / "river-dams")]) == 0
    out, err = capsys.readouterr()
    found = load(tmp_path / "river-dams")
    assert found.diagnostics == ()
    assert out.startswith("Created ")
    assert f"— {len(found.sections)} sections, " in out
    assert err == f"Next: cd {tmp_path / 'river-dams'} && dossier build\n"


def test_an_empty_folder_one_stands_in_will_do(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(["init"]) == 0
    assert (tmp_path / "dossier.yaml").is_file()
    assert capsys.readouterr().err == "Next: dossier build\n"


def test_a_folder_with_anything_in_it_is_left_alone(tmp_path, capsys):
    (tmp_path / "mine.txt").write_text("x")
    assert run(["init", str(tmp_path)]) == 2
    assert "is not empty" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_is_no_folder(tmp_path, capsys):
    (tmp_path / "mine").write_text("x")
    assert run(["init", str(tmp_path / "mine")]) == 2
    assert "cannot be used: not a directory" in capsys.readouterr().err
