"""4 ledger: sections × entries → which claim rests on which source, through which chain, from which origins.

Pure joining: nothing is judged here (that is `checks/`) and nothing is formatted (that is `citations.py`).
"""

from dossier.ledger.join import cover, entries_by_key, join, listed_keys, wanted_keys

__all__ = ["cover", "entries_by_key", "join", "listed_keys", "wanted_keys"]
