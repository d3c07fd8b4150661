"""Noun phrases by case: what is joined to a mention, whose a noun is, and what a preposition governs."""

from dragoman.grammar.case_clauses import Clauses
from dragoman.grammar.view import STRONG

REACH = 5
"""Tokens between a preposition or noun and its complement."""
NOM, GEN = "nom", "gen"


class CaseNouns(Clauses):
    """Answers who fills which slot of a noun in one sentence, and who stands beside a mention, by case."""

    def joined_both(self, index: int) -> tuple[int, ...]:
        """The mention with those coordinated with it on either side."""
        found, conjunctions = [index], self.view.vocabulary.words.conjunctions
        while (before := self.view.at(self._before_article(found[0]) - 1)) is not None and before not in found:
            j = self._before_article(found[0])
            if self.view.word(j) not in conjunctions and not self._listing(j):
                break
            found.insert(0, before)
        return (*found[:-1], *self.joined(found[-1]))

    def _before_article(self, index: int) -> int:
        """The token before a mention and its article."""
        j = self.view.mentions[index].first - 1
        return j - (self.view.word(j) in self.view.verbs.articles)

    def _behind_article(self, j: int) -> int:
        """Token `j`, or the next where an article stands there."""
        return j + (self.view.word(j) in self.view.verbs.articles)

    def _listing(self, j: int) -> bool:
        """Whether the comma at token `j` stands in a list that a conjunction ends: "Peru, Čile i Urugvaj"."""
        view, conjunctions = self.view, self.view.vocabulary.words.conjunctions
        last = view.at(j - 1)
        while view.word(j) == ",":
            index = view.at(self._behind_article(j + 1))
            if index is None or last is None or view.attributive(index) or not self._alike(last, index):
                return False
            last, j = index, view.mentions[index].last
        if view.word(j) not in conjunctions or last is None:
            return False
        behind = self._behind_article(j + 1)
        after = view.at(behind)
        return self._counted_noun(behind) if after is None else self._alike(last, after)

    def _counted_noun(self, j: int) -> bool:
        """Whether a number with its noun ends a list: "Peru, Čile i dvadesetak drugih država"."""
        view = self.view
        number = next((k for k in (j, j + 1) if view.word(k) in view.numerals or view.word(k).isdigit()), None)
        return number is not None and number not in view.timed and any(view.common(number + k) for k in (1, 2))

    def _alike(self, one: int, other: int) -> bool:
        """Whether two mentions can be members of one list: of one case, and neither a pronoun."""
        view = self.view
        shared = view.cases(one) & view.cases(other) or not (view.cases(one) and view.cases(other))
        return bool(shared) and all(view.mentions[i].kind != "pronoun" for i in (one, other))

    def joined(self, index: int) -> tuple[int, ...]:
        """The mention and those coordinated with it to its right."""
        found, view = [index], self.view
        while True:
            j = view.mentions[found[-1]].last
            joins = view.word(j) in view.vocabulary.words.conjunctions or self._listing(j)
            after = view.at(self._behind_article(j + 1)) if joins else None
            if after is None or after in found or view.attributive(after):
                return tuple(found)
            if view.mentions[index].plural and view.mentions[index].office and GEN in view.cases(after):
                found.append(after)  # "the ministers of Italy and Algeria"
                continue
            shared = view.cases(after) & view.cases(index)
            if view.cases(after) and view.cases(index) and not shared:
                return tuple(found)
            found.append(after)

    def possessor(self, at: int) -> tuple[int, ...]:
        """A genitive right after the noun, or a possessive adjective or pronoun before it."""
        view, words = self.view, self.view.vocabulary.words
        for j in range(at + 1, min(len(view), at + 4)):
            index = view.at(j)
            if index is not None:
                genitive = not view.cases(index) or GEN in view.cases(index)
                return self.joined(index) if genitive and not view.attributive(index) else ()
            stops = view.word(j) in words.prepositions | words.closed_to_phrases or not view.word(j).isalpha()
            if stops or view.verbs_at(j):
                break
        for j in range(at - 1, max(-1, at - 4), -1):
            index = view.at(j)
            if index is not None and (view.mentions[index].head or "").startswith("possessive"):
                return (index,)
            if index is not None and j == at - 1 and view.verbs.article_cases and view.cases(index) == {GEN}:
                return (index,)  # "Putins Besuch"
            if index is not None or not view.word(j).isalpha():
                break
        return ()

    def adjective(self, at: int) -> tuple[int, ...]:
        """A demonym adjective before the noun."""
        for j in range(at - 1, max(-1, at - 4), -1):
            index = self.view.at(j)
            if index is not None:
                return (index,) if self.view.attributive(index) or self._acronym(index, at) else ()
            if (
                self.view.word(j) in self.view.vocabulary.words.closed
                or not self.view.word(j).replace("-", "").isalpha()
            ):
                return ()
        return ()

    def _acronym(self, index: int, at: int) -> bool:
        """As in "NATO bombardiranje": an abbreviation right before the noun stands for an adjective."""
        mention = self.view.mentions[index]
        word = self.view.sentence.words[mention.first]
        body = mention.kind in ("organisation", "state") and mention.last - mention.first == 1 == at - mention.first
        return body and word.isupper() and len(word) > 1

    def after(self, prepositions: frozenset[str], lo: int, hi: int) -> tuple[int, ...]:
        """Complements of the first such preposition ("s+ins") in the range whose case allows it."""
        wanted = [p.partition("+") for p in sorted(prepositions)]
        for j in range(lo, hi):
            for word, _, case in wanted:
                plain = self.view.verbs.fused.get(self.view.word(j), self.view.word(j))
                index = self._complement(j + 1, case) if plain == word else None
                if index is not None:
                    return self.joined(index)
        return ()

    def _complement(self, at: int, case: str) -> int | None:
        view = self.view
        for j in range(at, min(len(view), at + REACH)):
            index = view.at(j)
            if index is not None:
                if view.attributive(index):
                    continue
                fits = not case or not view.cases(index) or case in view.cases(index)
                return index if fits else None
            word = view.word(j)
            if word in view.vocabulary.words.prepositions or word in STRONG or word in (",", ".") or view.verbs_at(j):
                return None
        return None
