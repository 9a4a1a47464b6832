"""What makes the packages of ``examples/``: a module for each, with ``package() -> Package``."""
