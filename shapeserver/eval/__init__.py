"""The evaluator: checked graphs run in a process of their own and are compared with their predictions."""
