"""A process that gives up what a query has no business with: from here on it opens no file and no socket.

On systems without these limits (Windows) the judgement of the text and the time limit remain.
"""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from math import ceil
from pathlib import Path
from typing import Final

_PATIENCE: Final = 2  # seconds of processor time past the limit, should nobody be left to end the process
_KINDER: Final = 5  # so that the server itself is heard first


def confine(memory: int) -> None:
    """Allow this process no new file or socket, no core file, and ``memory`` bytes on top of what it holds."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        import resource
    except ImportError:
        return
    with suppress(OSError):
        os.nice(_KINDER)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (_held() + memory,) * 2)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def allow_time(seconds: float) -> None:
    """End this process by itself some time after ``seconds`` of processor time from now."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = ceil(used.ru_utime + used.ru_stime + seconds) + _PATIENCE
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _held() -> int:
    """Return the bytes of address space in use, or so much that it is no limit where the system does not tell."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    except OSError:
        return 1 << 40
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
