"""Copy the labelled manuscripts out of local clones, at the commits the labels name.

`python tests/labels/collect.py CLONES FOLDER` reads `public.tsv` and writes `FOLDER/owner+name/path` for every manuscript in it.
Only Git is run, on clones that are there already: nothing is fetched.
"""

import csv
import subprocess
import sys
from pathlib import Path

LABELS = Path(__file__).with_name("public.tsv")


def manuscripts():
    """List each (repository, commit, path) of the labels once, in order."""
    with LABELS.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(dict.fromkeys((row["repository"], row["commit"], row["path"]) for row in rows))


def folder_of(repository):
    """Name the folder of a repository's manuscripts: a plus sign cannot stand in an owner's name."""
    return repository.replace("/", "+")


def git_directory(clones, repository):
    """Find the repository among the clones, bare or with a work tree."""
    for name in (folder_of(repository), repository):
        for inside in (".git", "repo/.git", "repo", "."):
            found = clones / name / inside
            if (found / "HEAD").is_file():
                return found
    sys.exit(f"no clone of {repository} in {clones}")


def collect(clones, folder):
    """Write every manuscript as it was at its commit."""
    for repository, commit, path in manuscripts():
        shown = subprocess.run(
            ["git", "--git-dir", git_directory(clones, repository), "show", f"{commit}:{path}"],
            check=True,
            capture_output=True,
        )
        target = folder / folder_of(repository) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(shown.stdout)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    collect(Path(sys.argv[1]), Path(sys.argv[2]))
