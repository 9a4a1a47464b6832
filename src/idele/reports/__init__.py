"""Figures to documents that people read: HTML and PDF."""
