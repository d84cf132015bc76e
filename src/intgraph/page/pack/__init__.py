"""Packing: a register becomes the payload, everything in columns and every reference a number."""
