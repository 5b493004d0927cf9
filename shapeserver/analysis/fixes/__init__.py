"""Quick fixes: a problem and the code around it, to edits that a second analysis has proved.

Steps.  `code` reads the statement with libcst; `rewriting` proposes what a library's users write instead, `numbers`
other numbers; `proof` analyses the file with each proposal in it and keeps those that remove the problem, bring no new
one and leave nothing less known.
"""

from .annotating import find_annotations
from .every import fix_every
from .finding import find_fixes

__all__ = ["find_annotations", "find_fixes", "fix_every"]
