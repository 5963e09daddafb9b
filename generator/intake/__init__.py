"""From the bytes of a seed to its text and metadata."""
