"""The people who sign in, how they do it, and the part they have in a partnership."""
