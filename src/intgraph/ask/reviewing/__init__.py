"""The review of ties: what each rests on, and what ending it would touch."""
