import pytest

from dossier.csl import Citation, Cite, Processor, Style, render_text

PEOPLE = [
    {"family": "Doe", "given": "Jane Mary"},
    {"family": "Berg", "given": "Willem", "non-dropping-particle": "van der"},
    {"family": "Kim", "given": "Min Ji"},
    {"literal": "United Nations"},
]


@pytest.mark.parametrize(
    ("name", "count", "text"),
    [
        ("<name/>", 2, "Jane Mary Doe, Willem van der Berg"),
        ('<name and="text"/>', 2, "Jane Mary Doe and Willem van der Berg"),
        ('<name and="text"/>', 3, "Jane Mary Doe, Willem van der Berg, and Min Ji Kim"),
        ('<name and="symbol" delimiter-precedes-last="never"/>', 3, "Jane Mary Doe, Willem van der Berg & Min Ji Kim"),
        ('<name form="short" delimiter="; "/>', 4, "Doe; van der Berg; Kim; United Nations"),
        ('<name name-as-sort-order="all"/>', 2, "Doe, Jane Mary, Berg, Willem van der"),
        (
            '<name name-as-sort-order="first" and="text" delimiter-precedes-last="always"/>',
            2,
            "Doe, Jane Mary, and Willem van der Berg",
        ),
        ('<name initialize-with=". "/>', 3, "J. M. Doe, W. van der Berg, M. J. Kim"),
        ('<name initialize-with=""/>', 1, "JM Doe"),
        ('<name et-al-min="3" et-al-use-first="1"/>', 4, "Jane Mary Doe et al."),
        ('<name et-al-min="3" et-al-use-first="2"/>', 4, "Jane Mary Doe, Willem van der Berg, et al."),
        (
            '<name et-al-min="3" et-al-use-first="2" et-al-use-last="true"/>',
            4,
            "Jane Mary Doe, Willem van der Berg, … United Nations",
        ),
        ('<name form="count"/>', 4, "4"),
        ('<name form="short"/><label prefix=" (" suffix=")" form="short"/>', 1, "Doe (ed.)"),
        ('<name form="short"/><label prefix=" (" suffix=")" form="short"/>', 2, "Doe, van der Berg (eds.)"),
        ('<label form="verb" suffix=" "/><name form="short"/>', 1, "edited by Doe"),
    ],
)
def test_lists_of_names(printed, name, count, text):
    assert printed(f'<names variable="editor">{name}</names>', editor=PEOPLE[:count]) == text


@pytest.mark.parametrize(
    ("person", "straight", "inverted"),
    [
        ({"family": "van Gogh", "given": "Vincent"}, "Vincent van Gogh", "Gogh, Vincent van"),
        ({"family": "Humboldt", "given": "Alexander von"}, "Alexander von Humboldt", "Humboldt, Alexander von"),
        ({"family": "d'Alembert", "given": "Jean"}, "Jean d’Alembert", "Alembert, Jean d’"),
        ({"family": "de' Medici", "given": "Lorenzo"}, "Lorenzo de’ Medici", "Medici, Lorenzo de’"),
        ({"family": "King", "given": "Martin Luther, Jr."}, "Martin Luther King Jr.", "King, Martin Luther, Jr."),
        ({"family": "毛", "given": "泽东"}, "毛泽东", "毛泽东"),
        ({"family": "Mao", "given": "Zedong", "static-ordering": True}, "Mao Zedong", "Mao Zedong"),
        ({"family": '"van Dyke"', "given": "Dick"}, "Dick van Dyke", "van Dyke, Dick"),
        ({"literal": "The <i>Times</i>"}, "The Times", "The Times"),
    ],
)
def test_parts_of_a_name(printed, person, straight, inverted):
    assert printed('<names variable="author"/>', author=[person]) == straight
    assert printed('<names variable="author"><name name-as-sort-order="all"/></names>', author=[person]) == inverted


@pytest.mark.parametrize(
    ("given", "initials"),
    [
        ("John Ronald", "J. R."),
        ("J.R.R.", "J. R. R."),
        ("Jean-Luc", "J.-L."),
        ("Ph. M.", "Ph. M."),
        ("Guo-ping", "G."),
        ("José de", "J. de"),
        ('Bob "Buck"', "B. “Buck”"),
        ("<i>Ann</i> B", "A. B."),
    ],
)
def test_initials(printed, given, initials):
    person = [{"family": "X", "given": given, "parse-names": False}]
    assert printed('<names variable="author"><name initialize-with=". "/></names>', author=person) == f"{initials} X"


def test_a_particle_stays_in_front_where_the_style_never_demotes_it(printed):
    name = '<names variable="author"><name name-as-sort-order="all"/></names>'
    person = [{"family": "van Gogh", "given": "Vincent"}]
    assert printed(name, options='demote-non-dropping-particle="never"', author=person) == "van Gogh, Vincent"


def test_name_parts_are_formatted_without_their_affixes(printed):
    name = '<name><name-part name="family" text-case="uppercase" font-weight="bold" prefix="(" suffix=")"/></name>'
    assert printed(f'<names variable="author">{name}</names>', html=True, author=PEOPLE[:1]) == "Jane Mary (<b>DOE</b>)"


def test_a_substitute_is_not_printed_twice(printed):
    names = (
        '<names variable="author"><substitute><names variable="editor"/><text variable="title"/></substitute></names>'
    )
    rest = '<text variable="title" prefix=". "/>'
    assert printed(names + rest, title="Ships") == "Ships"
    assert printed(names + rest, title="Ships", editor=PEOPLE[:1]) == "Jane Mary Doe. Ships"


def test_editors_who_translate_are_named_once(printed):
    names = '<names variable="editor translator" delimiter="; "><name form="short"/><label form="verb-short" prefix=" "/></names>'
    both = {"editor": PEOPLE[:1], "translator": PEOPLE[:1]}
    assert printed(names, **both) == "Doe ed. & trans. by"


@pytest.mark.parametrize(("lang", "text"), [("en-GB", "(Doe et al., 2020)"), ("sv-SE", "(Doe m.fl., 2020)")])
def test_a_list_left_open_ends_in_et_al(lang, text):
    item = {
        "id": "k",
        "type": "book",
        "author": [{"family": "Doe", "given": "Jane"}, {"literal": "others"}],
        "issued": {"date-parts": [[2020]]},
    }
    result = Processor(Style.named("apa"), lang).process({"k": item}, [Citation("c", (Cite("k"),))])
    assert render_text(result.citations[0].tree) == text
    assert "others" not in render_text(result.bibliography.entries[0].tree)
