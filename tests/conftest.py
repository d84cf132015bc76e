"""Lets the tests of every room use what all rooms share: strategies, and one way to draw examples."""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings

sys.path.insert(0, str(Path(__file__).parent))

# The same examples on every machine, and no hunt for the smallest one that takes longer than the suite.
settings.register_profile(
    "same-everywhere",
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=(HealthCheck.too_slow,),
)
settings.load_profile("same-everywhere")
