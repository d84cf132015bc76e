"""Introductions: ways from one party to another, and pairs worth introducing."""
