"""NumPy 2.4, `numpy.lib.recfunctions`: fields put together, taken apart and renamed."""

MODULE = "numpy.lib.recfunctions"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def structured_to_unstructured(arr: Array[*S], dtype=None, copy=False, casting="unsafe"):
    parts = element_dtypes(arr)
    if parts is None:
        return unknown("the fields of an array that are not known")
    return (Of(dtype) if dtype is not None else Promote(*parts))[*S, len(parts)]
def unstructured_to_structured(arr: Array[*S, n], dtype=None, names=None, align=False, copy=False, casting="unsafe"):
    if dtype is not None:
        parts = element_dtypes(Of(dtype)[()])
        require(parts is None or n == len(parts), f"The length of the last dimension of arr must be equal to the number of fields in dtype: {arr}", code="dim-mismatch")
        return Of(dtype)[*S]
    words = items(names) if names is not None else [f"f{i}" for i in range(n)] if is_int(n) else None
    return Of(None if words is None or dtype_name(Same(arr)) is None else dtype_name([(word, dtype_name(Same(arr))) for word in words]))[*S]
def apply_along_fields(func, arr: Array): return invoke(func, [call_rule("numpy.lib.recfunctions.structured_to_unstructured", arr)], {"axis": -1})
def _kept(rows, dropped):
    """Fields without those of these names, at any depth; one that has lost all of its own goes too."""
    found = []
    for name, kind, dims in rows:
        inner = fields(kind)
        left = None if inner is None else _kept(inner, dropped)
        if name not in dropped and (left is None or len(left) > 0):
            found = found + [(name, kind if left is None else with_fields(left), dims)]
    return found
def _renamed(rows, names): return [(names.get(name, name), kind if fields(kind) is None else with_fields(_renamed(fields(kind), names)), dims) for name, kind, dims in rows]
def drop_fields(base: Array[*S], drop_names, usemask=True, asrecarray=False):
    rows, dropped = fields(base), [drop_names] if is_str(drop_names) else items(drop_names)
    if rows is None or dropped is None or not is_known(rows):
        return unknown("the fields of an array that are not known")
    return Of(with_fields(_kept(rows, dropped)))[*S]
def rename_fields(base: Array[*S], namemapper):
    rows, names = fields(base), pairs(namemapper)
    if rows is None or names is None or not is_known(rows):
        return unknown("the fields of an array that are not known")
    return Of(with_fields(_renamed(rows, {old: new_name for old, new_name in names})))[*S]
def repack_fields(a: Array[*S], align=False, recurse=False): return Same(a)[*S]
def require_fields(array: Array[*S], required_dtype): return Of(required_dtype)[*S]
def assign_fields_by_name(dst: Array, src: Array, zero_unassigned=True): return forget(dst)
def recursive_fill_fields(input: Array, output: Array):
    forget(output)
    return output
def merge_arrays(seqarrays, fill_value=-1, flatten=False, usemask=False, asrecarray=False):
    arrays = [array_of(x) for x in (items(seqarrays) if not is_array(seqarrays) else [seqarrays]) or []]
    sizes = [x.shape.size() for x in arrays]
    if len(arrays) == 0:
        return unknown("arrays that are not known")
    names = [fields(x) for x in arrays]
    plain = len([1 for rows in names if rows is not None]) == 0 and None not in [dtype_name(Same(x)) for x in arrays]
    return Kind("numpy.rec.recarray" if asrecarray else "numpy.ndarray", dtype_name([(f"f{i}", dtype_name(Same(x))) for i, x in enumerate(arrays)]) if plain else None)[max(sizes)]
def append_fields(base: Array[*S], names, data, dtypes=None, fill_value=-1, usemask=True, asrecarray=False): return Of(None)[*S]
rec_append_fields = alias("numpy.lib.recfunctions.append_fields")
rec_drop_fields = alias("numpy.lib.recfunctions.drop_fields")
def stack_arrays(arrays, defaults=None, usemask=True, asrecarray=False, autoconvert=False):
    parts = [array_of(x) for x in (items(arrays) if not is_array(arrays) else [arrays]) or []]
    if len(parts) == 0:
        return unknown("arrays that are not known")
    rows = [fields(x) for x in parts]
    if None in rows or len([1 for row in rows if not is_known(row)]) > 0:
        return unknown("the fields of an array that are not known")
    merged = rows[0]
    for row in rows[1:]:
        merged = merged + [field for field in row if field[0] not in [one[0] for one in merged]]
    same = len([1 for row in rows for name, kind, dims in row for other, sort, axes in merged if name == other and kind != sort]) == 0
    return Of(with_fields(merged) if same else None)[sum([x.shape.size() for x in parts])]
def join_by(key, r1: Array, r2: Array, jointype="inner", r1postfix="1", r2postfix="2", defaults=None, usemask=True, asrecarray=False): return Of(None)[fresh("rows", 0)]
rec_join = alias("numpy.lib.recfunctions.join_by")
def find_duplicates(a: Array, key=None, ignoremask=True, return_index=False): return Same(a)[fresh("rows", 0)] if not return_index else unknown("rows that are there twice")
def get_names(adtype): return unknown("the names of fields")
def get_names_flat(adtype): return unknown("the names of fields")
def flatten_descr(ndtype): return unknown("the description of a dtype")
def get_fieldstructure(adtype, lastname=None, parents=None): return unknown("the fields above each field")
