"""Exit codes: what a program that calls dossier can tell from them."""

FINE = 0
FINDINGS = 1
USAGE = 2
MACHINE = 3
"""The machine lacks something, such as Pango."""
BUG = 70
"""A fault of dossier's own (EX_SOFTWARE of sysexits)."""
STOPPED = 130
"""Ctrl-C (128 + SIGINT)."""
