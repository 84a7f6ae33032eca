"""Render names: options → one name → list with "and" and "et al." → cs:names with labels and substitutes (CSL 1.0.2 § Names)."""
