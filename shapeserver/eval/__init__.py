"""The evaluator: checked graphs run in a process of their own and are compared with their predictions.

A graph comes from `analysis.graph` or from a bundle.  `client` starts the worker and waits for it, and imports nothing
heavy; `worker` runs `validation` on an engine; `report` is what comes back, and `rendering` and `picture` show it.
"""
