"""Documents to hits: the room for the library of practices, empty until there are fiches to find (ADR 0002)."""
