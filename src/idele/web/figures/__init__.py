"""Brings packages in and out, runs the method, and keeps snapshots with their date."""
