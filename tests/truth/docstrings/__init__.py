"""Docstring truth: examples that the libraries' authors wrote, analysed as files and run under the real library.

    python -m tests.truth.docstrings [--library numpy] [--sample N] [--seed S] [--details]

How it goes: `harvest` finds the examples in the installed packages, `running` executes each statement by statement
and records the arrays that its names held, `judging` compares the records with what the engine predicts.  Nothing of
the examples is kept.
"""
