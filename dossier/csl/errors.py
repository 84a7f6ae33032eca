"""Say what is wrong with a style or locale file."""

from __future__ import annotations


class StyleError(ValueError):
    """Report a CSL file that cannot be used: broken, incomplete, newer than CSL 1.0.2, or not found.

    `message` is one plain sentence, `element` the element it is about (`text`, or empty), `line` its line in the file
    (0 when unknown).
    """

    def __init__(self, message: str, element: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.element = element
        self.line = line
