"""3 references: the languages that babel and polyglossia name → BCP 47 tags (biblatex manual §3.1; babel's locale files)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.late import late

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.model import Field

TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-\w{5,8})*")

LANGUAGES = {
    "deutsch": "de-DE", "svenska": "sv-SE", "dansk": "da-DK", "suomi": "fi-FI", "français": "fr-FR",
    "anglais": "en", "español": "es-ES", "italiano": "it-IT", "português": "pt-PT", "polski": "pl-PL",
    "sanskrit": "sa", "english": "en-US", "american": "en-US", "usenglish": "en-US", "british": "en-GB",
    "ukenglish": "en-GB", "canadian": "en-CA", "australian": "en-AU", "newzealand": "en-NZ", "german": "de-DE",
    "ngerman": "de-DE", "germanb": "de-DE", "austrian": "de-AT", "naustrian": "de-AT", "swissgerman": "de-CH",
    "nswissgerman": "de-CH", "french": "fr-FR", "francais": "fr-FR", "frenchb": "fr-FR", "canadien": "fr-CA",
    "acadian": "fr-CA", "swissfrench": "fr-CH", "swedish": "sv-SE", "danish": "da-DK", "norwegian": "nb-NO",
    "norsk": "nb-NO", "bokmal": "nb-NO", "nynorsk": "nn-NO", "finnish": "fi-FI", "icelandic": "is-IS",
    "faroese": "fo-FO", "estonian": "et-EE", "latvian": "lv-LV", "lithuanian": "lt-LT", "russian": "ru-RU",
    "ukrainian": "uk-UA", "belarusian": "be-BY", "polish": "pl-PL", "czech": "cs-CZ", "slovak": "sk-SK",
    "slovene": "sl-SI", "slovenian": "sl-SI", "croatian": "hr-HR", "serbian": "sr-Latn-RS",
    "serbianc": "sr-Cyrl-RS", "bosnian": "bs-BA", "macedonian": "mk-MK", "bulgarian": "bg-BG",
    "romanian": "ro-RO", "hungarian": "hu-HU", "magyar": "hu-HU", "greek": "el-GR", "polutonikogreek": "el-GR",
    "albanian": "sq-AL", "turkish": "tr-TR", "azerbaijani": "az-AZ", "kazakh": "kk-KZ", "mongolian": "mn-MN",
    "armenian": "hy-AM", "georgian": "ka-GE", "spanish": "es-ES", "catalan": "ca-ES", "galician": "gl-ES",
    "basque": "eu-ES", "portuguese": "pt-PT", "portuges": "pt-PT", "brazilian": "pt-BR", "brazil": "pt-BR",
    "italian": "it-IT", "latin": "la", "dutch": "nl-NL", "flemish": "nl-BE", "afrikaans": "af-ZA",
    "irish": "ga-IE", "scottish": "gd-GB", "welsh": "cy-GB", "breton": "br-FR", "arabic": "ar",
    "hebrew": "he-IL", "persian": "fa-IR", "farsi": "fa-IR", "kurdish": "ku", "urdu": "ur-PK", "hindi": "hi-IN",
    "bengali": "bn-BD", "tamil": "ta-IN", "thai": "th-TH", "vietnamese": "vi-VN", "indonesian": "id-ID",
    "bahasai": "id-ID", "malay": "ms-MY", "chinese": "zh-CN", "chinese-hans": "zh-CN",
    "chinese-simplified": "zh-CN", "chinese-hant": "zh-TW", "chinese-traditional": "zh-TW", "japanese": "ja-JP",
    "korean": "ko-KR", "esperanto": "eo", "luxembourgish": "lb-LU", "maltese": "mt-MT", "samin": "se-NO",
    "northernsami": "se-NO", "swahili": "sw-KE", "pinyin": "zh-Latn", "dari": "fa-AF", "pashto": "ps-AF",
    "tibetan": "bo-CN", "burmese": "my-MM", "khmer": "km-KH", "lao": "lo-LA",
}  # fmt: skip


# The three letters of library catalogues (ISO 639-2) where BCP 47 has two.
CATALOGUED = {
    "eng": "en", "swe": "sv", "dan": "da", "nor": "no", "fin": "fi", "ice": "is", "isl": "is", "ger": "de",
    "deu": "de", "fre": "fr", "fra": "fr", "dut": "nl", "nld": "nl", "ita": "it", "spa": "es", "por": "pt",
    "lat": "la", "gre": "el", "ell": "el", "rus": "ru", "ukr": "uk", "bel": "be", "pol": "pl", "cze": "cs",
    "ces": "cs", "slo": "sk", "slk": "sk", "hun": "hu", "rum": "ro", "ron": "ro", "bul": "bg", "srp": "sr",
    "hrv": "hr", "est": "et", "lav": "lv", "lit": "lt", "tur": "tr", "ara": "ar", "heb": "he", "per": "fa",
    "fas": "fa", "chi": "zh", "zho": "zh", "jpn": "ja", "kor": "ko", "hin": "hi",
}  # fmt: skip
VARIANT = late(r"\bvariant\s*=\s*(\w+)")


def entry_language(fields: Mapping[str, Field]) -> str:
    """Give the language of an entry: `langid` with the variant of `langidopts`, or else `language`."""
    name = fields["langid"].value if "langid" in fields else ""
    if name and "langidopts" in fields:
        variant = VARIANT.search(fields["langidopts"].value)
        name = variant[1] if variant and variant[1] in LANGUAGES else name
    return language_tag(name) or (language_tag(fields["language"].value) if "language" in fields else "")


def language_tag(name: str) -> str:
    """Give the BCP 47 tag for a language as a .bib names it; "" where it is not known."""
    word = name.strip()
    known = LANGUAGES.get(word.lower())
    if known:
        return known
    tag = CATALOGUED.get(word.lower(), word.replace("_", "-"))
    return tag if TAG.fullmatch(tag) else ""
