"""Benchmarks: ours beside what people would use otherwise, on the same made-up packages (``make bench``)."""
