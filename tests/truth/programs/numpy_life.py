"""Conway's game of life on a torus with pattern library, generation statistics and cycle detection."""
import sys

import numpy as np

PATTERNS = {
    "glider": """
        .O.
        ..O
        OOO
    """,
    "blinker": """
        OOO
    """,
    "r_pentomino": """
        .OO
        OO.
        .O.
    """,
    "lwss": """
        .O..O
        O....
        O...O
        OOOO.
    """,
}


def parse(text):
    rows = [line.strip() for line in text.strip().splitlines()]
    return np.array([[cell == "O" for cell in row] for row in rows], dtype=np.uint8)


class Board:
    def __init__(self, shape, wrap=True):
        self.cells = np.zeros(shape, dtype=np.uint8)
        self.wrap = wrap
        self.generation = 0

    @classmethod
    def random(cls, shape, density, seed):
        board = cls(shape)
        rng = np.random.default_rng(seed)
        board.cells = (rng.random(shape) < density).astype(np.uint8)
        return board

    def place(self, pattern, row, col):
        h, w = pattern.shape
        self.cells[row:row + h, col:col + w] = pattern

    def neighbours(self):
        if self.wrap:
            return sum(
                np.roll(self.cells, (dy, dx), axis=(0, 1))
                for dy in (-1, 0, 1)
                for dx in (-1, 0, 1)
                if (dy, dx) != (0, 0)
            )
        padded = np.pad(self.cells, 1)
        total = np.zeros_like(self.cells)
        rows, cols = self.cells.shape
        for dy in range(3):
            for dx in range(3):
                if dy == 1 and dx == 1:
                    continue
                total = total + padded[dy:dy + rows, dx:dx + cols]
        return total

    def step(self):
        n = self.neighbours()
        born = (n == 3) & (self.cells == 0)
        survive = ((n == 2) | (n == 3)) & (self.cells == 1)
        self.cells = (born | survive).astype(np.uint8)
        self.generation += 1

    @property
    def population(self):
        return int(self.cells.sum())

    def key(self):
        return np.packbits(self.cells).tobytes()

    def __str__(self):
        return "\n".join("".join("#" if c else "." for c in row) for row in self.cells)


def run_until_cycle(board, limit=300):
    seen = {board.key(): 0}
    populations = [board.population]
    for step in range(1, limit + 1):
        board.step()
        populations.append(board.population)
        key = board.key()
        if key in seen:
            return step - seen[key], np.array(populations)
        seen[key] = step
    return None, np.array(populations)


def age_map(board, steps):
    age = np.zeros(board.cells.shape, dtype=np.int32)
    for _ in range(steps):
        board.step()
        age = np.where(board.cells == 1, age + 1, 0)
    return age


def bounding_box(cells):
    rows = np.any(cells, axis=1)
    cols = np.any(cells, axis=0)
    r = np.where(rows)[0][[0, -1]]
    c = np.where(cols)[0][[0, -1]]
    return r, c


def main(argv=None):
    argv = sys.argv[1:] if argv is None else argv
    size = (31, 47)
    patterns = {name: parse(text) for name, text in PATTERNS.items()}

    board = Board(size)
    board.place(patterns["glider"], 1, 1)
    board.place(patterns["blinker"], 20, 30)
    period, populations = run_until_cycle(board, 200)
    print("period", period, "population", populations.min(), populations.max())

    for name in sorted(patterns):
        p = patterns[name]
        lonely = Board((17, 19), wrap=False)
        lonely.place(p, 7, 8)
        cycle, counts = run_until_cycle(lonely, 120)
        print(f"{name:12s} {p.shape} cycle {cycle} final {counts[-1]}")

    soup = Board.random(size, 0.35, seed=8)
    ages = age_map(soup, 60)
    histogram = np.bincount(ages.ravel(), minlength=61)
    (top, bottom), (left, right) = bounding_box(soup.cells)
    print("old cells", histogram[50:].sum(), "box", top, bottom, left, right)
    density = soup.cells[:30, :45].reshape(6, 5, 9, 5).mean(axis=(1, 3))
    print("density grid", density.shape, density.max())
    probabilities = np.convolve(histogram[1:] / max(histogram[1:].sum(), 1), np.ones(3) / 3, mode="valid")
    print(probabilities.round(3)[:5])


if __name__ == "__main__":
    main([])
