"""Abbreviate given names (CSL 1.0.2 § Name, initialize-with)."""

from __future__ import annotations

import re
from functools import lru_cache

TOKEN = re.compile(r"(?:<[^<>]*>)*[^\s.\-‐–<>]+\.?(?:</[^<>]*>)*\.?|[-‐–]")
TAGGED = re.compile(r"((?:<[^<>]*>)*)(.*?)((?:</[^<>]*>)*)(\.?)")
QUOTES = '"“‘’«'  # a nickname in quotation marks stays whole
HYPHENS = "-‐–"


@lru_cache(maxsize=16384)
def initials_of(given: str, with_: str, *, all_names: bool, hyphen: bool) -> str:
    """Return a given name with initials followed by `with_`.

    `all_names` false (initialize="false") touches only what is an initial already; `hyphen` keeps "J.-L." together.
    Names in lower case stay whole.
    """
    tokens = TOKEN.findall(given.replace(".", ". ") if "." in given else given)
    out = ""
    hyphenated = was_initial = False
    for token in tokens:
        if token in HYPHENS:
            hyphenated = True
            continue
        before, bare, after, point = tagged(token)
        short = initial_of(f"{bare}{point}", all_names=all_names)
        if hyphenated and was_initial and short is None and all_names:
            continue  # "Guo-ping" is one name
        if hyphenated and out:
            if was_initial and short is not None:
                out = out.rstrip() + ("-" if hyphen else with_[len(with_.rstrip()) :])
            else:
                out = out.rstrip() + "-"
        elif out and not (was_initial and short is not None):
            out = out.rstrip(" ") + " "
        hyphenated = False
        was_initial = short is not None
        # The full stop stands inside the markup of its letter, the space behind it outside.
        mark = with_.rstrip()
        out += f"{before}{short}{mark}{after}{with_[len(mark) :]}" if short is not None else token
    return out.strip()


def tagged(token: str) -> tuple[str, str, str, str]:
    """Return a name apart from the inline markup around it: opening tags, name, closing tags, full stop."""
    match = TAGGED.fullmatch(token)
    return (match[1], match[2], match[3], match[4]) if match else ("", token, "", "")


def initial_of(token: str, *, all_names: bool) -> str | None:
    """Return the initial of one name, None where it is to stay whole ("de", or any full name when only initials count)."""
    bare = token.removesuffix(".")
    if bare != token or len(bare) == 1:
        return bare if bare[:1].isupper() or not bare.isalpha() or bare != token else None
    if not all_names or bare[:1].islower() or bare[:1] in QUOTES:
        return None
    capitals = re.match(r"[^\W\d_a-z]+", bare)
    run = capitals[0] if capitals else bare[:1]
    run = run if run.isupper() else bare[:1]
    if len(run) > 1 and run != bare:
        return run[0] + run[1:].lower()
    return bare[0]
