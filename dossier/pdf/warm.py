"""8 pdf: what the server that forks the workers imports once, so that they need not.

Where the machine lacks something it stays silent: the first part that is laid out says what.
"""

from contextlib import suppress

from dossier.diagnostics import DossierError
from dossier.pdf.engine import start
from dossier.pdf.fonts import private_fontconfig

with suppress(DossierError), private_fontconfig():
    start()
    import dossier.pdf.press  # noqa: F401
