"""The sentences of a report: plain and kind, and no surer than the figures."""
