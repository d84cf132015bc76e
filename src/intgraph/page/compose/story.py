"""The story: what the steps of an office's tour say."""

from __future__ import annotations

from intgraph.model.names import clean
from intgraph.model.step import in_order
from intgraph.page.compose.book import Book
from intgraph.page.report import Label, StoryStep


def story_steps(book: Book) -> tuple[StoryStep, ...]:
    """Return the steps of all offices, office by office, by number."""
    return tuple(
        StoryStep(_told(book, step.heading, step.heading_en), _told(book, step.text, step.text_en))
        for step in in_order(book.register.step.values())
    )


def _told(book: Book, dutch: str, english: str) -> Label:
    """The text in the language of the page, or marked as Dutch where it is there in Dutch only."""
    return Label(clean(english)) if english and book.say.language == "en" else book.own(dutch)
