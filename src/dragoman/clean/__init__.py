"""Clean: a report's text taken apart into zones, sentences and tokens; near copies found.

lay_out(report, language, rules, words) -> Layout
near_copies(layouts) -> {report id: id of the report it copies}
"""

from dragoman.clean.copies import near_copies
from dragoman.clean.layout import lay_out
from dragoman.clean.rules import BoilerplateRules, SentenceRules

__all__ = ["BoilerplateRules", "SentenceRules", "lay_out", "near_copies"]
