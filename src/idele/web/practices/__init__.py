"""Fiches, adoptions."""
