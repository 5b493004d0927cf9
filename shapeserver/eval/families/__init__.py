"""What is no one-liner in the tables of operations, a module for each family.

A function that is the same for NumPy and JAX takes the array namespace `xp` first.  What they do differently (windows,
loops, indexing, drawing) is a module for each of them, with functions of the same names.
"""
