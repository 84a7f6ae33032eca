"""The edition: the ledger with pages, its fingerprint, and what of it may leave the house."""

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from dossier.diagnostics import Span
from dossier.edition import canonical, finish, read_edition, read_printed
from dossier.ledger import join
from dossier.model import (
    Bibliography,
    Citation,
    Cite,
    Claim,
    Entry,
    Locator,
    PrintedClaim,
    Quote,
    Section,
    Settings,
    Tracking,
)
from dossier.pipeline import check
from dossier.project import load

HERE = Span("sections/01.md", 7, 3, 20)
ROOT = Path(__file__).parents[1]
LEDGERS = []


def edition(text="The army is large.", page=3, words=None, **item):
    cite = Cite(
        "ui", HERE, locator=Locator("section", "1"), origins=("IISS",), quotes=(Quote("over one million", HERE),)
    )
    claims = (Claim("s-01-1", text, HERE, "sentence", 0, ("c-01-1",)),)
    section = Section("01", "sections/01.md", "", (), claims, (Citation("c-01-1", (cite,), HERE),))
    entry = Entry(
        "ui", "online", (), HERE, {"id": "ui", "title": "Landguiden", **item}, Tracking(files=("secret.pdf",))
    )
    ledger = join((section,), Bibliography((entry,), {"ui": HERE}), Settings(title="T"))
    LEDGERS.append(ledger)
    pages = {"s-01-1": (page - 1, page), "c-01-1": (page,)}
    return finish(ledger, Settings(title="T"), pages, ("Page one.",), words or {})


def test_a_claim_has_its_pages_and_its_chain():
    claim = edition().public["claims"][0]
    assert claim["pages"] == [2, 3]
    assert claim["citations"][0]["chain"] == {
        "origins": [{"name": "IISS", "consulted": False}],
        "relays": [],
        "read": "ui",
    }
    assert claim["citations"][0]["locator"] == {"label": "section", "value": "1"}


def test_a_source_names_the_pages_of_its_citations_not_of_the_whole_claim():
    assert edition().public["sources"][0]["pages"] == [3]


def test_only_the_private_form_says_where_a_claim_is_written():
    made = edition()
    assert "path" not in made.public_json()
    private = json.loads(made.private_json({"weasyprint": "70.0"}))
    assert (private["claims"][0]["path"], private["claims"][0]["line"]) == ("sections/01.md", 7)
    assert private["software"] == {"weasyprint": "70.0"}


def test_the_words_are_those_on_the_page_and_the_private_form_keeps_those_in_the_file():
    made = edition("calls it large.", words={"s-01-1": "Landguiden calls it large."})
    assert made.public["claims"][0]["text"] == "Landguiden calls it large."
    text = made.private_json({})
    assert json.loads(text)["claims"][0]["written"] == "calls it large."
    SCHEMA.validate(json.loads(text))
    assert read_printed(text, LEDGERS[-1], Settings(title="T")) is not None


def test_private_fields_of_a_source_stay_in_the_house():
    text = edition(abstract="secret abstract", note="secret note", annote="secret remark").public_json()
    assert "secret" not in text


def test_the_fingerprint_follows_text_and_pages_and_nothing_else():
    assert edition().fingerprint == edition().fingerprint
    assert edition().fingerprint != edition(text="The army is small.").fingerprint
    assert edition().fingerprint != edition(page=4).fingerprint
    assert edition().short_fingerprint == edition().fingerprint[:8]


def test_an_edition_is_read_back_and_a_changed_digit_is_noticed():
    made = edition()
    assert read_edition(made.public_json()).fingerprint == made.fingerprint
    with pytest.raises(ValueError, match="own fingerprint"):
        read_edition(made.public_json().replace("large", "vast"))
    with pytest.raises(ValueError, match="not a ledger"):
        read_edition('{"dossier": 99}')


SCHEMA = Draft202012Validator(json.loads((files("dossier") / "schemas/ledger.schema.json").read_text(encoding="utf-8")))


def test_both_forms_keep_to_the_schema():
    made = edition()
    SCHEMA.validate(json.loads(made.public_json()))
    SCHEMA.validate(json.loads(made.private_json({"weasyprint": "70.0"})))


def test_what_is_own_by_its_words_says_so(ledger_of):
    ledger = ledger_of("We compare the dams.\n\nThey leak. <!-- own: likely -->\n")
    made = finish(ledger, Settings(title="T"), {}, (), {}).public
    assert [claim["mark"] for claim in made["claims"]] == [
        {"kind": "own", "detail": "", "by-words": True},
        {"kind": "own", "detail": "likely"},
    ]
    SCHEMA.validate(json.loads(finish(ledger, Settings(title="T"), {}, (), {}).public_json()))


@pytest.mark.parametrize("change", [{"dossier": 2}, {"claims": [{}]}, {"extra": 1}, {"fingerprint": "x"}])
def test_the_schema_refuses_anything_else(change):
    assert not SCHEMA.is_valid({**json.loads(edition().public_json()), **change})


def test_our_own_ledger_keeps_to_the_schema_and_counts_what_its_claims_say():
    checked = check(load(ROOT))
    pages = {claim.claim.anchor: (1,) for claim in checked.ledger.claims}
    made = json.loads(finish(checked.ledger, checked.settings, pages, (), {}).private_json({}))
    SCHEMA.validate(made)
    sourced = [claim for claim in made["claims"] if "number" in claim and claim.get("origins")]
    summary = made["summary"]
    assert summary["statements"] == max(claim.get("number", 0) for claim in made["claims"])
    assert summary["sourced"] == len(sourced)
    assert summary["single"] == sum(len(claim["origins"]) == 1 for claim in sourced)
    assert summary["second-hand"] == sum("second-hand" in claim.get("flags", ()) for claim in sourced)
    assert summary["marked"] == sum("mark" in c and "number" in c and "origins" not in c for c in made["claims"])
    assert summary["led"] == sum(claim["origins"] == [summary["leading"]] for claim in sourced)


def test_the_example_in_the_documents_is_our_own():
    checked = check(load(ROOT))
    (text,) = re.findall(
        r"^```json\n(.*?)^```", (ROOT / "docs/ledger.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    shown = json.loads(text)
    made = finish(checked.ledger, checked.settings, {}, (), {}).public["claims"]
    (real,) = [claim for claim in made if claim["id"] == shown["id"]]
    assert {**real, "pages": [3], "number": 21} == shown


def test_pages_and_printed_words_are_read_back_for_the_same_state_only():
    made, settings = edition(), Settings(title="T")
    text, claim = made.private_json({}), made.public["claims"][0]
    assert read_printed(text, LEDGERS[-1], settings) == {claim["id"]: PrintedClaim((2, 3), claim["text"])}
    edition(text="The army is small.")
    assert read_printed(text, LEDGERS[-1], settings) is None
    assert read_printed(text, LEDGERS[-2], Settings(title="T", csl="apa")) is None
    assert read_printed("{}", LEDGERS[-1], settings) is read_printed("[", LEDGERS[-1], settings) is None


def test_the_canonical_form_does_not_depend_on_order():
    assert canonical({"b": 1, "a": "å"}) == canonical({"a": "å", "b": 1}) == '{"a":"å","b":1}'


def test_statements_have_their_numbers_and_the_figures_stand_beside_them():
    made = json.loads(edition().public_json())
    assert [claim["number"] for claim in made["claims"]] == [1]
    assert (made["summary"]["statements"], made["summary"]["second-hand"], made["summary"]["unseen"]) == (
        1,
        1,
        ["IISS"],
    )
