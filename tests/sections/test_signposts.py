"""Sentences about the text itself need no source; anything that might state a fact does."""

import pytest


def bare(read, text):
    return [claim.exempt for claim in read(text).claims] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "See Figure 1.",
        "(See also Tables 2 and 3.)",
        "See Figure \\@ref(fig:map).",
        "Cf. [](#fig-map) and @tbl:dams.",
        "Se även figur 3 och avsnitt 2.1.",
        "This chapter describes the dams of the north.",
        "The following sections briefly present each of them.",
        "@sec:dams then turns to the older dams.",
        "In this paper, we present a way to count them.",
        "In the following, I will outline the argument.",
        "We conclude with some thoughts on the method.",
        "I will then discuss the results in chapter \\ref{sec:results}.",
        "The older dams are described in more detail in @sec:dams.",
        "I detta kapitel beskrivs dammarna.",
        "Nästa avsnitt behandlar de äldre dammarna.",
    ],
)
def test_a_signpost_needs_no_source(read, text):
    assert [claim.exempt for claim in read(text).claims] == ["signpost"]


@pytest.mark.parametrize(
    "text",
    [
        "See the dams.",
        "See, Figure 1 shows the breach.",
        "Table 3 lists the dams.",
        "@fig:map presents the three breaches.",
        "This chapter describes 12 dams.",
        "This chapter describes how the dam broke.",
        "This chapter describes the dam, which broke in spring.",
        "This report describes the breach of the dam.",
        "The final report describes the breach of the dam.",
        "Section 3 describes the duties of the minister.",
        "We present the dams to the council.",
        "We find the dams in ruins.",
        "The dam broke and is described in @sec:dams.",
        "The dam is larger than is described below.",
        "The breach is described in the final report.",
        "In this chapter, the dam broke.",
        "In this paper, we show a rise in breaches.",
        "In the following, I will quote him: the dam holds.",
        "I detta kapitel beskrivs dammen som brast.",
        "Kapitel 3 behandlar ministerns ansvar.",
    ],
)
def test_what_may_state_a_fact_needs_its_source(read, text):
    assert bare(read, text)


def test_a_signpost_that_cites_is_a_claim_like_any_other(read):
    assert bare(read, "In this paper, we present the dams [@k].")
