"""The reference of the vocabulary, made from its own files: as Markdown for docs/, as HTML for a site."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from intgraph.locale import Words, words
from intgraph.vocab.glossary import Chapter, Glossary, Word, glossary
from intgraph.vocab.terms import IG, shorten


def markdown_reference(language: str) -> str:
    """Return the reference in ``language`` (``nl`` or ``en``) as a page of Markdown."""
    told, say = glossary(), words(language)
    lines = [f"# {told.titles[language]}", "", *_opening(told, say), ""]
    for chapter in told.chapters:
        lines += [f"## {_title(chapter, say)}", "", *_introduction(chapter, say)]
        lines += [f"| {' | '.join(_headers(chapter, say))} |", f"|{' --- |' * len(_headers(chapter, say))}"]
        lines += [f"| {' | '.join(_markdown_cells(chapter, word, say))} |" for word in chapter.words]
        lines.append("")
    return "\n".join(lines)


def html_reference(language: str) -> str:
    """Return the reference in ``language`` (``nl`` or ``en``) as HTML for inside a page.

    Each term stands in a row whose ``id`` is its name in the namespace, so that ``…/ns#Tie`` leads to it. Headings
    begin at the first level; there is no style and no script.
    """
    told, say = glossary(), words(language)
    parts = [f"<h1>{escape(told.titles[language])}</h1>"]
    parts += [f"<p>{escape(line)}</p>" for line in _opening(told, say) if line]
    for chapter in told.chapters:
        name = escape(_anchor(chapter))
        parts.append(f'<section><h2 id="{name}">{escape(_title(chapter, say))}</h2>')
        parts += [f"<p>{escape(line)}</p>" for line in _introduction(chapter, say) if line]
        heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in _headers(chapter, say))
        rows = "".join(_html_row(chapter, word, say) for word in chapter.words)
        table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        # A table of four columns is wider than a phone: it scrolls by itself, with a finger and with keys.
        region = f'<div class="scroll" role="region" tabindex="0" aria-labelledby="{name}">{table}</div>'
        parts.append(f"{region}</section>")
    return "\n".join(parts) + "\n"


def _opening(told: Glossary, say: Words) -> Iterator[str]:
    yield told.descriptions[say.language]
    yield ""
    yield say("linked.reference.version", namespace=IG, version=told.version, iri=told.version_iri)
    yield ""
    yield say("linked.reference.changes", changes=told.changes[say.language])


def _title(chapter: Chapter, say: Words) -> str:
    return chapter.head.labels[say.language] if chapter.head else say(f"linked.reference.{chapter.name}")


def _introduction(chapter: Chapter, say: Words) -> Iterator[str]:
    if chapter.head:
        yield f"{shorten(chapter.head.iri)}: {chapter.head.definitions[say.language]}"
        yield ""


def _headers(chapter: Chapter, say: Words) -> list[str]:
    first = "linked.reference.notation" if chapter.head else "linked.reference.term"
    keys = (first, "linked.reference.label", "linked.reference.definition", "linked.reference.links")
    return [say(key) for key in keys]


def _markdown_cells(chapter: Chapter, word: Word, say: Words) -> list[str]:
    links = "; ".join(f"{link.partition(':')[2]} {', '.join(map(_linked, iris))}" for link, iris in word.links.items())
    cells = (_markdown(word.labels[say.language]), _markdown(word.definitions[say.language]))
    return [f"`{_name(chapter, word)}`", *cells, links]


def _linked(iri: str) -> str:
    return f"[{_short(iri)}]({iri})"


def _markdown(text: str) -> str:
    return text.replace("|", "\\|")


def _html_row(chapter: Chapter, word: Word, say: Words) -> str:
    links = "; ".join(
        f"{escape(link.partition(':')[2])} {', '.join(map(_anchored, iris))}" for link, iris in word.links.items()
    )
    texts = "".join(f"<td>{escape(text)}</td>" for text in (word.labels[say.language], word.definitions[say.language]))
    name = f'<th scope="row"><code>{escape(_name(chapter, word))}</code></th>'
    return f'<tr id="{escape(word.iri.removeprefix(IG))}">{name}{texts}<td>{links}</td></tr>'


def _anchored(iri: str) -> str:
    return f'<a href="{escape(iri)}">{escape(_short(iri))}</a>'


def _name(chapter: Chapter, word: Word) -> str:
    return word.notation if chapter.head else shorten(word.iri)


def _anchor(chapter: Chapter) -> str:
    return chapter.head.iri.removeprefix(IG) if chapter.head else chapter.name


def _short(iri: str) -> str:
    """A prefixed name, or the last part of an IRI of which we have no prefix."""
    short = shorten(iri)
    return short if short != iri else iri.rpartition("/")[2]
