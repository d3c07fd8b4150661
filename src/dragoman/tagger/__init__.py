"""A small network of the project's own: names in sentences of any language.

It is optional: `load` gives None where it cannot run, and the caller goes on with rules alone.
"""

from dragoman.tagger.entity import Entity
from dragoman.tagger.models import load

__all__ = ["Entity", "load"]
