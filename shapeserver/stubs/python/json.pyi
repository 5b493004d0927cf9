MODULE = "json"

def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False): return scalar("str")
def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False): return None
def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    if not (cls is None and object_hook is None and parse_float is None and parse_int is None and object_pairs_hook is None):
        return unknown("how the JSON text is read is not followed")
    return parsed_json(s)
def load(fp, **options):
    if not is_a(fp, "io.Opened"):
        return unknown("which file is read is not known")
    found = text_file(call_rule("io.source_of", fp))
    return call_keyword("json.loads", found[0], **options) if is_known(found) else found
