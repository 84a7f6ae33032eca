"""Each rule of this room: what breaks it, and where the finding points."""

import pytest

from dossier.sections import RULES

TABLE = "| A |\n|---|\n| b |\n"

BROKEN = [
    ("D201", "So [@a, p. 3; and more].", ";"),
    ("D201", "So [@a;].", ";"),
    ("D202", "So [@news, reporting @iiss].", "@iiss"),
    ("D203", "So [@a]. <!-- single -->", "single"),
    ("D203", "So [@a]. <!-- own; ack quote-polarity -->", "ack quote-polarity"),
    ("D203", "So [@a]. <!-- ack quote-polarity: -->", "ack quote-polarity:"),
    ("D204", "So <b>it</b> is.", "<b>"),
    ("D204", '<div class="x">\n\nSo it is.\n\n</div>', '<div class="x">'),
    ("D204", "So<br/>it is.", "<br/>"),
    ("D205", "# A\n\n### B", "B"),
    ("D206", "So it is. <!-- own: likely\n\nNext.", "<!--"),
    ("D206", "<!-- never\n\nclosed", "<!--"),
    ("D207", "So. <!-- judgment: likely -->", "judgment"),
    ("D207", "So. <!-- comon: yes -->", "comon"),
    ("D207", "So. <!-- cacl: 1 + 1 -->", "cacl"),
    ("D207", "So. <!-- single no second outlet -->", "single"),
    ("D207", "So. <!-- As-of 2024-10 -->", "As-of"),
    ("D207", "So. <!-- ack single-origin no second outlet -->", "ack single-origin"),
    ("D207", "So. <!-- acknowledge single-origin: no second outlet -->", "acknowledge single-origin"),
    ("D208", "<!-- estimates: warheads; unit: warheads -->\n\n" + TABLE, "estimates: warheads; unit: warheads"),
    ("D209", "So.[^asked]", "[^asked]"),
    ("D210", "So.\n\n[^ask]: Twice.", "[^ask]"),
    ("D211", "# A {#x}\n\n## B {#x}", "{#x}"),
    ("D211", "So. <!-- id: a --> No. <!-- id: a -->", "id: a"),
    ("D211", TABLE + "\n: A {#x}\n\n" + TABLE + "\n: B {#x}\n", "{#x}"),
    ("D212", "So.\n\n```\ncode", "```"),
    ("D212", "- So:\n\n  ~~~~ python\n  code\n  ~~~\n\nEnd.", "~~~~"),
    ("D213", "So ![](m.png) it is.", "![](m.png)"),
    ("D214", "[a](javascript:alert(1))", "[a](javascript:alert(1))"),
    ("D214", "[a](file:///etc/passwd)", "[a](file:///etc/passwd)"),
    ("D214", "[a](data.xlsx)", "[a](data.xlsx)"),
    ("D214", "[a](//example.org)", "[a](//example.org)"),
    ("D214", "<ftp://example.org>", "<ftp://example.org>"),
    ("D214", "[a]()", "[a]()"),
    ("D215", ">" * 61 + " deep", ">" * 61 + " deep"),
    ("D216", "---\nkind assessment\n---\n\nSo.", "kind assessment"),
    ("D216", "---\nkind: assessment\n\nSo.", "---"),
    ("D217", "# A\n\n<!-- own -->\n\nSo.", "own"),
    ("D217", 'So. <!-- "words" -->', '"words"'),
    ("D217", "# A <!-- own -->", "own"),
    ("D217", "![A](m.png) <!-- own -->", "own"),
    ("D217", '"So."\n\n<!-- lang: sv -->', "lang: sv"),
    ("D217", "> So it <!-- lang: sv --> is.", "lang: sv"),
    ("D217", "So it is <!-- lang: sv --> then.", "lang: sv"),
    ("D218", 'So [@a; @b]<!-- "words" -->.', '"words"'),
    ("D218", 'So [@a]<!-- @b "words" -->.', '@b "words"'),
    ("D218", 'So [@a]<!-- @a about "words" -->.', '@a about "words"'),
    ("D218", 'So [@a]<!-- "words" they said -->.', '"words" they said'),
    ("D219", "# A\n\n: Caption\n\nNo.", ":"),
    ("D220", "So.[^a]\n\n[^a]: One.\n\n[^a]: Two.", "[^a]"),
    ("D221", "So. <!-- as-of: last autumn -->", "as-of: last autumn"),
    ("D221", "So. <!-- as-of: 2024-13-45 -->", "as-of: 2024-13-45"),
    ("D221", "So. <!-- as-of: 2024-10-30/2024-10-01 -->", "as-of: 2024-10-30/2024-10-01"),
    ("D221", "So. <!-- id: -->", "id:"),
    ("D221", "So. <!-- ack -->", "ack"),
    ("D221", 'So "nej"<!-- lang: svenska språket -->.', "lang: svenska språket"),
    ("D222", "So.[^a]\n\n[^a]: One.[^a]", "[^a]"),
    ("D224", "So.\n\n::: {.note}\nNo.\n:::\n", "::: {.note}"),
    ("D224", "> ::::: warning :::\n> So.\n> :::", "::::: warning :::"),
    ("D229", "{{< include tables/dams.md >}}", "{{< include tables/dams.md >}}"),
    ("D225", "So.\n\n\\newpage\n\nNo.", "\\newpage"),
    ("D225", "\\begin{table}[h]\nx & y\n\n\\end{table}", "\\begin{table}[h]"),
    ("D226", "+---+---+\n| a + b |\n+---+---+", "+---+---+"),
    ("D228", '```{r map, fig.cap="A"}\nplot(x)\n```', '{r map, fig.cap="A"}'),
    ("D227", "So [IISS, as printed in @ui].", "@ui"),
    ("D223", "---\nkind: assesment\n---\n\nSo.", "assesment"),
    ("D223", "---\nrole: key-point\n---\n\nSo.", "key-point"),
    ("D223", "---\nlang: på svenska\n---\n\nSo.", "på svenska"),
    ("D223", "---\nas-of: autumn\n---\n\nSo.", "autumn"),
    ("D223", "---\nas-of: 2024-02-30\n---\n\nSo.", "2024-02-30"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "place"), BROKEN, ids=[f"{code} {text[:24]!r}" for code, text, _ in BROKEN])
def test_finding_points_at_what_is_wrong(read, written, code, text, place):
    section = read(text)
    assert [d.rule.code for d in section.diagnostics] == [code]
    (found,) = section.diagnostics
    assert written(text, found.span) == place
    assert found.message
    assert found.hint


def test_every_rule_has_a_case():
    assert {rule.code for rule in RULES} == {code for code, _, _ in BROKEN}


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_every_rule_has_a_manual_with_a_bad_and_a_good_example(rule):
    assert rule.code.startswith("D2")
    assert len(rule.manual) > len(rule.summary)
    assert rule.code == "D208" or ("Bad: " in rule.manual and "Good: " in rule.manual)


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\n## B\n\n### C\n\n## D\n\n# E",
        "### A",
        "So. <!-- note: nothing of ours --> No. <!-- TODO ask --> Yes. <!-- own goal? -->",
        "So. <!-- todo -->",
        "---\ntags: [a, b]\ncssclass: x\nnested:\n  a: 1\n  - b\n# comment\nlong: >\n  words\n  words\n\n---\n\nSo.",
        "---\n\nSo.",
        "---\nrole: chapter\n---\n\nSo.",
        "```\ncode\n```",
        "> ```\n> code\n> ```",
        "~~~ x\n~~~",
        "1 < 2 and a<b, 3 > 2",
        "Table: of contents\n\nSo.",
        ">" * 20 + " deep",
        "![decoration](m.png){.decorative}",
        "Term\n\n: def",
        "A\\_b and\n\\*so\\*",
        "So [NGB; @a].",
        'So [@a]. <!-- @jo please check "this" and that --> No. <!-- @jo said "fine" -->',
    ],
)
def test_what_is_right_is_left_in_peace(read, text):
    assert read(text).diagnostics == ()


def test_words_are_kept_where_markup_is_refused(read):
    text = "<p>So <script>x</script> [here](ftp://example.org) is.</p>"
    assert read(text).claims[0].text == "So x here is."


def test_deep_nesting_keeps_its_words(read):
    text = "> " * 500 + "deep"
    assert "deep" in "".join(claim.text for claim in read(text).claims)


def test_findings_come_in_the_order_of_the_file(read, codes):
    found = codes(read("<b>x\n\n[a](b)\n\n# A\n\n### B\n\n[^n]\n\n---\n\n[^m]: x"))
    assert found == sorted(found, key=lambda d: d[1:])


def test_a_note_called_twice_is_reported_once(read):
    assert len(read("So.[^n] No.[^n]\n\n[^n]: <b>x").diagnostics) == 1


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('## Dams <a name = "dams"></a>', "`{#dams}`"),
        ('So <a id="dams"></a> it is.', "`{#dams}`"),
        ('So <a name="x" href="https://example.org">it</a> is.', "`[words](https://…)`"),
        ("So H<sub>2</sub>O is.", "`H~2~O`"),
        ("So<sup>a b c</sup> it is.", "`x^2^`"),
        ("<sub>So it is in all of them.</sub>", "small print"),
        ("So <sup>it is.", "small print"),
    ],
)
def test_the_hint_for_html_fits_what_it_is_for(read, text, hint):
    assert hint in read(text).diagnostics[0].hint


@pytest.mark.parametrize(
    ("href", "hint"),
    [
        ("dams.html", "if `dams.md` is a section of this dossier, write `dams.md`; else the whole address"),
        ("dams.html#a", "if `dams.md` is a section of this dossier, write `dams.md#a`; else the whole address"),
        ("dams.xlsx", "write the whole address, or `#id` or `section.md#id` for a place in the dossier"),
    ],
)
def test_a_page_beside_a_section_may_be_meant_for_it(read, href, hint):
    (found,) = [d for d in read(f"See [them]({href}).\n").diagnostics if d.rule.code == "D214"]
    assert found.hint == hint
