"""A partnership's pages: its report, bringing tables in, taking them out."""
