"""Swedish sentences that point to a place of the text, and what is supposed with a noun or a list; and what comes close."""

import pytest

CLONED = "genom att klona [förrådet](https://example.org/a.git) och köra `a.jl`."


@pytest.mark.parametrize(
    "text",
    [
        "Tabell 3 visar antalet fartyg.",
        "@Fig:x visar andelen fartyg per år.",
        "Diagram 3 visar antalet fartyg.",
        "Diagrammet nedan visar antalet dammar.",
        "Nedanstående diagram visar antalet dammar.",
        "I det följande visas en modell.",
        "I det följande skall jag visa på en modell.",
        "I det följande kommer jag att beskriva modellen.",
        "I det följande skall jag koncentrera mig på premisserna (1)–(3).",
        "I detta avsnitt ska jag beskriva dammarna.",
        "I avsnitt 3 beskriver jag dammarna.",
        "Detta avsnitt beskriver dammarna.",
        "Se diagram 3.",
        "Se bilagan.",
        "Modellen ses i figur 3.",
        "Modellen kan ses i figur 3.",
        "Antalet framgår av tabell 3.",
        "Resultaten visas här nedan.",
        "Termen förklaras närmare nedan.",
        "Data finns tillgängliga i bilaga B.",
        "Denna uppsats har två syften.",
        "Jag återkommer till frågan i kapitel 5.",
        "Resten av uppsatsen är disponerad enligt följande.",
        f"Diagrammet kan återskapas {CLONED}",
        f"Figurerna kan återskapas med Julia {CLONED}",
        "Koden kan laddas ner från [förrådet](https://example.org).",
        "The full source code is available in `dams/layers.py`.",
        "Our data and code are available at [the archive](https://example.org).",
        "The full analysis is available as a jupyter notebook in the `dams` repository.",
        "The figure can be recreated with Julia by cloning [the repository](https://example.org).",
    ],
)
def test_a_swedish_pointer_needs_no_source(exempt, text):
    assert exempt(text) == ["signpost"]


@pytest.mark.parametrize(
    "text",
    [
        "Tabell 3 visar antalet fartyg som brann.",
        "Tabell 3 visar att antalet fartyg föll.",
        "Tabell 3 visar antalet fartyg och armén flyr.",
        "Tabell 3 visar en ökning av antalet fartyg.",
        "Diagrammet visar fartygen.",
        "Observera att diagrammen visar kalenderår.",
        "I det följande brast dammen.",
        "I det följande skall jag visa att dammen brast.",
        "I det följande skall armén beskriva dammen.",
        "I avsnitt 3 beskriver lagen dammarna.",
        "Armén kommer att beskriva dammen.",
        "Jag kommer från dammen.",
        "Se bilagan brista.",
        "I figur 3 ses dammen brista.",
        "I figur 3 ses en ökning.",
        "Dammen ses i norr.",
        "Dammen brast och visas nedan.",
        "Dammen finns nedan.",
        "Dammen visas nedan muren.",
        "Armén återkommer till dammen i kapitel 5.",
        "Denna damm har två syften.",
        "Dammen kan återskapas genom att klona [förrådet](https://example.org).",
        "Diagrammet kan återskapas med lätthet.",
        "Diagrammet kan återskapas genom att klona förrådet.",
        "Diagrammet kan återskapas med [data](https://example.org) som visar att dammen brast.",
        "Diagrammet återskapas varje år från [förrådet](https://example.org).",
        "The code is available.",
        "The data are available in most countries.",
        "Bread is available in `Seoul`.",
        "The data are available at [the site](https://example.org), which the army shut.",
        "The data are available at [12 sites](https://example.org).",
        "The dam can be recreated by cloning [the repository](https://example.org).",
    ],
)
def test_a_swedish_sentence_that_tells_something_needs_its_source(exempt, text):
    assert exempt(text) == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Anta att vi har en enkel domän med tre individer: Astrid, född 1907, Tage, född 1928, och Hanna, född 1973.",
        "Suppose we have two people: Ada, born 1907, and Bo.",
        "Let administration $j$ govern the years $a$ to $b$.",
        "Let the random variable $x$ denote the height.",
        "Write $R$ for the ratio.",
        "We write $R$ for the ratio of the two.",
        "Skriv $R$ för kvoten.",
    ],
)
def test_what_is_supposed_of_a_named_thing_needs_no_source(exempt, text):
    assert exempt(text) == ["signpost"]


@pytest.mark.parametrize(
    "text",
    [
        "Anta att det gäller: dammen brast.",
        "Anta att vi har en damm: Dammen brast 1907.",
        "Anta att vi har tre individer: Astrid, född 1907, dog i norr.",
        "Suppose we have two people: Ada fell and Bo fled.",
        "Let administration $j$ govern, because the dam broke.",
        "Let the dam be.",
        "They write $R$ for the ratio.",
        "Write $R$ for the ratio, which fell.",
        "Write $R$ for the ratio; the dam broke.",
        "Writers use $R$ for the ratio.",
        "- Let administration $j$ govern.",
    ],
)
def test_what_is_told_beside_what_is_supposed_needs_its_source(exempt, text):
    assert exempt(text) == [""]
