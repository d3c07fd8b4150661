"""Whether those named in a report are women or men, as far as names, titles and pronouns tell.

A pronoun that can only be said of a woman stands for no man, and "Mrs Kord" for no Mr Kord. What is not known
excludes nobody.
"""

from collections.abc import Mapping, Sequence

from dragoman.lang.holders import Sex, sex_of
from dragoman.lang.vocabulary import Words
from dragoman.model.annotation import Mention
from dragoman.model.text import Sentence


def told_sex(mention: Mention, sentence: Sentence, words: Words) -> Sex | None:
    """The sex that the words of a mention tell: a pronoun, a title ("Mrs", "spokeswoman"), else the name itself."""
    titles = sentence.lower[mention.first : max(mention.first + 1, mention.last - len(mention.name))]
    told = {words.sexes[word] for word in titles if word in words.sexes}
    if len(told) == 1:
        return "f" if "f" in told else "m"
    named = mention.kind in ("person", "name")
    return sex_of(mention.name, mention.key) if named and mention.name else None


class Sexes:
    """The sex of each person of a report: told by any mention, or by the first pronoun that stands for the person."""

    def __init__(self, found: Sequence[Mention], sentences: Mapping[int, Sentence], words: Words) -> None:
        self.found, self.sentences, self.words = found, sentences, words
        self.known: dict[int, Sex | None] = {}
        for index, mention in enumerate(found):
            if mention.kind in ("person", "name"):
                sex = told_sex(mention, sentences[mention.sentence], words)
                if sex is not None:
                    self.known.setdefault(self._head(index), sex)

    def _head(self, index: int) -> int:
        refers = self.found[index].refers
        return index if refers is None else refers

    def of(self, word: str) -> Sex | None:
        """Of whom a folded pronoun or possessive can be said."""
        sex = self.words.sexes.get(word)
        return None if sex is None else "f" if sex == "f" else "m"

    def fits(self, index: int, sex: Sex | None) -> bool:
        """Whether the person of a mention may be of this sex."""
        return sex is None or self.known.get(self._head(index), sex) == sex

    def note(self, index: int | None, sex: Sex | None) -> None:
        """Remember what a pronoun that stands for the person of a mention tells."""
        if index is not None and sex is not None:
            self.known.setdefault(self._head(index), sex)
