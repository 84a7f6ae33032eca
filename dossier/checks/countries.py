"""The forms in which one country is named: nouns, adjectives and abbreviations that no common stem joins."""

from __future__ import annotations

_FORMS = """
us usa american americans amerikansk amerikanska amerikanskt
uk britain british storbritannien brittisk brittiska
france french frankrike fransk franska
germany german germans tyskland tysk tyska
spain spanish spanien spansk spanska
sweden swedish swedes sverige svensk svenska
norway norwegian norwegians norge norsk norska
denmark danish danes danmark dansk danska
finland finnish finns finsk finska
poland polish poles polen polsk polska
netherlands dutch
ireland irish irland
scotland scottish scots
switzerland swiss schweiz
turkey turkish turks turkiet turkisk turkiska
greece greek greeks grekland grekisk grekiska
china chinese kina kinesisk kinesiska
russia russian russians ryssland rysk ryska
philippines philippine filipino
iran iranian iranians iransk iranska
iraq iraqi iraqis irak irakisk irakiska
cyprus cypriot
peru peruvian
mali malian
"""

COUNTRY = {form: line.split()[0] for line in _FORMS.strip().splitlines() for form in line.split()}
"""Each form, without case, with the one that stands for all of them."""
