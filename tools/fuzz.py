#!/usr/bin/env python3
"""Look for bytes that a reader falls over, led by the code they reach (atheris: pip install 'dragoman[fuzz]').

    tools/fuzz.py page --seconds 300           begins with tests/fuzz/corpus/page
    tools/fuzz.py page --seconds 300 --keep    and keeps the smallest inputs that reach new code there

What makes the reader fail, or takes more than ten seconds, is left in tests/fuzz/corpus/<reader>/ as crash-… or
timeout-…: make it smaller, mend the reader, and keep it under a name that says what it is.
"""

import argparse
import hashlib
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
LONGEST = 8192
KEPT = 12
"""Inputs kept of one run, and the most bytes of one."""
LARGEST = 2048


def main(arguments: list[str]) -> None:
    """Run until the time is over or a failure is found."""
    import atheris  # noqa: PLC0415 - an extra

    with atheris.instrument_imports(include=["dragoman"]):
        from tests.fuzz.readers import CORPUS, READERS, fed  # noqa: PLC0415 - instrumented while imported
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", choices=sorted(READERS))
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--found", type=Path, help="folder for what reaches new code", default=None)
    asked = parser.parse_args(arguments)
    own = CORPUS / asked.reader
    found = asked.found or Path(tempfile.mkdtemp(prefix=f"fuzz-{asked.reader}-"))
    print(f"new inputs: {found}")
    options = (f"-max_total_time={asked.seconds}", f"-max_len={LONGEST}", "-timeout=10", "-rss_limit_mb=3000")
    atheris.Setup(
        [sys.argv[0], *options, f"-artifact_prefix={own}/", str(found), str(own)],
        lambda data: fed(asked.reader, data),
    )
    atheris.Fuzz()


def keep(reader: str, found: Path) -> list[Path]:
    """Keep the smallest of what reached new code; libFuzzer leaves the process when it ends, so this is a run apart."""
    from tests.fuzz.readers import CORPUS  # noqa: PLC0415 - see `main`

    small = sorted((path for path in found.iterdir() if path.stat().st_size <= LARGEST), key=lambda p: p.stat().st_size)
    kept = []
    for path in small[:: max(1, len(small) // KEPT)][:KEPT]:
        data = path.read_bytes()
        place = CORPUS / reader / f"reached-{hashlib.sha256(data).hexdigest()[:12]}"
        place.write_bytes(data)
        kept.append(place)
    return kept


if __name__ == "__main__":
    if sys.argv[1:2] == ["--keep"]:
        print(*keep(sys.argv[2], Path(sys.argv[3])), sep="\n")
    else:
        main(sys.argv[1:])
