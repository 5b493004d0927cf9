"""Plants faults into programs that run, and measures which of them shapeserver finds."""
