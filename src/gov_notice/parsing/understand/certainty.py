"""How sure the reading of a sentence is, from 0 to 1, by the evidence that spoke for it.

An element above 0.9 had a word that says what it is: a label, a verb of handing in behind a bound, a
number beside a title. Below that it stands on its place in the sentence alone, or its year was concluded.
"""

from typing import Final

__all__ = ["CONCLUDED", "LIKELY", "PLAUSIBLE", "SURE"]

SURE: Final = 1.0
LIKELY: Final = 0.95
PLAUSIBLE: Final = 0.85
CONCLUDED: Final = 0.8
