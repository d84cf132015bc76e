"""One maker in a process of its own: ``python -m benchmarks.pages.child MAKER TABLES FILE``."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.pages.makers import MAKERS, Task

if __name__ == "__main__":
    maker, tables, file = sys.argv[1:]
    MAKERS[maker](Task(Path(tables), Path(file)))
