"""1 load: folder → `Project`, the only reader of the author's files.

Nothing outside the project's folder and the package's own data is ever read, and nothing is fetched.
"""

from dossier.project.load import Project, load
from dossier.project.root import find_root
from dossier.project.rules import RULES

__all__ = ["RULES", "Project", "find_root", "load"]
