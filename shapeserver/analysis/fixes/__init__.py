"""Quick fixes: a problem and the code around it, to edits that a second analysis has proved.

Steps.  `trail` goes back along the way that the failing values came, `code` reads the statements there with libcst;
`rewriting` proposes what a library's users write instead, `numbers` other numbers, `slips` what undoes a slip of the
pen; `proof` analyses the file with each proposal in it and keeps those that remove the problem, bring no new one and
leave nothing less known; `certainty` asks what is left open where the mended values go on to, `tables` what
numbers pick from.  `annotating` writes down what was inferred, `declaring` as annotations and checks.

libcst is compiled, so an editor's extension that is to fit every machine cannot bring it.  Without it no fix is found,
and all else works.
"""

from functools import cache


@cache
def can_fix() -> bool:
    """Whether libcst is there."""
    try:
        import libcst
    except ImportError:
        return False
    return bool(libcst)
