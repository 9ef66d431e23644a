"""Properties are about what holds, not about how fast this machine finds out."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("export", deadline=None)
settings.load_profile("export")
