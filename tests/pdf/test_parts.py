"""Many parts, a cache, several processes."""

from concurrent.futures.process import BrokenProcessPool

import pytest
from pressing import HERE, part

from dossier.diagnostics import DossierError
from dossier.pdf import lay_out, lay_out_all, pack, parts


class Shelf(dict):
    """A cache in memory that counts what is asked."""

    def __init__(self):
        super().__init__()
        self.hits = 0

    def get(self, key, default=None):
        found = super().get(key, default)
        self.hits += found is not None
        return found

    def put(self, key, value):
        self[key] = value


MANY = tuple(part(f"<h1>{n}</h1><p>{'word ' * n * 30}</p>", name=f"{n:02}") for n in range(1, 6))


def test_parts_come_back_in_order():
    assert [one.name for one in lay_out_all(MANY, HERE)] == ["01", "02", "03", "04", "05"]


def test_what_was_laid_out_is_taken_from_the_cache(monkeypatch):
    shelf = Shelf()
    first = lay_out_all(MANY, HERE, shelf)
    monkeypatch.setattr(parts, "lay_out", lambda *_: pytest.fail("laid out again"))
    assert lay_out_all(MANY, HERE, shelf) == first
    assert shelf.hits == len(MANY)


def test_only_the_changed_part_is_laid_out_again(monkeypatch):
    shelf = Shelf()
    lay_out_all(MANY, HERE, shelf)
    again = []
    monkeypatch.setattr(parts, "lay_out", lambda one, root: again.append(one.name) or lay_out(one, root))
    lay_out_all((*MANY[:2], part("<p>New</p>", name="03"), *MANY[3:]), HERE, shelf)
    assert again == ["03"]


def test_a_damaged_entry_is_laid_out_again():
    shelf = Shelf()
    first = lay_out_all(MANY[:1], HERE, shelf)
    [key] = shelf
    shelf[key] = shelf[key][:-9]
    assert lay_out_all(MANY[:1], HERE, shelf) == first
    assert shelf[key] == pack(first[0])


def test_several_processes_make_the_same_bytes_as_one(monkeypatch):
    alone = lay_out_all(MANY, HERE)
    monkeypatch.setattr(parts, "WORTH_A_POOL", 0)
    monkeypatch.setattr(parts, "_cores", lambda: 2)
    steps = []
    assert lay_out_all(MANY, HERE, progress=lambda done, total: steps.append((done, total))) == alone
    assert steps == [(n, len(MANY)) for n in range(1, len(MANY) + 1)]


@pytest.mark.parametrize("trouble", [BrokenProcessPool(), OSError(), ImportError()])
def test_where_processes_fail_the_rest_is_done_in_this_one(monkeypatch, trouble):
    def broken(chosen, missing, root, _workers):
        yield missing[2], pack(lay_out(chosen[missing[2]], root))
        raise trouble

    monkeypatch.setattr(parts, "WORTH_A_POOL", 0)
    monkeypatch.setattr(parts, "_cores", lambda: 2)
    monkeypatch.setattr(parts, "_in_processes", broken)
    assert [one.name for one in lay_out_all(MANY, HERE)] == ["01", "02", "03", "04", "05"]


def test_other_trouble_in_a_process_is_told(monkeypatch):
    def broken(*_):
        yield from ()
        raise DossierError("Pango is missing", exit_code=3)

    monkeypatch.setattr(parts, "WORTH_A_POOL", 0)
    monkeypatch.setattr(parts, "_cores", lambda: 2)
    monkeypatch.setattr(parts, "_in_processes", broken)
    with pytest.raises(DossierError):
        lay_out_all(MANY, HERE)


def test_a_few_short_parts_start_no_process(monkeypatch):
    monkeypatch.setattr(parts, "ProcessPoolExecutor", lambda *_, **__: pytest.fail("a pool was started"))
    lay_out_all(MANY[:2], HERE)


def test_no_parts_are_no_work():
    assert lay_out_all((), HERE) == ()
