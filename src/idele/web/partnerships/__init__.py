"""The registers of a partnership."""
