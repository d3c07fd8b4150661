"""Write `data/world/press.json`: the descriptions of outlets and agencies by the digest of their files.

python -m tools.press_index           # writes it
python -m tools.press_index --check   # writes nothing, exit 1 where it would change
"""

import sys
from pathlib import Path

from dragoman.lang.outlet_files import PRESS, index_of

DATA = Path(__file__).parents[1] / "src" / "dragoman" / "data"


def main(arguments: list[str]) -> int:
    """Write or check the file; the exit code."""
    content, path = index_of(DATA), DATA / PRESS
    if path.is_file() and path.read_bytes() == content:
        return 0
    if "--check" in arguments:
        sys.stderr.write(f"{path} is not that of the files: run python -m tools.press_index\n")
        return 1
    path.write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
