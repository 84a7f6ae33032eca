"""5 checks: who the sentence names must be who the citation names; what is said must be said by somebody."""

import pytest

from dossier.checks import CHECKS, Facts
from dossier.checks.names import matches
from dossier.ledger import join
from dossier.model import Data, Settings, Text
from dossier.references import read_bibliography
from dossier.sections import parse_section

BIB = """
@article{news, title = {Soldiers on their way}, date = {2024-10}, entrysubtype = {newspaper}, journaltitle = {The New York Times},
  author = {Håkansson, Eva}}
@report{iiss, title = {The Military Balance}, author = {{International Institute for Strategic Studies}}}
@online{team, title = {Maps}, author = {Herald Team}}
@article{spring, title = {Declining}, author = {Spring, Amy}}
@book{about, title = {Thinking on Bodies and Dams with Merleau-Ponty}, author = {Ek, Bo}}
@book{ek, title = {Dams}, author = {Ek, Bo and Berg, Anna}, publisher = {Harbour Press}}
"""


def names(check_of, text, **settings):
    return [(name, message) for name, _, message in check_of(text, BIB, **settings)[0]]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("According to CNN, they learn Russian [@news].", "CNN"),
        ("They learn Russian, according to the Ministry of Defence [@news].", "Ministry of Defence"),
        ("North Korea says that it is so [@news].", "North Korea"),
        ("In Seoul, President Yoon said it was so [@news].", "President Yoon"),
        ("They are good troops, says Swanström [@news].", "Swanström"),
        ("“They are good troops”, said Niklas Swanström [@news].", "Niklas Swanström"),
        ("It is so, according to The World Bank [@news].", "World Bank"),
        ("The Kremlin has confirmed that they came [@news].", "Kremlin"),
        ("CNN reports that it is so [USA, according to @news].", "CNN"),
        ("According to CNN they learn Russian [@news].", "CNN"),
        ("According to CNN and Reuters it is so [CNN, according to @news].", "Reuters"),
        ("According to the news agency Reuters, it is so [@news].", "Reuters"),
        ("Reuters reports that it is so [@news].", "Reuters"),
        ("Even CNN says that it is so [@news].", "CNN"),
        ("It is so, said Gen. Ivanov [@news].", "Gen. Ivanov"),
        ("According to U.S. intelligence, it is so. According to CNN, it is so [US, according to @news].", "CNN"),
    ],
)
def test_a_name_that_the_citation_does_not_have_is_told(check_of, text, named):
    assert names(check_of, text) == [("attribution-mismatch", f"the sentence names {named}, its citation does not")]


@pytest.mark.parametrize(
    "text",
    [
        "According to CNN, they learn Russian [CNN, as reported by @news].",
        "According to the United States, it is so [USA, according to @news].",
        "The United States says that it is so [US, according to @news].",
        "The New York Times reported that it is so [@news].",
        "Eva Håkansson writes that it is so [@news].",
        "IISS estimates that it is so [@iiss].",
        "According to the Military Balance, it is so [@iiss].",
        "According to Ek and Berg, it is so [@ek].",
        "Berg’s colleague says nothing, according to Harbour Press [@ek].",
        "Russia says that it is so. It is so [Russia, according to @news].",
        "The US says that it is so [USA and South Korea, according to @news].",
        "According to the U.S. Department of Defense, it is so [US Department of Defense, according to @news].",
        "Britain says that it is so [British government, according to @news].",
        "According to Dr. Ek, it is so [@ek].",
        "It is so, said Gen. Ivanov [Sergei Ivanov, according to @news].",
        "According to Herald Team, it is so [@team].",
        "It is so, according to Herald [@team].",
        "According to Merleau-Ponty, it is so [@about].",
    ],
)
def test_a_name_that_the_citation_has_in_any_form_is_none(check_of, text):
    assert names(check_of, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "According to officials in Seoul, it is so [@news].",
        "According to Russian officials, it is so [@news].",
        "According to Figure 3, it is so [@news].",
        "According to Moore’s law, it is so [@news].",
        "The best, according to Youden’s J, is black [@news].",
        "Officials said that it is so [@news].",
        "They say that it is so [@news].",
        "Growers say that it is so [@news].",
        "The United States is large [@news].",
        "It is so, as he said on Monday [@news].",
        "He wrote “According to CNN, it is so” on a wall [@news].",
        "According to CNN, it is so. <!-- own -->",
        "He said Russia would come [@news].",
        "Even @news says that it is so.",
        "Also @news reports that it is so.",
        "Recently @news wrote it.",
        "Who said Putin was right? [@news]",
        "According to Berlin officials, it is so [Berlin officials, according to @news].",
        "According to Putin aides, Texas firms and Resolution 12, it is so [@news].",
        "Research says that it is so [@news].",
        "A spokesman in Seoul said that engineers from Harbour Research wrote it [@news].",
        "> It is so, according to CNN.\n\nThat is so [@news].",
        "> It is so, according to CNN, and allegedly now [@news].",
    ],
)
def test_what_names_nobody_is_left_alone(check_of, text):
    assert [name for name, _ in names(check_of, text) if name.startswith("attribution")] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Enligt CNN lär de sig ryska [@news].", ["attribution-mismatch"]),
        ("De lär sig ryska, uppger Kreml [@news].", ["attribution-mismatch"]),
        ("Nordkoreas ledare Kim Jong Un säger att det är så [@news].", ["attribution-mismatch"]),
        ("Enligt CNN lär de sig ryska [CNN, enligt @news].", []),
        ("Enligt Eva Håkanssons artikel är det så [@news].", []),
        ("Soldaterna uppges vara på väg [@news].", ["attribution-missing"]),
        ("Soldaterna uppges vara på väg [USA, enligt @news].", []),
        ("Som sägs ovan är det så [@news].", []),
        ("Enligt lagen är det så [@news].", []),
        ("Enligt Utrikespolitiska institutet är det så [UI, enligt @news].", []),
        ("Enligt SvD är det så [Svenska Dagbladet, enligt @news].", []),
        ("Enligt nyhetsbyrån Reuters är det så [@news].", ["attribution-mismatch"]),
        ("Enligt tidningen Expressen är det så [@news].", ["attribution-mismatch"]),
        ("Det är så, säger Peter Persson till TT [@news].", ["attribution-mismatch"]),
        ("Det är så, säger Peter Persson till TT [TT, enligt @news].", []),
        ("Det hävdar Ryssland [@news].", ["attribution-mismatch"]),
        ("Det hävdar Ryssland [ryska regeringen, enligt @news].", []),
        ("De lär vara på väg [@news].", ["attribution-missing"]),
        ("De lär sig ryska [@news].", []),
        ("Även @news uppger det.", []),
        ("Dessutom @news uppger det.", []),
        ("Även Kreml uppger det [@news].", ["attribution-mismatch"]),
        ("Det rapporteras att de är på väg [@news].", ["attribution-missing"]),
    ],
)
def test_swedish_is_read_too(check_of, text, found):
    assert [name for name, _ in names(check_of, text, lang="sv-SE")] == found


@pytest.mark.parametrize(
    "text",
    [
        "About 1,500 are said to be special forces [@news].",
        "They allegedly fought [@news].",
        "It is claimed that they fought [@news].",
        "They are reported to be many [@news].",
        "It is reported that they fought [@news].",
        "They are believed to be many [@news].",
    ],
)
def test_what_is_said_by_nobody_is_told(check_of, text):
    assert [name for name, _ in names(check_of, text)] == ["attribution-missing"]


@pytest.mark.parametrize(
    "text",
    [
        "About 1,500 are said to be special forces [South Korea, according to @news].",
        "About 1,500 are said to be special forces [@iiss; via @news].",
        "Dark matter is thought to be cold, and was reported to be heavy [@news].",
        "The song says “they are said to be many” [@news].",
        "They are said to be many. <!-- own -->",
        "Institutions are believed to matter [@ek].",
        'Metaphors are said to be "motivated" where one meaning leads to another [@news].',
        'A key was said to "run away" when it was set too fast [@news].',
    ],
)
def test_what_is_said_by_somebody_is_not(check_of, text):
    assert [name for name, _ in names(check_of, text)] == []


def test_other_languages_are_not_guessed_at(check_of):
    assert names(check_of, "Enligt CNN uppges de, according to CNN, vara nu [@news].", lang="de-DE") == []


def test_a_finding_can_be_accepted(check_of):
    text = "About 1,500 are said to be special forces [@news].<!-- ack attribution-missing: the text names nobody -->"
    assert check_of(text, BIB) == ([], [("attribution-missing",)])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("USA", "United States", True),
        ("United States of America", "USA", True),
        ("WHO", "World Health Organization", True),
        ("Russian", "Russia", True),
        ("Swanströms", "Niklas Swanström (ISDP)", True),
        ("ISDP", "Niklas Swanström (ISDP)", True),
        ("North Korea", "South Korea", False),
        ("Orban", "Viktor Orbán", True),
        ("Iran", "Iraq", False),
        ("BBC", "Central News", False),
        ("UN", "Union of Growers", False),
        ("U.S.", "USA", True),
        ("UK", "British", True),
        ("Iranian", "Iran", True),
        ("SvD", "Svenska Dagbladet", True),
        ("BBC", "British Broadcasting Corporation", True),
        ("President Yoon", "Yoon Suk Yeol", True),
        ("Interfax", "International Monetary Fund", False),
    ],
)
def test_names_are_compared_in_part_in_form_and_as_initials(one, other, same):
    assert matches(one, [other]) is matches(other, [one]) is same


def test_whoever_passed_it_on_is_named_by_the_citation_too(check_of):
    text = "According to Reuters, it is so [IISS, according to Reuters, as reported by @ui]."
    assert check_of(text, "@online{ui, title = {U}, author = {{Guide}}}")[0] == []


@pytest.mark.parametrize(
    "text",
    [
        "Hypothesis 1 states that it is so [@news].",
        "H1 states that it is so [@news].",
        "Ohm’s Law states that it is so [@news].",
        "According to the Porter Hypothesis, it is so [@news].",
        "The Central Limit Theorem says that it is so [@news].",
        "Game Theory assumes that it is so [@news].",
        "The principle of maximum entropy (MaxEnt) is old [@news]. MaxEnt states that it is so [@news].",
    ],
)
def test_an_idea_is_nobody(check_of, text):
    assert names(check_of, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "MaxEnt states that it is so [@news].",
        "The Ministry of Theory states that it is so [@news]. The Theory Board says that it is so [@news].",
        "M23 states that it is so [@news].",
        "The Data Protection Law states that it is so [@news].",
        "A model agency (ModAg) is old [@news]. According to ModAgency, it is so [@news].",
        "The agency (CNN) is old [@news]. CNN states that it is so [@news].",
    ],
)
def test_whoever_is_no_idea_is_told(check_of, text):
    assert "attribution-mismatch" in [name for name, _ in names(check_of, text)]


def test_who_is_cited_within_two_sentences_before_may_be_named_alone(check_of):
    assert names(check_of, "It fell [@spring]. Nobody saw. But Spring argues that it is so. So it is [@ek].") == []


@pytest.mark.parametrize(
    "text",
    [
        "It fell [@spring]. Nobody saw. It is. But Spring argues that it is so. So it is [@ek].",
        "It fell [@spring].\n\nBut Spring argues that it is so. So it is [@ek].",
        "It fell [@spring]. Nobody saw. But Summer, according to CNN, is so. So it is [@ek].",
        "But Spring argues that it is so [@ek]. It fell [@spring].",
    ],
)
def test_who_is_cited_farther_away_is_told(check_of, text):
    assert [name for name, _ in names(check_of, text)] == ["attribution-mismatch"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("They allegedly fought [@news].", "news"),
        ("They allegedly fought. It is so [@news].", "news"),
        ("They allegedly fought. @news says that it is so.", "key"),
        ("They allegedly fought. Also @news says that it is so.", "key"),
        ("They allegedly fought. That it is so, and more of the kind, is told by @news.", "news"),
        ("@news says that they allegedly fought.", "news"),
    ],
)
def test_the_hint_names_no_source_that_speaks_of_its_own_sentence_only(text, key):
    sections = (parse_section(Text("sections/01.md", text), lang="en-GB", relay_phrases=(), origins=()),)
    bibliography = read_bibliography((Data("references.bib", BIB.encode()),), None)
    rule, check = CHECKS["D505"]
    facts = Facts(sections, bibliography, join(sections, bibliography, Settings()), Settings())
    (finding,) = check(facts, rule)
    assert f"`[NAME, according to @{key}]`" in finding.diagnostic.hint
