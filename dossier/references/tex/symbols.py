"""3 references: what TeX's commands stand for (LaTeX2e's Unicode input names, the Comprehensive LaTeX Symbol List §2-3)."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.references.tex.tree import Style


# Commands that put a mark on the letter behind them → the combining character.
ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "c": "\u0327", "k": "\u0328", "d": "\u0323",
    "b": "\u0331", "t": "\u0361", "U": "\u030e", "G": "\u030f", "C": "\u030f", "h": "\u0309", "f": "\u0311",
    "cb": "\u0326", "textcommabelow": "\u0326", "ocirc": "\u030a",
}  # fmt: skip
MATH_ACCENTS = {
    "hat": "\u0302", "widehat": "\u0302", "tilde": "\u0303", "widetilde": "\u0303", "bar": "\u0304",
    "overline": "\u0305", "vec": "\u20d7", "dot": "\u0307", "ddot": "\u0308", "acute": "\u0301", "grave": "\u0300",
    "check": "\u030c", "breve": "\u0306",
}  # fmt: skip

STYLES: dict[str, Style] = {
    "emph": "i", "textit": "i", "textsl": "i", "mkbibemph": "i", "textem": "i",
    "textbf": "b", "mkbibbold": "b", "textsc": "sc", "mkbibsc": "sc",
    "textsuperscript": "sup", "mkbibsuperscript": "sup", "textsubscript": "sub", "mkbibsubscript": "sub",
    "mkbibquote": "quote", "enquote": "quote", "mkbibitalic": "i", "textnormal": "plain", "NoCaseChange": "nocase",
}  # fmt: skip
SWITCHES: dict[str, Style] = {
    "em": "i", "it": "i", "itshape": "i", "sl": "i", "slshape": "i", "bf": "b", "bfseries": "b", "sc": "sc",
    "scshape": "sc",
}  # fmt: skip
# Commands whose argument is printed as it is, and commands that say nothing at all.
TRANSPARENT = frozenset(
    "mbox hbox text textrm textsf texttt textup textmd textlf uppercase lowercase MakeUppercase MakeLowercase "
    "ensuremath autocap bibstring mkbibparens mkbibbrackets mkbibordinal ordinal underline uline bibinfo textcyr "
    "href foreignlanguage".split()
)
SILENT = frozenset(
    "aftergroup ignorespaces protect relax selectfont rm sf tt normalfont rmfamily sffamily ttfamily upshape "
    "mdseries small normalsize large boldmath unboldmath displaystyle textstyle nopunct isdot unspace "
    "bibnamedelima".split()
)
ADDRESSES = frozenset("url path nolinkurl".split())
# Commands that vanish with their first argument: sorting keys, layout.
DROPPED = {
    **dict.fromkeys(
        "noopsort SortNoop begin end vphantom hphantom phantom vspace hspace label index footnote nocite textcolor color "
        "cite href".split(),
        1,
    ),
    **dict.fromkeys("foreignlanguage selectlanguage raisebox".split(), 1),
    "fontsize": 2,
}

SYMBOLS = {
    "&": "&", "%": "%", "#": "#", "_": "_", "$": "$", "{": "{", "}": "}", " ": " ", "\n": " ", "\t": " ",
    "/": "", "-": "\u00ad", "@": "", ",": "\u202f", ";": " ", ":": " ", "!": "", "\\": " ", "*": "", "|": "‖",
    ">": " ", "(": "", ")": "", "+": "", "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð",
    "dj": "đ", "DJ": "Đ", "th": "þ", "TH": "Þ", "ng": "ŋ", "NG": "Ŋ", "dbar": "đ", "textendash": "–",
    "textemdash": "—", "slash": "/", "hyphen": "-", "bibrangedash": "–", "allowhyphens": "",
    "BreakableSlash": "/", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "quotesinglbase": "‚", "quotedblbase": "„", "guillemotleft": "«",
    "guillemotright": "»", "guilsinglleft": "‹", "guilsinglright": "›", "glqq": "„", "grqq": "“", "flqq": "«",
    "frqq": "»", "lq": "‘", "rq": "’", "textquotesingle": "'", "textquotedbl": '"', "mkbibopenquote": "“",
    "dots": "…", "ldots": "…", "textellipsis": "…", "cdots": "⋯", "vdots": "⋮", "S": "§", "P": "¶", "dag": "†",
    "ddag": "‡", "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™",
    "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€", "EUR": "€", "yen": "¥", "textdollar": "$",
    "textcent": "¢", "textdegree": "°", "degree": "°", "textmu": "µ", "micro": "µ", "textbackslash": "\\",
    "backslash": "\\", "textbar": "|", "textasciitilde": "~", "textasciicircum": "^", "textunderscore": "_",
    "textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}", "textless": "<",
    "textgreater": ">", "textbullet": "•", "textperiodcentered": "·", "textordfeminine": "ª",
    "textordmasculine": "º", "textonehalf": "½", "textnumero": "№", "textdagger": "†", "textexclamdown": "¡",
    "textquestiondown": "¿", "textmusicalnote": "♪", "checkmark": "✓", "textvisiblespace": "␣",
    "textapprox": "≈", "quad": "\u2003", "qquad": "\u2003\u2003", "thinspace": "\u2009", "enspace": "\u2002",
    "nobreakspace": "\u00a0", "space": " ", "newline": " ", "linebreak": " ", "par": " ", "newblock": " ",
    "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "LaTeXe": "LaTeX2ε", "XeTeX": "XeTeX",
    "LuaTeX": "LuaTeX", "adddot": ".", "addcomma": ",", "addcolon": ":", "addsemicolon": ";", "addspace": " ",
    "addnbspace": "\u00a0", "addslash": "/", "ldotp": ".", "bibinitperiod": ".", "bibinitdelim": " ",
    "cyrchar": "", "lasthyphen": "", "textprime": "′", "textsurd": "√", "times": "×", "div": "÷", "pm": "±",
    "mp": "∓", "cdot": "·", "ast": "∗", "star": "⋆", "circ": "∘", "bullet": "•", "oplus": "⊕", "otimes": "⊗",
    "leq": "≤", "leqslant": "≤", "geqslant": "≥", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠",
    "approx": "≈", "sim": "∼", "simeq": "≃", "cong": "≅", "equiv": "≡", "propto": "∝", "ll": "≪", "gg": "≫",
    "subset": "⊂", "supset": "⊃", "subseteq": "⊆", "supseteq": "⊇", "in": "∈", "notin": "∉", "ni": "∋",
    "cup": "∪", "cap": "∩", "setminus": "∖", "emptyset": "∅", "forall": "∀", "exists": "∃", "neg": "¬",
    "wedge": "∧", "land": "∧", "vee": "∨", "lor": "∨", "to": "→", "rightarrow": "→", "leftarrow": "←",
    "leftrightarrow": "↔", "Rightarrow": "⇒", "Leftarrow": "⇐", "Leftrightarrow": "⇔", "uparrow": "↑",
    "downarrow": "↓", "mapsto": "↦", "longrightarrow": "⟶", "infty": "∞", "partial": "∂", "nabla": "∇",
    "sum": "∑", "prod": "∏", "int": "∫", "surd": "√", "angle": "∠", "perp": "⊥", "parallel": "∥", "mid": "∣",
    "ell": "ℓ", "hbar": "ℏ", "Re": "ℜ", "Im": "ℑ", "aleph": "ℵ", "prime": "′", "langle": "⟨", "rangle": "⟩",
    "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "triangle": "△", "Box": "□", "square": "□",
    "diamond": "⋄", "sharp": "♯", "flat": "♭", "natural": "♮", "lesssim": "≲", "gtrsim": "≳", "mathdollar": "$",
    "varepsilon": "ε", "vartheta": "ϑ", "varphi": "φ", "varpi": "ϖ", "varrho": "ϱ", "varsigma": "ς", "phi": "ϕ",
    "epsilon": "ϵ", "ohm": "Ω", "celsius": "℃", "left": "", "right": "", "big": "", "Big": "", "limits": "",
    "nolimits": "",
}  # fmt: skip

# Names of functions are set upright in formulas.
FUNCTIONS = frozenset("log ln exp sin cos tan lim max min sup inf det dim ker arg deg gcd Pr mod".split())


@cache
def symbol(name: str) -> str | None:
    """Give the text a command stands for, or None where it is not a symbol."""
    if name in SYMBOLS:
        return SYMBOLS[name]
    bare = name.removeprefix("text").removeprefix("up")
    case = "CAPITAL" if bare[:1].isupper() else "SMALL"
    try:
        return (
            unicodedata.lookup(f"GREEK {case} LETTER {bare.upper().replace('LAMBDA', 'LAMDA')}")
            if len(bare) > 1
            else None
        )
    except KeyError:
        return None
