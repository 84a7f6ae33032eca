"""2 sections: words that, written large, begin a sentence far more often than a name, in English and Swedish.

They decide where a full stop may be that of an abbreviation: “in the U.S. The army” is two sentences, “the U.S. Army” is not.
The closed classes of words are meant to be whole; of the rest, only what often begins a sentence.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PRONOUNS = _words(
    """I You He She It We They One Me Him Us Them Who Whom Whose What Which Nobody None Nothing Somebody Someone Something
    Anybody Anyone Anything Everybody Everyone Everything Others
    Jag Du Han Hon Den Det Vi Ni De Dom Man Honom Henne Oss Dem Vem Vad Vilken Vilket Vilka Ingen Inget Inga Ingenting
    Någon Något Några Alla Allt Envar Andra"""
)
_DETERMINERS = _words(
    """The A An This That These Those My Your His Her Its Our Their Each Every Either Neither Both All Any Some Such Few
    Fewer Many Much More Most Less Little Several Another Other No Two Three Four Five Six Seven Eight Nine Ten Hundreds
    Thousands Millions
    En Ett Denna Detta Dessa Min Mitt Mina Din Sin Sitt Sina Hans Hennes Dess Deras Vår Vårt Våra Var Varje Vart Båda Bägge
    Många Mycket Mer Mest Mindre Flera Flest Flertalet Få Vissa Samma Samtliga Sådan Sådant Sådana Två Tre Fyra Fem Sex Sju
    Åtta Nio Tio Hundratals Tusentals"""
)
_CONJUNCTIONS = _words(
    """And Or But Nor Yet So If Unless When Whenever While Whereas Where Wherever Because Since Although Though Once Whether
    As Than Till
    Och Eller Men Utan Fast Samt Som Om Ifall När Då Medan Eftersom Därför Fastän Trots Så Huruvida Varken Antingen Innan"""
)
_PREPOSITIONS = _words(
    """About Above Across After Against Along Alongside Amid Among Around At Before Behind Below Beneath Beside Besides
    Between Beyond By Despite During Except For From In Inside Into Like Near Of Off On Onto Outside Over Per Regarding
    Throughout Through To Toward Towards Under Underneath Unlike Until Up Upon Via With Within Without According Following
    Given Including
    Av Bakom Bland Efter Enligt För Före Från Framför Förutom Genom Hos I Inför Inom Inuti Kring Längs Med Mellan Mot På
    Runt Sedan Till Trots Under Ur Utanför Utom Utöver Vid Via Åt Över Omkring Angående Beträffande Kl"""
)
_ADVERBS = _words(
    """How Why Here There Then Thus Hence Now Today Tomorrow Yesterday Also Again Already Even Still Just Only Perhaps Maybe
    Later Earlier Soon Last Next First Second Third Finally Meanwhile Moreover Furthermore However Nevertheless Nonetheless
    Therefore Thereafter Otherwise Instead Indeed Rather Recently Currently Previously Reportedly Apparently Similarly
    Subsequently Consequently Additionally Eventually Initially Originally Afterwards Elsewhere Often Never Ever Not Yes
    Hur Var Vart Varför Hit Dit Där Här Nu Idag Igår Imorgon Också Även Igen Ännu Redan Bara Endast Kanske Senare Tidigare
    Snart Sist Först Slutligen Dock Däremot Dessutom Därefter Därmed Därför Därtill Därvid Ändå Således Alltså Istället
    Samtidigt Snarare Nyligen Numera Ofta Aldrig Alltid Inte Ej Ja Nej Förra Nästa Likaså Vidare Sammantaget Totalt"""
)
_VERBS = _words(
    """Is Are Was Were Has Have Had Does Do Did Will Would Can Could Should May Might Must
    Är Var Har Hade Blir Blev Kan Kunde Ska Skulle Måste Får Fick Finns"""
)
_SPEAKERS = _words(
    """Critics Officials Experts Analysts Observers Researchers Historians Doctors Sources Investors Witnesses Residents Police
    Kritiker Experter Forskare Bedömare Källor Vittnen Invånare Polisen Regeringen Myndigheten Myndigheterna"""
)

OPENERS = _PRONOUNS | _DETERMINERS | _CONJUNCTIONS | _PREPOSITIONS | _ADVERBS | _VERBS | _SPEAKERS

NAMES = _words(
    """I You A An As De Den Du Han Hon Man Min My Me No Ni On One So To Do Vi Will May Can Yes Ja Nu Om Ur Sin Who Little Like
    More Most Much Few Young Such Up Via Per Kring Fast Var Over Under First Second Third Last Sex Le Than Till Hit Åt Av
    Police"""
)
"""Those of them that are names, too, or parts of names: “Dr. No”, “Gen. Han”, “W. E. B. Du Bois”, “D.C. Police Department”."""

FRONTING = _words(
    """At In On By From Around About Since Until After Before For With Under During Within Near
    Kl På I Från Till Efter Före Under Med Hos Inom Omkring Sedan Vid För Kring"""
)
"""A few words that begin with one of these are no sentence yet: “At 5 p.m. Kim left”, “In the U.S. President Obama said”."""
