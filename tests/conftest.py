"""How much the property tests draw: a hundred examples in CI (the laws of stored and printed forms a few hundred), many nightly.

The nightly profile: `HYPOTHESIS_PROFILE=nightly pytest tests/property`.
"""

import os

from hypothesis import HealthCheck, settings

# a shared machine stops for longer than any limit on one example allows
settings.register_profile("ci", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("nightly", parent=settings.get_profile("ci"), max_examples=5_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
