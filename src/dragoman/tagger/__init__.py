"""Small networks of the project's own: names in sentences of any language, and trees of English ones.

They are optional: `load` and `load_parser` give None where one cannot run, and the caller goes on with rules alone.
"""

from dragoman.tagger.entity import Entity
from dragoman.tagger.models import load, load_parser

__all__ = ["Entity", "load", "load_parser"]
