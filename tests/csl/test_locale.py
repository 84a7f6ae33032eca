from dossier.csl import Locale


def test_a_language_without_region_speaks_its_primary_dialect():
    assert Locale.load("sv").tag == "sv-SE"
    assert Locale.load("de-LU").tag == "de-DE"


def test_an_unknown_language_speaks_english_under_its_own_tag():
    locale = Locale.load("gx")
    assert (locale.tag, locale.term("and")) == ("gx", "and")


def test_terms_fall_back_to_weaker_forms_within_their_language():
    locale = Locale.load("sv-SE")
    assert locale.term("page", "short") == "s."
    assert locale.term("page", "symbol") == "s."
    assert locale.term("editor", "verb-short") == locale.term("editor", "verb-short")
    assert locale.term("no such term") is None


def test_plurals_and_genders():
    assert Locale.load("en-US").term("page", plural=True) == "pages"
    assert Locale.load("fr-FR").gender("edition") == "feminine"


def test_quotation_follows_the_locale():
    assert Locale.load("en-US").punctuation_in_quote
    assert not Locale.load("en-GB").punctuation_in_quote


def test_a_style_overrides_terms_for_its_language_only(printed):
    more = '<locale xml:lang="en"><terms><term name="in">inside</term></terms></locale>'
    assert printed('<text term="in"/>', more=more) == "inside"
    assert printed('<text term="in"/>', "sv-SE", more=more) == "i"


def test_a_style_override_without_language_holds_everywhere(printed):
    more = '<locale><terms><term name="in">@</term></terms></locale>'
    assert printed('<text term="in"/>', "sv-SE", more=more) == "@"
