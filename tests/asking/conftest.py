"""One small dossier on disk, checked: what the questions are asked of."""

from types import SimpleNamespace

import pytest

FILES = {
    "dossier.yaml": "title: T\nstale-after: {news: 90 days}\norigins:\n  CNN: {owner: Warner, kind: broadcaster, party: true}\n",
    "references.bib": """@article{news, title = {News}, date = {2024-10-30}, entrysubtype = {newspaper}, journaltitle = {Herald}}
@report{hall, title = {Hall}, date = {2025}, institution = {Hall}, type = {report}, author = {{Town Hall}}}
@report{again, title = {Halle}, date = {2025-02}, institution = {Hall}, type = {report}, author = {{Town Hall}},
  related = {hall}, relatedtype = {translationof}}
@book{unused, title = {Unused}, date = {1999}, author = {Ek, Bo}, publisher = {Press}}
""",
    "sections/01-text.md": """# Text

It rains [@news, p. 2]. It pours [@news; @hall].<!-- id: pours --> So it is wet. <!-- own -->

It snows, says CNN [CNN, according to @news].

It is dry [@hall]. So stay out. <!-- own --> It hails [@again].
""",
    "sections/02-more.md": """# More

We knew. <!-- own -->

It froze [@hall].
""",
    "sections/03-judged.md": """---
kind: assessment
---

# Judged

It may thaw.

Or not [cf. @hall].
""",
}


@pytest.fixture
def town(project):
    """Make the dossier; give its root and what its check found."""
    import datetime as dt  # noqa: PLC0415 - only these tests need the rooms

    from dossier import pipeline  # noqa: PLC0415
    from dossier.project import load  # noqa: PLC0415

    root = project(**FILES)
    checked = pipeline.check(load(root, today=dt.date(2026, 1, 1)))
    return SimpleNamespace(root=root, checked=checked)
