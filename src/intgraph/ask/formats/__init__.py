"""The formats of an answer: what a terminal shows, JSON, CSV and Markdown."""
