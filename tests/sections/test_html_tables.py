"""Tables in HTML, as statistics programs write them into a manuscript."""

import pytest

TABLE = """\
<table class="table">
<caption>The <em>dams</em></caption>
 <thead>
  <tr><th style="text-align:left;"> Dam &amp; gate </th><th>Height</th></tr>
 </thead>
<tbody>

  <tr>
   <td> Northern<br>dam </td>
   <td colspan=2> <strong>30</strong> m <!-- old --> </td>
  </tr>
</tbody>
</table>
"""


def test_its_words_are_kept_in_rows_and_cells_and_it_is_reported_once(read, show, codes):
    section = read(f"These are they:\n\n{TABLE}\nWhy?\n")
    assert show(section.flow) == (
        '<p class="lead-in">⟦These are they:⟧</p>\n<table>\n<caption>The dams</caption>\n<tbody>\n'
        "<tr>\n<th>Dam &amp; gate</th>\n<th>Height</th>\n</tr>\n"
        '<tr>\n<td>Northern dam</td>\n<td colspan="2">30 m</td>\n</tr>\n</tbody>\n</table>\n<p>⟦Why?⟧</p>'
    )
    assert codes(section) == [("D204", 3, 1)]
    assert section.claims[0].exempt == "lead-in"


def test_it_may_have_a_caption_in_markdown(read, show):
    section = read(f"{TABLE}\n: The dams {{#tbl:dams}}\n")
    assert [(label.kind, label.id) for label in section.labels] == [("table", "tbl:dams")]
    assert show(section.flow).count("caption") == 2


@pytest.mark.parametrize(
    "text",
    [
        "<table>\n<tr><td>a\n",
        "<table>words</table>",
        "<table><tr><td>a</td></tr></table> b",
        "<tables>",
        "- <table>\n  <tr><td>a\n\nb\n</table>",
    ],
)
def test_anything_else_is_read_as_text(read, show, text):
    assert "<td>" not in show(read(text).flow)


def test_a_row_without_cells_shows_nothing(read, show):
    shown = show(read("<table><tr></tr><tr><td>a</td></tr></table>").flow)
    assert shown == "<table>\n<tbody>\n<tr>\n<td>a</td>\n</tr>\n</tbody>\n</table>"


def test_no_script_gets_through(read, show):
    shown = show(read("<table><tr onload=x><td a='>'><script>b</script>&lt;i&gt; c</td></tr></table>").flow)
    assert "<script" not in shown
    assert "onload" not in shown
    assert "&lt;i&gt; c" in shown
