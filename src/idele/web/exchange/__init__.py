"""Seminars, lessons."""
