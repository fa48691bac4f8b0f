"""Articles into large-print leaflets and narrated tracks, one of each per topic, proved on the finished files."""

__version__ = "0.1.0"
