"""The contestants: each loads the same network and answers the same question, who works with a place or party.

A contestant is a module with ``TITLE``, ``load(arena)``, ``opened(arena)`` and ``facts(raw)`` (``contest.rules``).
"""
