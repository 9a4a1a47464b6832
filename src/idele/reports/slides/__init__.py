"""What the slides of a deck are made of: a stage in the house's look, text that fits, pictures, tables, notes."""
