"""Plain language: from a Dutch or English sentence to a question of the catalogue, by words and patterns kept as data.

No model is downloaded and nothing is guessed at: every word of a sentence must be explained, by a name in the graph,
a date, a word of a concept scheme, an idea (``nl.toml``, ``en.toml``) or as a small word, and the ideas and slots
together must fit one pattern (``patterns.toml``) clearly better than those of any other question.
"""
