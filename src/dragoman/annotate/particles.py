"""Small words and articles inside names: "von der", "y", "al-"."""

from dragoman.annotate.listed import belongs
from dragoman.annotate.scan import Scan


def joined_article(scan: Scan, i: int) -> bool:
    """Whether an article is joined to what it belongs to: "al-Assad", in other languages also "ан-Нахайян"."""
    first, mark, _ = scan.word(i).partition("-")
    pack = scan.vocabulary.pack
    other = pack.final == "endings" or "Latn" not in pack.scripts
    listed = other and first in scan.vocabulary.particles
    return bool(mark) and (first == "al" or listed) and scan.sentence.words[i].partition("-")[2][:1].isupper()


def goes_on_behind(scan: Scan, i: int) -> bool:
    """Whether a name goes on behind a particle; behind an "and" only somebody's: "José Ortega y Gasset"."""
    ands = scan.word(i) in scan.vocabulary.words.conjunctions
    if (ands and not (scan.given(i - 2) or scan.given(i - 3))) or belongs(scan, i):
        return False  # "Aeroflot y Lukoil" joins two
    if ands and scan.capital(i + 1) and scan.capital(i + 2):
        return False  # "José Ortega y Ana Gasset" are two
    return scan.capital(i + 1) or (scan.word(i + 1) in scan.vocabulary.particles and scan.capital(i + 2))


def after_given(scan: Scan, i: int) -> bool:
    """Whether a particle at token `i` follows a given name, perhaps over another particle: "Ursula von der Leyen"."""
    while scan.word(i) in scan.vocabulary.particles and not scan.capital(i):
        i -= 1
    return scan.given(i)
