"""2 sections: where one sentence ends and the next begins, in English and Swedish prose.

`cutting` goes from full stop to full stop, `stop` is one of them with what stands around it, `endings` says whether it ends
its sentence or belongs to one of the `abbreviations`, and `openers` are the words that begin one.
"""

from dossier.sections.sentences.cutting import sentence_starts
from dossier.sections.sentences.stop import OBJECT

__all__ = ["OBJECT", "sentence_starts"]
