"""Text to reading, stage by stage."""
