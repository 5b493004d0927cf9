"""Real packages as a corpus: what is reported in code that people use must be true.

`python -m tests.corpus` brings the sources of the packages in `packages.txt` and checks each as a project.  Every error
reported there needs an entry of the ledger: a small script that fails under the real library in the way the report says.
"""
