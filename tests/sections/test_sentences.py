"""Where sentences end. In the golden lines, `|` stands for each border that must be found, and there are no others."""

import pytest

ENGLISH = """
The army is large.|It has a million soldiers.
Is it large?|It is!|So they say.
About 10,000 were sent.|15 of them came back.
It rose by 1.5 per cent.|Then it fell to 0.3.
Mr. Smith met Dr. Jones and Prof. Adams.|They talked.
Gen. Park and Lt. Col. Lee met Sen. Warren in St. Petersburg.|Nothing came of it.
See No. 5, pp. 3-4, and Fig. 2 for this.|The rest is in vol. 3.
He said no.|Kim left.
They use weapons, e.g. Russian missiles, i.e. old ones.|They are tired.
Many states (e.g. Iran) sell arms.|Some do not.
He works for Acme Inc.|The firm is small.
He lives in the U.S. Army barracks.|The U.S. Senate met.
He moved to the U.S.|The reason is unknown.
He moved to the U.S. in 2014.|She did not.
J. R. R. Tolkien and George W. Bush met.|A. Smith was there.
It was Plan B.|The plan failed.
They met on 3. May in Oslo.|It rained.
They met in May.|It rained.
It happened on Oct. 12 and Nov. 3.|Nobody saw it.
It ended in 2024.|The war went on.
It ended in 2024.|15 people died.
At 5 p.m. Kim arrived.|At 6 p.m. he left.
They had tanks, guns, etc.|The rest was lost.
They had tanks, guns, etc. in 2014.|Not now.
“We will go.”|The minister left.
“We will go,” he said.|He left.
“Will we go?” he asked.|No answer came.
He asked: “Why? What for? Who?”|Nobody knew.
He said (and who would not? Not me.) that it rained.|It did.
It rained.|(It often does.)|The sun came back.
It rained … and then it stopped.|Good.
It rained…|Then it stopped.
“It […] The rain […] stopped,” he wrote.|Good.
He paused… and went on.|So did we.
Is this it?!|No.
The site example.org and file a.b.c are down.|Nobody minds.
Smith et al. found nothing.|Jones et al. did.
They cost $3.5 million vs. $2 million.|That is much.
It was c. 1900.|It was cold.
Washington, D.C. Mayor Bowser spoke.|He left D.C.|The car was new.
It is only in Chicago and Washington, D.C.|Geothermal energy is cheap.
The Ph.D. Student union met.|It was late.
Sections 1.2. and 1.3. are missing.|The rest is there.
iPhones sell well.|iPads do not.
The end
1. First things first.|Second things later.
Kim Jong Un said: “No.”|Nobody asked again.
It was his idea (see above).|He denied it.
Vitamin K. Kim takes it.
It rained.[17]|It stopped. [3, 4]|The sun came back.
[George W.] Bush met A. I. Rabin.|They spoke.
It was Wade v. Jacobs.|He lost.
They saw King George V.|Crowds cheered.
They lay at 80° 44′ N.|Birds came.
It is in Figure 3.|(avGFP glows.)|Look at it.
Surg. Atkinson led them.|They went at lat. 77 south.
So did the U.N.|Nobody in the U.S. Army knew.|It left in the U.S. 7th Fleet.|603 U.S. 593 says why.
They sold it to Acme Inc.|Shares fell.|Acme Inc. Chairman Lee left, and so did Kim of Bolt Co. Ltd.|Both are rich.
She has a Ph.D.|Harvard gave it to her.|It fell in 410 A.D.|Rome burned, as A.D. 64 shows.
It shut at 8 p.m.|Visitors left.|It opens at 7 a.m. Buenos Aires time and at 9 a.m. Monday.|10 a.m. is late.
They sell it in the U.S.|Exports to the U.K. fell, but U.S. Marines and the U.S. Centers for Health use it, as J. K. Roberts says.
It took 5 min.|Troops came at 12 kn.|Sailors followed.
20 people came to the U.S.|15 people left.|It moved to the U.S.|“We left,” he said.|Nobody in the U.S. “heartland” minded.
In the U.S. President Lee said so.|On Sun. Kim met him.|He met Col. S.|Nothing came of it.
He lives on Vernon St.|The house is old.|Then St. Paul and Mt. Kenya were named.
They came in Dec.|I saw them.|They go in Jan. 2025.|Nobody knows.
Lt. Gen. (ret.) Ben Ek met Sen. Jo Lee (R-Ariz.) Tuesday.|The self-styled “Gen.” Park did not.
It is the so-called “U.S.”|The rest (guns, etc.) is gone.|They lost all (guns, etc.)|The rest is gone.
The party (est. 1948 by Kim et al.) Rome knows is small.|He said so (it was wrong.)|Then he left.
See UN Doc. A/HRC/52/1, Fig. A1, Annex No. B and Line No. S7.|He said no.|NATO said yes.
Art. II says so, as does Art. V.|Readers know.|It is in Reg. (EU) No. 604/2013.
It was Plan B.|Generals disagreed.|It is in Annex C.|He and I.|They fought in World War I.|Millions died.
The sources are A, B and C.|Source C is weak.|Sgt. 1st Class A. J. Brown left.|In M.-B. Lee’s words it is c.d.f. 5.
The fmr. President met Profs. Lee and Kim, Dep. Dir. Ek and Ens. Ro on Wed. Sept. 3.|It rained.
eBay followed.|von der Leyen objected.|al-Qaida was silent.|bin Laden too.|www.example.org was down.
“Why?” Smith asked.|“We will win!” President Van Lee of Chad said.|“Who did it?” The Lee Post asked.|“No!”|Kim left.
“Why?”|He asked again.|“Stop!”|The minister left.
It is poor.|(a) It has no ships.|(b) It has no fuel.|“…and justice” is its motto.|+5 is warm.|−5 is cold.
It has three parts: 1) Power supply. 2) Sensor subsystem. 3) Digital unit.|It is old.
1) It has tanks.|2) Its tanks are old.|3) They have no fuel.
It shut in MIAMI, Fla. — The storm came.
""".strip().splitlines()

SWEDISH = """
Armén är stor.|Den har en miljon soldater.
Är den stor?|Ja!|Så sägs det.
Omkring 10 000 skickades.|Tusen kom tillbaka.
De har vapen, t.ex. ryska, d.v.s. gamla.|De är trötta.
De har vapen, t.ex. Kalasjnikov och bl.a. AK-47.|De är trötta.
Den s.k. Kurskfronten m.m. är lugn.|Inget händer.
De talade med USA, Japan m.fl.|Det gick dåligt.
De talade med USA, Japan m.fl. länder.|Det gick dåligt.
Det gäller olja, gas m.m.|Priset är okänt.
Det var kl. 12 och ca. 100 kom.|Sedan tog det slut.
Se nr. 5, s. 4 och kap. 2 i boken.|Resten saknas.
Han kom den 3. maj till Oslo.|Det regnade.
Det var f.d. president Obama.|Han log.
P.g.a. USA:s beslut blev det så.|Ingen visste.
Enligt prof. Niklas Swanström är det så.|Han är säker.
”Vi går.”|Ministern gick.
”Vi går”, sade han.|Han gick.
”Varför?” frågade han.|Ingen visste.
Det föll med 1,5 procent.|Därefter 0,3.
Han sade: ”Nej. Aldrig. Inte vi.”|Sedan gick han.
Det var på 300-talet f.Kr. i Rom.|Det var varmt.
Resp. minister svarade.|Andra teg.
Kostnaden var 3 mkr.|Det var dyrt.
Hon bor på S:t Eriksgatan 5.|Han bor inte där.
Det skedde år 2024.|Kriget gick vidare.
Där satt kung Gustaf V.|Kungen höll tal.
Kungl. Vetenskapsakademien teg.|Ingen frågade.
De gick, sade hon.|Sedan kom de.|Han var sen.|Ministern väntade.|Hon bar ett rep.|Gruppen var ung.|Alla teg.
”Vem är du?” frågade hon.|”De kommer. De är här!” skrek en vakt.
Den steg till 1,2 i dec.|I jan. sjönk den.|Mötet var den 3 okt.|Vi väntar på nov. 2024.
Mål nr. T 1234-05 är klart.|Se 2 kap. RF och 2 st. RB.|Se avd. 215.|Det är 20 st.|I går var det 30.
Övlt. Ek, löjtn. Al, hr. K. och gen.maj. M. Berg gick.|Även fil.dr. Ek, bitr. Säpochefen och doc. Al gick.
Enl. SOU 2022:7 gäller det särsk. Ryssland, ev. Kina och näml. Laos.|Ang. Iran är det tyst.
Det gäller bl. a. Ryssland, t. ex. Kina, f. d. Laos och p. g. a. Iran.|Andra teg.
De köpte båtar, robotar o.d.|Estland köpte bilar o.dyl.|Andra köpte inget.
Statsmin. Ek nämnde 1 mkr. 2019.|Det gäller 2 § tredje st. RF.|Doc. Per Al, öv. Ek och åk. 9 kom.
De kostade 300 milj. USD och 3 mdr. EUR.|Det var 5 kr. 1975.|Nu är det 9 kr.|Priset stiger.
Det ägs av Volvo AB.|Aktien föll.|Det var 50 f.Kr.|Rom stod.|De kom kl. 3 f.m.|Ingen såg dem.
Hon teg.|– Vi förlorade allt, sade hon.|– Varför?|– Därför! sade han.
Han teg.|af Ugglas avgick.|von Essen kom.
""".strip().splitlines()


def sentences(section):
    return [claim.text for claim in section.claims]


@pytest.mark.parametrize("line", ENGLISH)
def test_english_sentences(read, line):
    assert sentences(
        read(line.replace("1. First", r"1\. First").replace("1) It", r"1\) It").replace("|", " "))
    ) == line.split("|")


@pytest.mark.parametrize("line", SWEDISH)
def test_swedish_sentences(read, line):
    assert sentences(read(line.replace("|", " "), lang="sv")) == line.split("|")


@pytest.mark.parametrize("line", ENGLISH[:9] + SWEDISH[:9])
def test_a_line_end_is_as_good_as_a_space(read, line):
    assert sentences(read(line.replace("|", "\n"))) == line.split("|")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("One [@a]. Two [@b].", [("One.", ["a"]), ("Two.", ["b"])]),
        ("One. [@a] Two. [@b]", [("One.", ["a"]), ("Two.", ["b"])]),
        ("One.[@a] Two.[@b]", [("One.", ["a"]), ("Two.", ["b"])]),
        ("One.\n[@a]\nTwo.", [("One.", ["a"]), ("Two.", [])]),
        ("[@a] One. Two.", [("One.", ["a"]), ("Two.", [])]),
        ("One. @a says two. -@b says three.", [("One.", []), ("says two.", ["a"]), ("says three.", ["b"])]),
        ("One says [@a] and [@b; @c] two. Three.", [("One says and two.", ["a", "b", "c"]), ("Three.", [])]),
        ("One.[^n] Two.\n\n[^n]: Note [@a].", [("One.", ["a"]), ("Two.", [])]),
        ("One.^[Note [@a]. More [@b].] Two.", [("One.", ["a", "b"]), ("Two.", [])]),
        ("“One. Two.” [@a] Three.", [("“One. Two.”", ["a"]), ("Three.", [])]),
        ("One (so [@a]). Two.", [("One (so).", ["a"]), ("Two.", [])]),
        ("One [@a], two.", [("One, two.", ["a"])]),
        ("The U.S. [@a] Nobody.", [("The U.S.", ["a"]), ("Nobody.", [])]),
        ("The U.S.[^n] Nobody.\n\n[^n]: Note.", [("The U.S.", []), ("Nobody.", [])]),
        ("The U.S. <!-- own --> Nobody.", [("The U.S.", []), ("Nobody.", [])]),
        ("The U.S. <!-- mine --> Army.", [("The U.S. Army.", [])]),
        ("He met the Gen. [@a] They spoke.", [("He met the Gen.", ["a"]), ("They spoke.", [])]),
        ("He met Gen. [@a] Park.", [("He met Gen. Park.", ["a"])]),
        ("It is 5 ft. [@a] long.", [("It is 5 ft. long.", ["a"])]),
        ("As Ek et al. [@a] found.", [("As Ek et al. found.", ["a"])]),
        ("One. [@a] von Essen.", [("One.", ["a"]), ("von Essen.", [])]),
        ("See www.one.org [@a]. www.one.org two.", [("See www.one.org.", ["a"]), ("www.one.org two.", [])]),
        ("One. ([@a]) Two.", [("One.", ["a"]), ("Two.", [])]),
        ("One. -- [@a] Two.", [("One. –", ["a"]), ("Two.", [])]),
        ("One. [@a]; [@b] Two.", [("One.;", ["a", "b"]), ("Two.", [])]),
        ("One. [@a] – Two.", [("One.", ["a"]), ("– Two.", [])]),
        ("Zero.\n\n[@a]. One.", [("Zero.", []), (". One.", ["a"])]),
        ("Zero.\n\n@a. One.", [("Zero.", []), (". One.", ["a"])]),
        ("One. (See [@a].) Two.", [("One. (See.)", ["a"]), ("Two.", [])]),
        ("One [@a]: “two” [@b]; three.", [("One: “two”; three.", ["a", "b"])]),
    ],
)
def test_citation_belongs_to_the_sentence_it_stands_in_or_right_behind(read, text, claims):
    section = read(text)
    keys = {citation.id: [cite.key for cite in citation.cites] for citation in section.citations}
    assert [(c.text, [key for id_ in c.citations for key in keys[id_]]) for c in section.claims] == claims


def test_markup_does_not_hide_a_border(read, show):
    section = read("*One. Two* three. **Four.** Five.")
    assert sentences(section) == ["One.", "Two three.", "Four.", "Five."]
    assert show(section.flow) == ("<p>⟦<em>One.</em>⟧ ⟦<em>Two</em> three.⟧ ⟦<strong>Four.</strong>⟧ ⟦Five.⟧</p>")


def test_no_sentence_is_cut_within_a_link(read, show):
    section = read("See [One. Two](https://example.org) and [Three. Four](#x). Five.")
    assert sentences(section) == ["See One. Two and Three. Four.", "Five."]
    assert "⟦See" in show(section.flow)


def test_an_abbreviation_in_a_link_ends_no_sentence_more_than_elsewhere(read):
    assert sentences(read("As [Ek et al.](https://example.org) [(2020) say](#x) it. Now.")) == [
        "As Ek et al. (2020) say it.",
        "Now.",
    ]


def test_code_and_formulas_end_no_sentence(read):
    assert sentences(read("Use `a. B` and $x. Y$ here. Now.")) == ["Use a. B and here.", "Now."]


def test_abbreviation_before_a_reference_ends_no_sentence(read):
    assert sentences(read("See fig. @fig:map and chap. [](#x) here. It is there.")) == [
        "See fig. and chap. here.",
        "It is there.",
    ]


@pytest.mark.parametrize(
    "text", ["Sie dauerten 25 (anonym) bzw. 40 Minuten.", "Es gab z. B. Wasser, d. h. Regen und u. a. Schnee."]
)
def test_german_abbreviations_end_no_sentence(read, text):
    assert [claim.text for claim in read(f"{text} Dann war Ruhe.\n").claims] == [text, "Dann war Ruhe."]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It is in the file. `foo` reads it.", ["It is in the file.", "foo reads it."]),
        ("It is so [@k]. `foo` reads it.", ["It is so.", "foo reads it."]),
        ("Is it? `foo` reads it.", ["Is it?", "foo reads it."]),
        ("It is so. *`foo`* reads it.", ["It is so.", "foo reads it."]),
        ("Use a reader, e.g. `foo` or `bar`.", ["Use a reader, e.g. foo or bar."]),
        ("It was v. `1.2` that read it.", ["It was v. 1.2 that read it."]),
        ("Wait... `foo` reads it.", ["Wait… foo reads it."]),
        ("It (cf. `foo`) reads it.", ["It (cf. foo) reads it."]),
        ("It reads. foo it is.", ["It reads. foo it is."]),
        ("`Foo. bar` reads it.", ["Foo. bar reads it."]),
    ],
)
def test_code_may_begin_a_sentence_whatever_its_letters(read, text, sentences):
    assert [claim.text for claim in read(text).claims] == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The dam broke. (Table \\@ref(tab:x))\nBoth fell.", 2),
        ("The dam broke. (see Figure 3) Both fell.", 2),
        ("The dam broke. (@fig:x; @fig:y)", 1),
        ("The dam broke. (See Figure 3.) Both fell.", 3),
        ("The dam broke. (Figure 3 shows it) Both fell.", 2),
        ("The dam broke. (a) Both fell.", 2),
    ],
)
def test_a_place_in_brackets_behind_a_sentence_belongs_to_it(read, text, sentences):
    found = [claim.text for claim in read(text).claims]
    assert len(found) == sentences
    assert found[0].startswith("The dam broke.")


@pytest.mark.parametrize("line", ["\\newline\n\\indent ", " \\newline\n\\indent ", "\\par\n", "\n\\noindent "])
def test_a_line_command_of_tex_joins_no_sentences(read, line):
    assert [claim.text[:5] for claim in read(f"The dam broke.{line}Both fell.").claims] == ["The d", "Both "]


@pytest.mark.parametrize("text", ["It is C.\\newlines. Then.", "The file a.\\x is gone."])
def test_other_commands_part_none(read, text):
    assert len(read(text).claims) == text.count(". ") + 1
