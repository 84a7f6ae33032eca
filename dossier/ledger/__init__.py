"""4 ledger: sections × entries → which claim rests on which source, through which chain, from which origins.

Pure joining: nothing is judged here (that is `checks/`) and nothing is formatted (that is `citations.py`).
"""

from dossier.ledger.join import cover, facts_by_name, join, listed_keys, rests_on, wanted_keys
from dossier.model import entries_by_key

__all__ = ["cover", "entries_by_key", "facts_by_name", "join", "listed_keys", "rests_on", "wanted_keys"]
