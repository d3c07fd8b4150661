"""Which mentions of a report speak of the same actor: short names, pronouns, descriptions, counterparts.

`refers` of a mention points to the first full mention of its actor. What is not clear stays unlinked.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dragoman.annotate.namesakes import link_bodies, link_names
from dragoman.annotate.pronouns import as_subject, body_before, person_before, person_of
from dragoman.annotate.quotes import CLOSING, EITHER, OPENING
from dragoman.annotate.sexes import Sexes
from dragoman.lang.holders import terms_now
from dragoman.lang.vocabulary import Words
from dragoman.lang.voices import named_voice
from dragoman.model.annotation import Mention
from dragoman.model.text import READ_ZONES, Sentence

PERSONAL = frozenset(("singular", "possessive singular"))
APPOSED = 2
"""Tokens between a name and its title: a comma and an article."""
OWNERS = frozenset(("'s", "'"))
STATE_MEDIA = frozenset(("state media", "state television", "state news agency"))
HEADINGS = frozenset(("title", "heading"))
ONE_MEDIUM = frozenset(("newspaper", "news agency", "television", "website"))
"""Heads that stand for the one medium spoken of: "the newspaper points out"."""


def link(
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    words: Words,
    nouns: frozenset[str] = frozenset(),
    *,
    bare_titles: bool = False,
) -> tuple[Mention, ...]:
    """Link short names to full ones, appositions, pronouns and bare titles to their actors.

    `nouns` are folded words for bodies: alone, such a word names the body of whose name it is part. With `bare_titles`
    a title right behind a name is that of the named, without commas: no object without a mark can stand there.
    """
    found = list(mentions)
    by_index = {sentence.index: sentence for sentence in sentences}
    link_names(found, by_index, words)
    link_bodies(found, by_index, nouns)
    _link_apposition(found, by_index, bare=bare_titles)
    sexes = Sexes(found, by_index, words)
    _link_owners(found, by_index, sexes)
    _complete_state_media(found)
    for index, mention in enumerate(found):
        if mention.refers is None:
            target = _antecedent(found, index, by_index, sexes)
            if target is not None:
                found[index] = replace(mention, refers=target)
    return tuple(_counterparts(found, by_index, words))


# -- titles -----------------------------------------------------------------------------------------------


def _link_apposition(found: list[Mention], by_index: dict[int, Sentence], *, bare: bool) -> None:
    """As in "Lavrov, Russia's foreign minister,": the title belongs to the name before it."""
    for i, (left, right) in enumerate(pairwise(found)):
        if right.office is None or right.name or left.kind not in ("person", "name") or not left.name:
            continue
        lower = by_index[right.sentence].lower
        between = lower[left.last : right.first] if left.sentence == right.sentence else ("x",)
        commas = (
            between
            and between[0] == ","
            and len(between) <= APPOSED
            and right.last < len(lower)
            and lower[right.last] in (",", ".")
        )
        if commas or (bare and _bare_title(left, between)):
            found[i + 1] = replace(right, refers=left.refers if left.refers is not None else i)
            found[i] = replace(
                left, kind="person", office=left.office or right.office, country=left.country or right.country
            )


def _bare_title(name: Mention, between: Sequence[str]) -> bool:
    """Whether a title behind a name belongs to it without commas, as in "«توماس ریدور» وزیر"."""
    quoted = bool(between) and between[0] in CLOSING | EITHER and tuple(between[1:]) in ((), (",",))
    return quoted or (not between and len(name.name) > 1)


# -- owners -----------------------------------------------------------------------------------------------


def _link_owners(found: list[Mention], by_index: dict[int, Sentence], sexes: Sexes) -> None:
    """Find whose a described actor is: the person named before or after it, or what its pronoun stands for."""
    for index, mention in enumerate(found):
        if mention.owner is not None:
            found[index] = replace(mention, owner=_of_pronoun(found, index, by_index, sexes))
        elif (
            (mention.head or mention.office)
            and mention.kind in ("organisation", "group", "person")
            and not mention.country
        ):
            lower = by_index[mention.sentence].lower
            owner = _named_owner(found, index, lower)
            owner = _body_behind(found, index, lower, sexes.words) if owner is None else owner
            found[index] = replace(mention, owner=owner)


def _of_pronoun(found: list[Mention], index: int, by_index: dict[int, Sentence], sexes: Sexes) -> int | None:
    """What the possessive pronoun stands for whose token index `owner` holds until now; of "their" nobody knows."""
    word = by_index[found[index].sentence].lower[found[index].owner or 0]
    number = sexes.words.possessives.get(word)
    if number == "thing":
        return body_before(found, index, by_index, sexes.words)
    return person_of(found, index, by_index, sexes) if number == "singular" else None


def _named_owner(found: list[Mention], index: int, lower: Sequence[str]) -> int | None:
    """As in "Pezeshkian's press service", "ured predsjednika Ivića": a person named beside it."""
    mention = found[index]
    if index > 0 and mention.first > 1 and lower[mention.first - 1] in OWNERS:
        before = found[index - 1]
        if before.sentence == mention.sentence and before.last == mention.first - 1 and before.name:
            return index - 1
    after = found[index + 1] if index + 1 < len(found) else None
    if (
        after is None
        or mention.kind != "organisation"
        or after.sentence != mention.sentence
        or after.first != mention.last
    ):
        return None
    return index + 1 if after.kind == "person" and "gen" in after.cases else None


def _body_behind(found: list[Mention], index: int, lower: Sequence[str], words: Words) -> int | None:
    """As in "the press office of the Kosovo government": the body of a state named behind it, whose it is."""
    mention = found[index]
    after = found[index + 1] if index + 1 < len(found) else None
    if after is None or mention.kind != "organisation" or mention.key or after.sentence != mention.sentence:
        return None
    between = set(lower[mention.last : after.first])
    joins = words.prepositions & words.linking
    owns = after.country is not None and after.head is not None and after.kind in ("group", "organisation")
    return index + 1 if owns and between & joins and between <= joins | words.determiners else None


def _complete_state_media(found: list[Mention]) -> None:
    """As in "State television" in a report that quoted "Iranian state media" is Iranian too."""
    last: Mention | None = None
    for index, mention in enumerate(found):
        if mention.head not in STATE_MEDIA or mention.key:
            continue
        if mention.country:
            last = mention
        elif last is not None and mention.owner is None:
            found[index] = replace(mention, country=last.country)


# -- pronouns and descriptions ----------------------------------------------------------------------------


def _antecedent(found: list[Mention], index: int, by_index: dict[int, Sentence], sexes: Sexes) -> int | None:
    mention = found[index]
    if mention.kind == "pronoun":
        return _of_personal(found, index, by_index, sexes)
    if mention.office and not mention.name and mention.office != "counterpart":
        if mention.indefinite:
            return None
        holder = _holder_before(found, index, by_index, sexes.words)
        holder = holder if holder is not None else _in_office(found, index)
        return holder if holder is not None else _holder_below(found, index, by_index)
    if mention.kind != "organisation" or not mention.head or mention.key is not None or mention.owner is not None:
        return None
    if mention.head in ONE_MEDIUM and mention.country is None and not mention.plural:
        named = _named_behind(found, index, by_index[mention.sentence])
        return named if named is not None else _medium_before(found, index, by_index)
    return _body_like(found, index)


def _of_personal(found: list[Mention], index: int, by_index: dict[int, Sentence], sexes: Sexes) -> int | None:
    head, sentence = found[index].head, by_index[found[index].sentence]
    if head in PERSONAL:
        return person_of(found, index, by_index, sexes)
    if head == "possessive thing" or (head == "thing" and as_subject(found[index], sentence, sexes.words)):
        return body_before(found, index, by_index, sexes.words)
    return None


def _holder_before(
    found: list[Mention], index: int, by_index: dict[int, Sentence], words: Words
) -> int | None:  # fmt: skip
    """As in "The president" or "the Iranian president": the last named holder of that office, if only one fits.

    "The president" is nobody who is called a former one, nor is "the former president" who is called president.
    """
    mention = found[index]
    past = _past(mention, by_index, words)
    for i in range(index - 1, -1, -1):
        m = found[i]
        land = mention.country is None or m.country == mention.country
        if m.name and land and _is_office(m.office, mention.office) and _past(m, by_index, words) == past:
            return m.refers if m.refers is not None else i
    return None


def _past(mention: Mention, by_index: dict[int, Sentence], words: Words) -> bool:
    """Whether "former" or the like stands before an office or at its head."""
    lower = by_index[mention.sentence].lower
    return any(word in words.once for word in lower[max(0, mention.first - 1) : mention.last])


def _holder_below(found: list[Mention], index: int, by_index: dict[int, Sentence]) -> int | None:
    """As in the headline "Kenya's president visits Oslo": the one whom the text below names in that office of state."""
    mention = found[index]
    if by_index[mention.sentence].zone not in HEADINGS or mention.country is None or mention.plural:
        return None
    holders = {
        i if m.refers is None else m.refers for i, m in enumerate(found[index + 1 :], index + 1)
        if m.name and m.office == mention.office and m.country == mention.country and not m.plural
    }  # fmt: skip
    return holders.pop() if len(holders) == 1 else None


def _in_office(found: list[Mention], index: int) -> int | None:
    """As in "Vučić … the president": the one person named before who, the lists say, is in that office."""
    mention = found[index]
    named = {
        m.refers if m.refers is not None else i: m.key for i, m in enumerate(found[:index])
        if m.name and m.key and m.key.startswith("person:")
        and any(
            _is_office(held.office, mention.office) and mention.country in (None, held.country)
            for held in terms_now(m.key)
        )
    }  # fmt: skip
    return next(iter(named)) if len(set(named.values())) == 1 and not mention.plural else None


def _is_office(full: str | None, told: str | None) -> bool:
    """Whether somebody of the one office may be told of by the other: "the minister" after a foreign minister."""
    return full == told or bool(full and told and full.endswith(f" {told}") and not full.startswith("prime "))


def _named_behind(found: list[Mention], index: int, sentence: Sentence) -> int | None:
    """As in "the website Harbourwatch", "il sito «Portavoce»": the name right behind it, a mark between or not."""
    after = found[index + 1] if index + 1 < len(found) else None
    if after is None or after.sentence != sentence.index or not (after.name or after.key) or after.head == "adjective":
        return None
    between = sentence.lower[found[index].last : after.first]
    if after.kind == "person" or len(between) > 1 or not all(word in OPENING | EITHER for word in between):
        return None
    return index + 1 if after.refers is None else after.refers


def _body_like(found: list[Mention], index: int) -> int | None:
    """A body named without its state, or again with the same one: the same body named before."""
    mention = found[index]
    if mention.country is not None and mention.head not in STATE_MEDIA:
        return None
    fitting = (
        i for i in range(index - 1, -1, -1)
        if (m := found[i]).head == mention.head and (m.country or m.key or m.owner is not None)
        and mention.country in (None, m.country) and m.refers is None
    )  # fmt: skip
    return next(fitting, None)


def _medium_before(found: list[Mention], index: int, by_index: dict[int, Sentence]) -> int | None:
    """The last agency or outlet named in the text, but not the one that stands over it and may be the outlet itself."""
    signed = {m.key for m in found if m.key and _is_medium(m) and by_index[m.sentence].zone not in READ_ZONES}
    fitting = [
        i for i, m in enumerate(found[:index])
        if m.key not in signed and by_index[m.sentence].zone in READ_ZONES and _is_medium(m)
    ]  # fmt: skip
    if not fitting:
        return None
    last = found[fitting[-1]].refers
    return last if last is not None else fitting[-1]


def _is_medium(mention: Mention) -> bool:
    """Whether an agency or outlet is named, listed or by a word in its name: "Meridian Wire"."""
    if mention.kind in ("agency", "outlet"):
        return True
    open_kind = mention.kind in ("organisation", "name") and mention.key is None and mention.head is None
    return open_kind and bool(mention.name) and named_voice(mention.name).kind in ("agency", "media")


# -- counterparts -----------------------------------------------------------------------------------------


def _counterparts(found: list[Mention], by_index: dict[int, Sentence], words: Words) -> list[Mention]:
    """Give a counterpart the office of the person it is the counterpart of."""
    result = []
    for index, mention in enumerate(found):
        if mention.office == "counterpart":
            other = mention.owner if mention.owner is not None else person_before(found, index, by_index, words)
            office = next((m.office for m in _same(found, other) if m.office and m.office != "counterpart"), None)
            result.append(replace(mention, office=office or "counterpart"))
        else:
            result.append(mention)
    return result


def _same(found: list[Mention], index: int | None) -> list[Mention]:
    if index is None:
        return []
    head = found[index].refers if found[index].refers is not None else index
    return [m for i, m in enumerate(found) if head in (i, m.refers)]
