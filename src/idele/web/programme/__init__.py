"""The pages over all partnerships."""
