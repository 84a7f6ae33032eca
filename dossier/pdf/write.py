"""8 pdf: the joined file as bytes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pikepdf import ObjectStreamMode

if TYPE_CHECKING:
    from pikepdf import Pdf


def write(pdf: Pdf) -> bytes:
    """Write a PDF, the same bytes for the same content."""
    output = io.BytesIO()
    pdf.save(
        output,
        min_version="1.7",
        deterministic_id=True,
        compress_streams=False,
        object_stream_mode=ObjectStreamMode.generate,
    )
    return output.getvalue()
