"""Quality and speed against gold data and peers; each runs as `python -m benchmarks.NAME`."""
