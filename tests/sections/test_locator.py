"""Locators: what a place says of itself, and what it is taken for when it says nothing."""

import pytest

from dossier.model import Locator
from dossier.sections.locator import split_locator


@pytest.mark.parametrize(
    ("place", "locator"),
    [
        ("00:14:05, at the end", Locator("timestamp", "00:14:05")),
        ("1:14:05-1:15:00", Locator("timestamp", "1:14:05-1:15:00")),
        ("3:16", Locator("page", "3:16")),
    ],
)
def test_a_bare_time_of_a_recording_is_one(place, locator):
    assert split_locator(f", {place}", "en-GB")[0] == locator
