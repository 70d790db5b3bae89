"""The rules of the library, family by family, and the profiles that select them."""

from gov_notice.rules.configured import for_configuration
from gov_notice.rules.profiles import BUILTIN, PROFILES, for_profile

__all__ = ["BUILTIN", "PROFILES", "for_configuration", "for_profile"]
