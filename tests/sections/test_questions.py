"""Questions need no source; a statement that ends in a question does."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Who built the dam?",
        "But who, in the end, built the dam: the army or the mayor?",
        "If the dam breaks, and nobody comes, then what?",
        "When the dam broke, who was in the valley?",
        "In a valley of many dams, which is the oldest?",
        "So why wait?",
        "And what of the mayor, his guards and their guns?",
        "The question is: who built the dam?",
        "This raises a further question: are dams safe?",
        "We therefore ask whether it holds: do dams leak?",
        "At what point will the dam break; when the snow melts?",
        "Well, who knows?",
        "The research question that guides the following pages of the analysis is therefore: how do dams break?",
        "The United Nations: what is it for?",
        "The events of May: what do they mean?",
        "A decade of dams: what has changed?",
        "An unresolved case: who killed the minister?",
        "Some people may wonder: is a dam needed at all?",
        "Vem byggde dammen?",
        "Om dammen brister, vem kommer då?",
        "Men vad kostar den?",
    ],
)
def test_a_question_needs_no_source(exempt, text):
    assert exempt(text) == ["question"]


@pytest.mark.parametrize(
    "text",
    [
        "The guards are corrupt: who will stop them?",
        "The minister stole the money, but who will say so?",
        "Two men fled: where are they?",
        "The prisons of the north are full, so what is to be done?",
        "The mayor might sell the dam—but would anyone buy it?",
        "The truth will come out and then what happens?",
        "It was three years before they left, why did it take so long?",
        "As the army nears the dam, one question keeps coming up: who will hold it?",
        "The guards killed forty people, right?",
        "It is part of the plan, isn't it?",
        "The mayor replied: “What is the use of dams?”",
        "Guards also shouted: ‘Who goes there?",
        "“Our homes are gone. What would we do with a dam?”",
        "Dammen är gammal: vem ska laga den?",
        "Den beskrivs som säker, men vad innebär det?",
        "Priset var känt sedan länge, eller hur?",
    ],
)
def test_a_statement_that_ends_in_a_question_is_a_statement(exempt, text):
    assert exempt(text) == [""]
