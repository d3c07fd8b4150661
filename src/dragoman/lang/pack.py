"""Language packs: a language is a folder of YAML files with fixed names under `data/lang`.

A pack may extend another (`extends: hbs`): mappings merge deeply, lists are joined with the pack's own
entries first. Adding a language touches no Python.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Literal

import yaml

from dragoman.errors import PackError
from dragoman.lang.letters import Folding

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Reads plain data only, like `yaml.safe_load`, and where PyYAML was built with libyaml, ten times as fast."""


Roles = Literal["order", "case", "final"]
"""What tells who did what to whom: order, cases, or what stands before a verb that closes its clause."""
Marking = Literal["endings", "marks"]
"""Endings of cases ("Norveç'i kınadı"), or a word behind the object ("نروژ را محکوم کرد")."""


@dataclass(frozen=True, slots=True)
class Pack:
    """One language as data. `section(name)` gives the merged mapping of that file, empty if there is none."""

    code: str
    name: str
    english_name: str
    scripts: tuple[str, ...]
    direction: Literal["ltr", "rtl"]
    roles: Roles
    fold: str | None
    extends: str | None
    family: tuple[str, ...]  # codes from the pack itself to the root it extends
    lacks: tuple[str, ...]
    adjectives_after: bool = False  # "le président français": adjectives and owners stand behind their noun
    adjectives_both: bool = False  # some stand behind their noun, as in names of bodies: "Komisja Europejska"
    capital_nouns: bool = False  # all nouns have a capital, so that one alone makes no name
    capitals: bool = True  # names have capitals; without them the words around tell a name
    subject_after: bool = False  # the subject stands behind its verb, where nobody stands before it
    bare_owners: bool = False  # an owner stands right behind its noun: "وزير خارجية إيران"
    complements_before: bool = False  # phrases of place and company stand before their verb: "在北京与外长会谈"
    unspaced: bool = False  # no blanks stand between words: a segmenter cuts them, and knows which are names
    objects: Marking = "endings"  # how those of a verb are told from its subject, where it closes the clause
    dash_speech: bool = False  # what is said stands before a dash: "– Zgoda – powiedział"
    bracket: bool = False  # a clause stands between a verb and its auxiliary or prefix; of equals the first is subject
    events: bool = True  # a pack for names and dates only codes no events

    @property
    def final(self) -> Marking | None:
        """How objects are told where the verb closes its clause; None where it does not."""
        return self.objects if self.roles == "final" else None

    @property
    def by_case(self) -> bool:
        """Whether cases or words at the noun tell who did what, and neither order nor endings before a last verb."""
        return self.roles == "case" or self.final == "marks"

    @property
    def folding(self) -> Folding | None:
        """What spells foreign letters as the tokeniser does, where the script has no capitals; else None."""
        return None if self.capitals else _folding(self.code)

    def closed_noun(self, word: str) -> bool:
        """Whether a noun, as written, has its article, so that no owner stands bare behind it: "الوفد"."""
        article = self.folding.article if self.folding is not None else ""
        return bool(article) and word.startswith(article)

    def apart(self, text: str) -> str:
        """The text as the tokeniser cuts and spells it: with its elided words apart ("d' affaires"), letters folded."""
        spell = _spelling(self.code)
        elisions = (self.section("boilerplate").get("sentences") or {}).get("elisions")
        text = _apart(text, tuple(elisions)) if elisions else text
        return spell(text) if spell is not None else text

    def section(self, name: str) -> Mapping[str, Any]:
        """The content of `<name>.yml`, merged with that of the packs it extends; read when it is first asked for.

        Raises:
            PackError: the file is no YAML, or no mapping (E201).
        """
        return _section(self.code, name)


def data_folder() -> Traversable:
    """The folder with all shipped data."""
    return files("dragoman") / "data"


def read_yaml(path: Traversable, place: str) -> dict[str, Any]:
    """Read a YAML mapping; `place` names it in errors.

    Raises:
        PackError: the file is no YAML, or no mapping (E201).
    """
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark is not None else ""
        cause = f"not YAML ({getattr(error, 'problem', None) or 'not UTF-8'})"
        raise PackError(cause, code="E201", place=place + line, remedy="correct the file") from error
    if content is None:
        return {}
    if not isinstance(content, dict):
        raise PackError("not a mapping of keys to values", code="E201", place=place, remedy="start with `key:`")
    return content


def merged(own: Any, base: Any) -> Any:
    """`own` over `base`: mappings merge, lists are joined (own entries first), else own wins."""
    if isinstance(own, dict) and isinstance(base, dict):
        rest = {key: value for key, value in base.items() if key not in own}
        return {key: merged(value, base[key]) if key in base else value for key, value in own.items()} | rest
    if isinstance(own, list) and isinstance(base, list):
        return own + [item for item in base if item not in own]
    return own


@lru_cache(maxsize=1)
def available() -> tuple[str, ...]:
    """Codes of the packs that can be used directly (those that are not only a base for others)."""
    folder = data_folder() / "lang"
    codes = sorted(entry.name for entry in folder.iterdir() if entry.is_dir() and (entry / "pack.yml").is_file())
    return tuple(code for code in codes if not read_yaml(folder / code / "pack.yml", code).get("base_only"))


def coded() -> tuple[str, ...]:
    """Codes of the packs that events are coded with; the others read names and dates only (`events: false`)."""
    return tuple(code for code in available() if load(code).events)


@lru_cache(maxsize=64)
def load(code: str) -> Pack:
    """Load the pack of a language, e.g. "en".

    Raises:
        PackError: there is no such pack (E202) or its `pack.yml` is incomplete (E203).
    """
    folder = data_folder() / "lang" / code
    place = f"lang/{code}/pack.yml"
    if not (folder / "pack.yml").is_file():
        remedy = f"use one of {', '.join(available())}"
        raise PackError("no such language pack", code="E202", place=place, remedy=remedy)
    head = read_yaml(folder / "pack.yml", place)
    parent = load(str(head["extends"])) if head.get("extends") else None
    try:
        return Pack(
            code=code,
            name=str(head["name"]),
            english_name=str(head["english_name"]),
            scripts=tuple(head["scripts"]),
            direction=head.get("direction", "ltr"),
            roles=head.get("roles") or (parent.roles if parent else "order"),
            fold=head.get("fold") or (parent.fold if parent else None),
            family=(code, *(parent.family if parent else ())),
            lacks=tuple(head.get("lacks", ())),
            extends=parent.code if parent else None,
            adjectives_after=head.get("adjectives") == "after",
            adjectives_both=head.get("adjectives") == "both",
            capital_nouns=bool(head.get("capital_nouns")),
            capitals=head.get("capitals") is not False,
            subject_after=head.get("subject") == "after",
            bare_owners=head.get("owners") == "bare",
            complements_before=head.get("complements") == "before",
            unspaced=head.get("blanks") is False,
            objects=head.get("objects") or (parent.objects if parent else "endings"),
            bracket=bool(head.get("bracket")),
            dash_speech=bool(head.get("dash_speech")),
            events=bool(head.get("events", parent.events if parent else True)),
        )
    except KeyError as error:
        raise PackError(f"{error.args[0]} is missing", code="E203", place=place, remedy="add it") from error


UNCUT = frozenset(("boilerplate", "states", "brief", "headlines"))
"""Sections that hold patterns of whole lines, names as they are written, and words that are written."""


FOLDED_LINES = ("lines", "sections", "inline")
"""Parts of boilerplate.yml that are patterns of lines: their letters are folded, their words are not."""
AS_WRITTEN = ("fold", "whole", "kept", "proclitics", "verbal_proclitics", "fused", "article", "suffixes")
"""Lists that say how to fold, or are looked for in the text itself before its words are folded."""


def folding_of(rules: Mapping[str, Any]) -> Folding:
    """How words are spelt, from the `sentences` of a pack's boilerplate.yml."""
    fused = rules.get("fused") or {}
    return Folding(
        rules.get("fold") or {}, str(rules.get("article") or ""), rules.get("whole") or (),
        kept=rules.get("kept") or (), fused=map(str, fused),
    )  # fmt: skip


@lru_cache(maxsize=16)
def _folding(code: str) -> Folding:
    """The spelling of a pack, from the `sentences` of its boilerplate.yml."""
    rules = _merged_section(code, "boilerplate").get("sentences") or {}
    return folding_of(rules)


@lru_cache(maxsize=64)
def _spelling(code: str) -> Callable[[str], str] | None:
    """What spells the pack's own data as the tokeniser does words, where they are written in other letters.

    So it is in scripts without capitals, and with `fold_data`: "ı" is written there as in the language.
    """
    if not load(code).capitals:
        return _folding(code).data
    rules = _merged_section(code, "boilerplate").get("sentences") or {}
    return _folding(code).spell if rules.get("fold_data") else None


def _each(content: Any, change: Callable[[str], str]) -> Any:
    """A section with all its texts changed."""
    if isinstance(content, dict):
        return {_each(key, change): _each(value, change) for key, value in content.items()}
    if isinstance(content, list):
        return [_each(item, change) for item in content]
    return change(content) if isinstance(content, str) else content


def _spelt_lines(code: str, content: Mapping[str, Any], spell: Callable[[str], str]) -> dict[str, Any]:
    """boilerplate.yml folded, but for what says how to fold."""
    letters, rules = _folding(code).spell, content.get("sentences") or {}
    found = {name: _each(part, letters if name in FOLDED_LINES else spell) for name, part in content.items()}
    return found | {
        "sentences": {name: part if name in AS_WRITTEN else _each(part, spell) for name, part in rules.items()}
    }


def _cut(section: Any, boilerplate: Mapping[str, Any]) -> Any:
    """A section with the elided words in its phrases apart, where the language has such."""
    elisions = (boilerplate.get("sentences") or {}).get("elisions")
    return _each(section, lambda text: _apart(text, tuple(elisions))) if elisions else section


def _apart(text: str, elisions: tuple[str, ...]) -> str:
    words = "|".join(map(re.escape, elisions))
    return re.sub(rf"(?<!\w)((?:{words})['\u2019])(?=\w)", r"\1 ", text, flags=re.IGNORECASE)


@lru_cache(maxsize=256)
def _section(code: str, name: str) -> Mapping[str, Any]:
    result, spell = _merged_section(code, name), _spelling(code)
    if name == "boilerplate":
        return _spelt_lines(code, result, spell) if spell is not None else result
    if name in UNCUT:
        return result
    found: Mapping[str, Any] = _cut(result, _section(code, "boilerplate"))
    return _each(found, spell) if spell is not None else found


def _merged_section(code: str, name: str) -> Mapping[str, Any]:
    path, base = data_folder() / "lang" / code / f"{name}.yml", load(code).extends
    own = read_yaml(path, f"lang/{code}/{name}.yml") if path.is_file() else {}
    result: Mapping[str, Any] = merged(own, dict(_section(base, name))) if base else own
    return result


def closed_words(language: str, name: str) -> tuple[str, ...]:
    """A list of the pack's words.yml; empty for a language without a pack."""
    return tuple(load(language).section("words").get(name) or ()) if language in available() else ()
