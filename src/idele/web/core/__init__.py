"""Organisations, territories, vocabulary; who may do what; the audit; errors; uploaded files."""
