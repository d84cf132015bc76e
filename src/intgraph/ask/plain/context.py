"""Context: a question told apart from the sentences around it, which only tell why one asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from intgraph.ask.plain.carried import carried
from intgraph.ask.plain.dates import span_in
from intgraph.ask.plain.lexicon import BLOCKER, Lexicon
from intgraph.ask.plain.names import names_in
from intgraph.ask.plain.tokens import Token, asking
from intgraph.store.protocol import Store



def question_alone(whole: Sequence[Token], store: Store, words: Lexicon) -> tuple[Token, ...]:
    """Return the sentence that asks, with the last name said around it where it has none of its own.

    Empty where there is nothing around it, or what is around it matters: a date, or something no question answers.
    """
    asked = asking(whole)
    around = tuple(token for token in whole if all(token is not one for one in asked))
    texts = [token.text for token in around]
    if not around or BLOCKER in carried(texts, words).ideas or span_in(texts, words):
        return ()
    if names_in([token.text for token in asked], store, words):
        return asked
    named = names_in(texts, store, words)
    return (*(around[at] for at in (named[-1].positions if named else ())), *asked)
