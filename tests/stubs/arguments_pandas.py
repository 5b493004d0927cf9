"""How pandas is exercised: by templates that make a frame of arrays and ask it for an array."""

from __future__ import annotations

from .templates import Template

IMPORTS = """import numpy as np
import pandas as pd"""
OF_SHAPES = (
    "Shape of passed values",
    "Must pass 2-d input",
    "All arrays must be of the same length",
    "Per-column arrays must each be 1-dimensional",
    "Length of values",
    "Data must be 1-dimensional",
    "larger sample",
    "out-of-bounds",
)
"""Parts of the messages of errors that shapes decide."""

_FRAME = "pd.DataFrame(dict(p=a, q=b, r=1.5, t='text'))"
_NUMBERS = "pd.DataFrame(dict(p=a, q=b, r=1.5))"
TEMPLATES: dict[str, Template] = {
    "of an array": ("pd.DataFrame(a).{values|to_numpy()|to_numpy('float32')|shape|iloc[:, 0].values|T.values}", (2,)),
    "of an array with names": ("pd.DataFrame(a, columns=['p', 'q']).{values|drop(columns='p').values|size}", (2,)),
    "of a vector": ("pd.DataFrame(a).values", (1,)),
    "of three axes": ("pd.DataFrame(a).values", (3,)),
    "of columns": (f"{_FRAME}.{{shape|values|columns.tolist()}}", (1, 1)),
    "of tables": ("pd.DataFrame(dict(p=a)).values", (2,)),
    "columns": (f"{_FRAME}{{['p']|['r']|[['p', 'q']]|[['q', 'r', 'p']]}}.values", (1, 1)),
    "places": (f"{_NUMBERS}.iloc[{{:, :-1|:, 1:|:, [0, 2]|1:3, 0|:, -1|:2|-1|[0, 0], 1:|0, :}}].values", (1, 1)),
    "places outside": ("pd.DataFrame(a).iloc[{2|:, 3|-4}].values", (2,)),
    "labels": (f"{_NUMBERS}.loc[{{:, 'p'|:, ['q', 'p']|:, 'p':'q'|0:1|[0]|:}}].values", (1, 1)),
    "choice": ("[f := pd.DataFrame(dict(p=a, q=b)), f[f['p'] > 1].{values|q.values|shape}][1]", (1, 1)),
    "rows": (f"{_FRAME}[{{1:3|:-1|::2}}].values", (1, 1)),
    "dropped": (
        f"{_FRAME}.drop({{'t', axis=1|['p', 't'], axis='columns'|columns=['q']|[0]|index=[0]}}).values",
        (1, 1),
    ),
    "first": (f"{_FRAME}.{{head|tail}}({{|2|0|-1}}).values", (1, 1)),
    "sample": (f"{_NUMBERS}.sample({{2|frac=0.5|frac=1|3, replace=True}}).values", (1, 1)),
    "attributes": (f"{_NUMBERS}.{{p|q}}.{{values|cumsum().values|diff().values|notna().values}}", (1, 1)),
    "reduced": (f"{_NUMBERS}.{{mean|sum|std|min|max|median}}({{|axis=1|axis='columns'}}).values", (1, 1)),
    "moved": (f"{_NUMBERS}.{{diff()|cumsum()|rolling(2).mean()|corr()|cov()|describe()|isna()|T}}.values", (1, 1)),
    "sliced columns": (f"{_NUMBERS}.iloc[:, {{:1|1:|::2}}].values", (1, 1)),
    "more columns": (f"{_NUMBERS}.assign({{z=1|z=2.5|p=1.5}}).values", (1, 1)),
    "groups": (f"{_NUMBERS}.groupby({{'p'|['p']}}){{|['q']}}.{{mean|sum|count|max|size}}().values", (1, 1)),
    "merged": (
        f"{_NUMBERS}.merge(pd.DataFrame(dict(p=a, r=a)), on={{'p'|['p']}}, how={{'left'|'inner'}}).values",
        (1, 1),
    ),
    "encoded numbers": (f"pd.get_dummies({_NUMBERS}).values", (1, 1)),
    "one below the other": (f"pd.concat([{_NUMBERS}, {_NUMBERS}]).values", (1, 1)),
    "missing": (f"{_NUMBERS}.{{dropna()|fillna(0)|isnull()|drop_duplicates()|copy()|abs()|round()}}.values", (1, 1)),
    "labels again": (
        f"{_FRAME}.{{reset_index(drop=True)|reset_index()|set_index('p')|sort_values('q')|rename(columns=str)}}.values",
        (1, 1),
    ),
    "arithmetic": ("[f := pd.DataFrame(a), {f / 2|f > 1|1 - f|-f|f * 2.0}][1].values", (2,)),
    "other dtypes": (f"{_NUMBERS}.astype({{'float32'|int|np.uint8}}).values", (1, 1)),
    "assigned": (f"[f := {_NUMBERS}, f.__setitem__({{'p'|'z'}}, c), f][2].values", (1, 1, 1)),
    "popped": (f"[f := {_FRAME}, f.pop('t'), f][{{1|2}}].values", (1, 1)),
    "in place": (f"[f := {_FRAME}, f.{{drop(columns='t', inplace=True)|dropna(inplace=True)}}, f][2].values", (1, 1)),
    "series": (
        "pd.Series(a).{values|shape|head(2).values|astype('float32').values|unique()|iloc[1:].values|isnull().values|map(abs).values|tolist()}",
        (1,),
    ),
    "series of tables": ("pd.Series(a).values", (2,)),
    "series arithmetic": ("({pd.Series(a) + 1|pd.Series(a) == 2|-pd.Series(a)|pd.Series(a) * b}).values", (1, 1)),
    "choice of a series": ("[s := pd.Series(a), s[s > 1].values][1]", (1,)),
    "together": ("pd.concat([pd.DataFrame(dict(p=a)), pd.DataFrame(dict({p|q}=b))]{|, axis=1}).values", (1, 1)),
    "dummies": ("pd.get_dummies(pd.Series(a)).values", (1,)),
    "lengths": (f"len({_FRAME})", (1, 1)),
    "to arrays": ("{np.array|np.asarray}({pd.DataFrame(a)|pd.Series(a[0])})", (2,)),
}
