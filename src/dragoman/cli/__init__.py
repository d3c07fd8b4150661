"""The command door: parses, calls the front door, prints, exits. Nothing else in the package prints."""

from dragoman.cli.app import main

__all__ = ["main"]
