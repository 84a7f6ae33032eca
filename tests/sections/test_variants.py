"""Quarto's blocks for one format: those for the PDF are kept, others left out, and that is said."""

from time import process_time

import pytest


def block(head, words="It broke."):
    return f"Before.\n\n::: {{{head}}}\n{words}\n:::\n\nBehind.\n"


@pytest.mark.parametrize(
    "head",
    [
        '.content-visible when-format="pdf"',
        ".content-visible when-format=pdf",
        '.content-visible unless-format="html"',
        '.content-hidden when-format="html"',
        '.content-hidden unless-format="pdf"',
        '.content-visible when-format="latex"',
    ],
)
def test_what_is_for_the_pdf_is_kept_without_a_word(read, codes, head):
    section = read(block(head))
    assert [claim.text for claim in section.claims] == ["Before.", "It broke.", "Behind."]
    assert codes(section) == []


@pytest.mark.parametrize(
    "head",
    [
        '.content-visible when-format="html"',
        '.content-visible unless-format="pdf"',
        '.content-hidden when-format="pdf"',
        '.content-hidden unless-format="html"',
        '.content-visible when-format="docx"',
    ],
)
def test_what_is_not_for_the_pdf_is_left_out_and_named(read, codes, head):
    section = read(block(head, "It broke.\n\n::: {.note}\nSo *it* is.\n:::\n\n- Ek [@ek]"))
    assert [claim.text for claim in section.claims] == ["Before.", "Behind."]
    assert [code for code, *_ in codes(section)] == ["D224"]
    assert "`It broke. ::: {.note} So *it* is. ::: - Ek [@ek]`" in section.diagnostics[0].message


@pytest.mark.parametrize(
    "head", [".note", ".content-visible", '.content-visible when-profile="draft"', '.note when-format="html"']
)
def test_any_other_block_is_kept_and_reported(read, codes, head):
    section = read(block(head))
    assert [claim.text for claim in section.claims] == ["Before.", "It broke.", "Behind."]
    assert [code for code, *_ in codes(section)] == ["D224"]


def test_a_block_that_is_not_closed_is_kept(read, codes):
    section = read('::: {.content-visible when-format="html"}\nIt broke.\n')
    assert [claim.text for claim in section.claims] == ["It broke."]
    assert [code for code, *_ in codes(section)] == ["D224"]


def test_a_variant_may_stand_in_a_quotation(read):
    section = read('> ::: {.content-hidden when-format="pdf"}\n> It broke.\n> :::\n>\n> It fell.\n')
    assert [claim.text for claim in section.claims] == ["It fell."]


def test_ten_thousand_open_variants_are_read_in_seconds(read):
    begun = process_time()
    read('::: {.content-visible when-format="html"}\nSo.\n\n' * 2_000)
    assert process_time() - begun < 5


@pytest.mark.parametrize("kind", [".cell", ".cell-output .cell-output-display", ".cell layout-align=center"])
def test_what_quarto_writes_around_the_work_of_code_is_passed_over(read, show, codes, kind):
    section = read(f"::: {{{kind}}}\nThe dam [@k].\n:::\n")
    assert (show(section.flow), codes(section)) == ("<p>⟦The dam {k}.⟧</p>", [])


def test_a_block_that_holds_nothing_loses_nothing(read, codes):
    assert codes(read("One [@k].\n\n::: {#captions}\n:::\n\nTwo [@k].\n")) == []
    assert [code for code, *_ in codes(read("::: {.cellar}\nOne [@k].\n:::\n"))] == ["D224"]
