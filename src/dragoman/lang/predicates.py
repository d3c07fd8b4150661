"""Words for what happens, in any kind of news: which nouns name a happening, and which words name the same one."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dragoman.lang.inflection import Inflection, inflection_of
from dragoman.lang.pack import load

MIN_STEM = 3
"""Letters that a noun made of a verb keeps without its ending."""
TAGS = ("base", "third", "past", "participle", "gerund")


@dataclass(frozen=True, slots=True)
class PredicateWords:
    """What a pack's `predicates.yml` says of single words, folded. A pack without the file has none of them."""

    verbs: tuple[str, ...]  # lemmas, phrasal ones with their further words
    faint: frozenset[str]  # lemmas of verbs that say too little to be what happened
    nouns: frozenset[str]  # base forms of nouns that name a happening
    states: frozenset[str]  # adjectives that tell how somebody fared
    ambiguous: frozenset[str]  # forms without ending that are verbs and nouns as well
    never: frozenset[str]  # nouns written like one made of a verb that name no happening
    nominal: tuple[tuple[str, str], ...]  # (ending of a noun made of a verb, ending of that verb)
    kin: Mapping[str, str]  # word to the first of its group
    nobody: frozenset[str]  # who reads or writes, and words that stand for nobody
    reporting: frozenset[str]  # roots of what is another thing for every speaker
    future: frozenset[str]  # auxiliaries that tell what is still to come
    irregular: Mapping[str, tuple[str, ...]]  # lemma to its forms in the order of `TAGS`, several joined by "/"
    doubling: frozenset[str]  # verbs that double their last letter
    inflection: Inflection

    def forms(self, head: str) -> Mapping[str, frozenset[str]]:
        """All forms of a verb with their tags."""
        if head in self.irregular:
            tags: dict[str, frozenset[str]] = {}
            for tag, forms in zip(TAGS, self.irregular[head], strict=True):
                for form in forms.split("/"):
                    tags[form] = tags.get(form, frozenset()) | {tag}
            return tags
        found = self.inflection.verb(head)
        if head not in self.doubling:
            return found
        last = head[-1]
        return {_doubled(form, head, last): kept for form, kept in found.items()}

    def noun(self, word: str) -> str | None:
        """The base form under which a folded noun names a happening, if it does."""
        bases = [base for base, _ in self.inflection.bases(word)]
        if any(base in self.never for base in bases):
            return None
        listed = (base for base in bases if base in self.nouns)
        return next(listed, None) or next((base for base in bases if self.verb_of(base)), None)

    def verb_of(self, noun: str) -> str | None:
        """The verb that a noun is made of, by its ending."""
        for ending, verb in self.nominal:
            stem = noun[: len(noun) - len(ending)]
            if noun.endswith(ending) and len(stem) >= MIN_STEM and stem + verb in self.verbs:
                return stem + verb
        return None

    def root(self, lemma: str) -> str:
        """The name under which words for one happening are one: "explosion" gives "explode"."""
        verb = self.kin.get(lemma) or self.verb_of(lemma) or lemma
        return self.kin.get(verb, verb)


def _doubled(form: str, head: str, last: str) -> str:
    """A form with the last letter doubled before an ending that begins with a vowel: "grabbed"."""
    ending = form[len(head) :]
    return head + last + ending if form.startswith(head) and ending[:1] in {"e", "i"} else form


@lru_cache(maxsize=16)
def predicate_words(code: str) -> PredicateWords:
    """The words of a language pack, built once."""
    section = load(code).section("predicates")
    kin = [tuple(map(str, group)) for group in section.get("kin") or ()]
    return PredicateWords(
        verbs=tuple(dict.fromkeys(map(str, section.get("verbs") or ()))),
        faint=_folded(section, "faint"),
        nouns=_folded(section, "nouns") | _folded(section, "acts"),
        states=_folded(section, "states"),
        ambiguous=_folded(section, "acts") | _folded(section, "things"),
        never=_folded(section, "never"),
        nominal=tuple((str(noun), str(verb)) for noun, verb in section.get("nominal") or ()),
        kin={word: group[0] for group in reversed(kin) for word in group},
        nobody=_folded(section, "nobody"),
        reporting=_folded(section, "reporting"),
        future=_folded(load(code).section("status").get("auxiliaries") or {}, "planned"),
        irregular={str(k): tuple(map(str, v)) for k, v in (section.get("irregular") or {}).items()},
        doubling=_folded(section, "doubling"),
        inflection=inflection_of(code),
    )


def _folded(section: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(str(item).casefold() for item in section.get(name) or ())
