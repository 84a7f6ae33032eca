"""Make documents that can defend every sentence."""

__version__ = "0.1.0"
