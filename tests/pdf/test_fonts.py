"""The bundled fonts, and nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.diagnostics import DossierError
from dossier.pdf import fonts


def test_the_bundled_families_are_found_without_running_their_code():
    program = "import sys; from dossier.pdf.fonts import font_path; p = font_path('SourceSansPro-Semibold.otf'); \
print(p.name, 'font_source_sans_pro' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["SourceSansPro-Semibold.otf", "False"]


@pytest.mark.parametrize("name", ["../LICENSE.txt", "LICENSE.txt", "SourceSerifPro-Regular.otf/", "", "Nothing.otf"])
def test_only_font_files_have_a_path(name):
    assert fonts.font_path(name) is None


def test_the_fonts_a_page_names_are_listed_with_the_fallback():
    html = 'src: url("fonts:SourceSansPro-Bold.otf"), url(fonts:SourceSansPro-Bold.otf)'
    assert fonts.fonts_named(html) == ("SourceSansPro-Bold.otf", "SourceSerifPro-Regular.otf")


def test_fontconfig_sees_one_folder_with_one_font_and_only_inside_the_block(monkeypatch):
    monkeypatch.setenv("FONTCONFIG_FILE", "before.conf")
    with fonts.private_fontconfig():
        configuration = Path(os.environ["FONTCONFIG_FILE"])
        text = configuration.read_text()
        assert text.count("<dir>") == 1
        assert "include" not in text
        assert [path.name for path in (configuration.parent / "fonts").iterdir()] == [fonts.FALLBACK]
    assert os.environ["FONTCONFIG_FILE"] == "before.conf"
    monkeypatch.delenv("FONTCONFIG_FILE")
    with fonts.private_fontconfig():
        pass
    assert "FONTCONFIG_FILE" not in os.environ


def test_the_folder_goes_with_the_process_that_made_it():
    program = "from dossier.pdf.fonts import fonts_folder; print(fonts_folder())"
    environment = {key: value for key, value in os.environ.items() if not key.startswith("DOSSIER_")}
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment
    )
    assert "dossier-fonts-" in result.stdout
    assert not Path(result.stdout.strip()).exists()


def test_missing_fonts_are_the_worlds_trouble(monkeypatch):
    monkeypatch.setattr(fonts, "font_path", lambda _name: None)
    monkeypatch.delenv("DOSSIER_FONTS_FOLDER", raising=False)
    with pytest.raises(DossierError) as caught:
        fonts.fonts_folder()
    assert caught.value.exit_code == 3
