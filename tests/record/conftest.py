"""Settings of hypothesis: how long an example takes says nothing on a busy machine."""

from hypothesis import settings

settings.register_profile("record", deadline=None, max_examples=40)
settings.load_profile("record")
