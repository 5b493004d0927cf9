"""The library rules: a small rule language, its loader, and one .pyi file per part of a library."""
