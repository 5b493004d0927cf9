"""Tests written as Markdown pages: programs that are analysed and then run under the real libraries.

A page is read into *sections*, one test each.  The *blocks* of a section are programs, edits of the last program and
quick fixes.  Comments in a program are *marks*: what the analysis must say about the statement that they stand beside,
or before:

    h = x @ w  # shape: f64[32, 64]
    rows, columns = x, x.T  # shape: rows f64[32, 128], columns f64[128, 32]
    bad = x @ x  # error: [matmul-mismatch] "128 != 32"
    reveal_shape(x)  # revealed: f64[32, 128]

    def rows(x):  # signature: rows(x: ?[n, d]) -> ?[n]; d == 3

    y = x @ w  # origins: 3 comes from `x = np.zeros((3, 4))`; 3 goes through `x`
    bad = y @ y  # because: 3 comes from `x = np.zeros((3, 4))`

`origins` speaks of the first name that a statement binds, `because` of its problem.  Several values of one name are separated by ` | `; `return` is the name of what a function returns, marked at its `def`.
A problem that no mark announces fails the test, as does a mark without its problem.  Then the program runs,
statement by statement: a statement with an error must raise, every other one must not, and no array may have another
shape or dtype than the analysis says, whether a mark tells it or not.

The info string of a block says what it is:

    python               a program
    python model.py      another file that the section's programs can import
    python no-run        a program that is analysed only; the text says why
    python setup         run for real before the section's programs are analysed: it makes data files (`np` is imported)
    edit w = 3           replaces the last program's statement that binds `w` (`edit model.py w = 3` in that file)
    edit insert-after w h = w
    edit delete w
    edit run CODE        changes data files
    fix                  the lines that the first quick fix writes (`fix TITLE` chooses one)

The body of an edit lists what it changes, one name a line (`h: f64[32, 10]`, or `h: unknown`), the statements that had
to run again (`recomputed: w, h`), and every problem there is afterwards (`error: [code] "text"`).
"""
