"""How the documentation is built; warnings are errors (`sphinx-build -W`)."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE / "_ext"), str(HERE.parent / "src")]

from gov_notice import __version__  # noqa: E402  the checkout is documented, not an installed package

project = "gov-notice"
copyright = "The gov-notice authors"
release = version = __version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx_copybutton",
    "command_help",
    "metadata_elements",
    "model_fields",
    "rule_pages",
]
exclude_patterns = ["_build", "examples"]
root_doc = "index"
source_suffix = {".md": "markdown"}

html_theme = "furo"
html_title = f"gov-notice {release}"
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

myst_enable_extensions = ["colon_fence", "deflist", "attrs_inline"]
myst_heading_anchors = 3

autodoc_typehints = "signature"
autodoc_class_signature = "separated"
autodoc_member_order = "bysource"
python_use_unqualified_type_names = True

doctest_test_doctest_blocks = ""  # pytest runs the docstrings, each in its own module
doctest_global_setup = f"""
import os
os.chdir({str(HERE.parent)!r})
from hypothesis import HealthCheck, settings
slow = [HealthCheck.too_slow]
settings.register_profile("docs", max_examples=20, deadline=None, database=None, suppress_health_check=slow)
settings.load_profile("docs")
"""
