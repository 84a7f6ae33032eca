"""2 sections: the words before a locator, by language, for each of the locator labels of CSL 1.0.2 (Appendix III)."""

from __future__ import annotations

from functools import cache

_ENGLISH = {
    "act": "act acts",
    "appendix": "appendix appendices app. apps. annex annexes",
    "article-locator": "article articles art. arts.",
    "book": "book books bk. bks.",
    "canon": "canon canons can. cann.",
    "chapter": "chapter chapters chap. chaps. ch. chs. c. cc.",
    "column": "column columns col. cols.",
    "elocation": "location locations loc. locs.",
    "equation": "equation equations eq. eqs. eqq.",
    "figure": "figure figures fig. figs.",
    "folio": "folio folios fol. fols. f. ff.",
    "issue": "issue issues no. nos. number numbers",
    "line": "line lines l. ll.",
    "note": "note notes n. nn.",
    "opus": "opus opera op. opp.",
    "page": "page pages p. pp. pg. pgs.",
    "paragraph": "paragraph paragraphs para. paras. par. ¶ ¶¶",
    "part": "part parts pt. pts.",
    "rule": "rule rules r. rr.",
    "scene": "scene scenes sc. scs.",
    "section": "section sections sec. secs. sect. sects. § §§",
    "sub-verbo": "sub_verbo sub_verbis s.v. s.vv.",
    "supplement": "supplement supplements supp. supps.",
    "table": "table tables tbl. tbls. tab.",
    "timestamp": "timestamp timestamps time",
    "title-locator": "title titles tit. titt. tits.",
    "verse": "verse verses v. vv.",
    "version": "version versions ver.",
    "volume": "volume volumes vol. vols.",
}

_SWEDISH = {
    "act": "akt akter",
    "appendix": "bilaga bilagor bil.",
    "article-locator": "artikel artiklar art.",
    "book": "bok böcker",
    "chapter": "kapitel kapitlet kap.",
    "column": "kolumn kolumner kol. spalt spalter sp.",
    "equation": "ekvation ekvationer ekv.",
    "figure": "figur figurer fig.",
    "folio": "blad bl. f.",
    "issue": "nummer nr nr.",
    "line": "rad rader",
    "note": "not noter",
    "page": "sida sidan sidor sidorna s. sid.",
    "paragraph": "stycke stycket stycken st.",
    "part": "del delar",
    "rule": "regel regler",
    "scene": "scen scener",
    "section": "avsnitt avsnittet avsn. avs. paragraf paragrafer",
    "supplement": "supplement suppl.",
    "table": "tabell tabeller tab.",
    "timestamp": "tidskod tid",
    "title-locator": "titel titlar",
    "verse": "vers verser",
    "version": "version versioner",
    "volume": "volym volymer vol. band bd.",
}

_TERMS = {"sv": _SWEDISH}


@cache
def locator_terms(lang: str) -> dict[str, str]:
    """Map each word that may stand before a locator to its label, the language's own words before the English ones."""
    words: dict[str, str] = {}
    for table in (_ENGLISH, _TERMS.get(lang[:2].lower(), {})):
        for label, forms in table.items():
            for form in forms.split():
                words[form.replace("_", " ")] = label
    return words
