"""Figures to charts: one definition for page, PDF and deck, each with its text summary and its table."""
