"""Parts of a section that say by their heading why their sentences need no source."""

import pytest


def bare(section):
    return [claim.text for claim in section.claims if not claim.exempt]


@pytest.mark.parametrize(
    "heading",
    ["Acknowledgements", "acknowledgment", "Aknowledgements", "7. Acknowledgements and Funding", "Special thanks", "Dedication",
     "Authors’ contributions", "Conflicts of interest", "Declaration of competing interest", "Data and code availability",
     "Tack", "Författarens tack", "Finansiering", "Intressekonflikter", "IV. Jäv", "Abstract", "Executive summary",
     "CRediT authorship contribution statement", "Declaration of authorship", "Statement of originality",
     "Attribution note", "Special attribution note for chapter 4", "Statement of interest and funding",
     "Declaration of competing interests statement", "Competing interests statement", "Ethics statement",
     "Ethics approval and consent to participate", "Consent for publication", "Code availability",
     "Data, code, and materials availability", "Availability of data and materials", "Supplementary material",
     "Supporting information", "Financial disclosure statement", "AI usage disclosure",
     "Declaration of generative AI in the writing process", "Highlights", "Author summary", "Further reading",
     "Publications", "References", "Works cited", "Appendix A: Useful links", "Litteratur", "Vidare läsning",
     "Källor och litteratur", "Vita", "Curriculum vitae", "CV", "About the author", "Om författarna",
     "Chapter outline", "Outline of the thesis", "Structure of the paper", "1.4 Organisation of this book",
     "Overview of the chapters", "Uppsatsens disposition", "Aufbau der Arbeit", "Zusammenfassung",
     "Sammanfattning", "Thanks {.unnumbered}", "How it was done {role=method}"],
)  # fmt: skip
def test_a_part_may_need_no_source(read, heading):
    text = f"# A paper\n\nOne.\n\n## {heading}\n\nTwo.\n\n### Ours\n\n- Three.\n\n| a |\n|---|\n| Four |\n\n## Results\n\nFive.\n"
    assert bare(read(text)) == ["One.", "Five."]


@pytest.mark.parametrize(
    "heading",
    ["Contributions", "Summary", "Interest", "Credit", "Materials", "Availability", "Ethics", "Declarations",
     "Consent", "Sources", "The references of the ministry", "Background information",
     "Publications of the ministry", "Literature", "Methods", "Results and funding", "The abstract",
     "Attribution", "Attribution of the attack", "Attribution note on the attack", "Declaration of war", "Statement of work",
     "Outline", "Structure of the army", "Outline of the argument", "Structure", "Chapter 2", "Disposition", "Vitae patrum",
     "The life of the author", "Overview", "Organisation of the ministry", "Aufbau der Armee", "Summary of the war",
     "Thanks to whom?", "Interests", "Size {role=own-word}", "Acknowledgements {role=background}", "Tackling it"]
)  # fmt: skip
def test_other_parts_need_their_sources(read, heading):
    assert bare(read(f"# A paper\n\nOne.\n\n## {heading}\n\nTwo.\n")) == ["One.", "Two."]


def test_an_abstract_is_key_points(read):
    assert read("# Abstract\n\nOne.\n").claims[0].exempt == "key-points"


def test_the_title_in_the_front_matter_counts_as_a_heading(read):
    assert bare(read("---\ntitle: Acknowledgements\n---\n\nOne.\n\n## Of whom\n\nTwo.\n")) == []


def test_the_parts_are_named(read):
    text = "# A paper\n\nOne.\n\n## Funding\n\nTwo.\n\n## Size\n\nThree.\n\n## *Thanks*\n\nFour.\n"
    assert read(text).apart == ("Funding", "Thanks")
    assert read(f"---\nrole: scope\n---\n{text}").apart == ()


@pytest.mark.parametrize(
    "following", ["Introduction", "1. Introduction", "Contents", "Table of contents", "List of figures"]
)
def test_a_summary_before_an_introduction_is_an_abstract(read, following):
    section = read(f"# Summary\n\nOne.\n\n# {following}\n\nTwo.\n")
    assert bare(section) == ["Two."]
    assert section.apart == ("Summary",)


@pytest.mark.parametrize(
    "text",
    [
        "# Summary\n\nOne.\n\n# Statement of need\n\nTwo.\n",
        "# Summary\n\nOne. Two.\n",
        "# Introduction\n\nOne.\n\n# Summary\n\nTwo.\n",
        "# Summary of the war\n\nOne.\n\n# Introduction\n\nTwo.\n",
        "# Summary\n\nOne.\n\n## The dam\n\nTwo.\n\n# Introduction\n",
        "# Summary\n\nOne.\n\n# Introduction of the dam\n\nTwo.\n",
    ],
)
def test_any_other_summary_needs_its_sources(read, text):
    assert bare(read(text)) == ["One.", "Two."]


def test_a_swedish_disposition_says_what_stands_where(read):
    assert bare(read("---\nlang: sv\n---\n# Uppsats\n\n## Disposition\n\nTvå.\n")) == []


def test_statements_at_the_end_hold_what_stands_under_them(exempt):
    assert exempt("# Statements and declarations\n\n## Ethical considerations\n\nThe board agreed.\n") == ["role"]
