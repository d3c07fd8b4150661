"""What governs an infinitive from the clause before it, where the whole clause stands between them."""

from dragoman.grammar.verbs import Verb
from dragoman.grammar.view import View


def marked_inside(view: View, i: int, verb: Verb, tags: frozenset[str]) -> bool:
    """Whether an infinitive has its mark within it: "aufzunehmen"."""
    word = view.word(i)
    within = any(mark in word[1:] for mark in view.vocabulary.words.infinitive)
    return tags == {"base"} and word != verb.head and within


def governor_before(view: View, at: int) -> tuple[str, ...]:
    """The verb of the clause before an infinitive, or the word, if it gives that a status: "droht, … zu schließen"."""
    for j in range(at - 1, -1, -1):
        if _opens_or_joins(view, j):
            return (view.word(j),)
        lemmas = [found.lemma for found, _ in view.verbs_at(j)]
        if lemmas:
            known = tuple(lemma for lemma in lemmas if lemma in view.verbs.governors)[:1]
            beside = view.word(j - 1)  # "erklärte sich bereit" is told apart: "hat sich bereit erklärt"
            return known or ((beside,) if beside in view.verbs.governors and not view.verbs_at(j - 1) else ())
    return ()


def _opens_or_joins(view: View, j: int) -> bool:
    """Whether a word that is no verb governs an infinitive: one that opens its clause, or ends the one before it."""
    governs = view.word(j) in view.verbs.governors and not view.verbs_at(j) and view.at(j) is None
    return governs and j not in view.timed and ("," in (view.word(j - 1), view.word(j + 1)) or j == 0)
