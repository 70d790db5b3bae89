"""What the command tells the shell when it ends."""

__all__ = ["CLEAN", "FINDINGS", "MISUSE"]

CLEAN, FINDINGS, MISUSE = 0, 1, 2
