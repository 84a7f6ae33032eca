"""3 references: how a rule's manual page is laid out."""

from __future__ import annotations

from dossier.diagnostics import Rule, Severity


def rule(  # noqa: PLR0913, PLR0917 - they are the parts of a page, in its order
    code: str, name: str, severity: Severity, summary: str, why: str, bad: str, good: str
) -> Rule:
    """Make a rule whose manual says what is found and why it matters, and shows it wrong and right."""
    manual = f"{why}\n\nBad:\n\n```bibtex\n{bad}\n```\n\nGood:\n\n```bibtex\n{good}\n```\n"
    return Rule(code, name, severity, summary, manual)


ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
