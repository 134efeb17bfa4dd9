#!/usr/bin/env python3
"""Packs `units.tsv` into `src/lexicon/data/units.bin` and `unit_names.txt`, which the crate compiles in and reads in place.

All numbers are little-endian. The layout, read by `src/unit/table.rs`:

    header   7 x u32: rows, keys, dates, successors, bytes of key text, bytes of `unit_names.txt`, zero
    keys     (keys + 1) x { u32 offset in the key text, u16 first row }
    rows     rows x { u24 offset in `unit_names.txt`, u8 bytes of the name, u24 code, u8 kind + 16 * edition,
                      u16 parent, u16 first successor, u8 from, u8 until }   (one row more closes the successors)
    follow   successors x u16 row
    dates    dates x u32 yyyymmdd   (entry 0: no date)
    codes    rows x u16 row, sorted by level, code and edition
    key text

`unit_names.txt` holds the names one behind the other, without anything between.

Rows are sorted by key; a key is the name folded by `fold`. `tests/suite/units.rs` reads the packed table back and
compares it with `units.tsv`.
"""
import os, re, struct, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = ["tỉnh", "thành phố trung ương", "huyện", "quận", "thị xã", "thành phố", "xã", "phường", "thị trấn", "đặc khu"]
EDITIONS = "habc"
LEVELS = "PDC"


def fold(name):
    """Lower-case letters and digits without marks; y is i, a final c is k: `Quy Nhơn`, `Qui nhon` -> `quinhon`."""
    text = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    text = "".join(c for c in text if not unicodedata.combining(c)).replace("y", "i")
    words = re.findall(r"[a-z0-9]+", text)
    return "".join(w[:-1] + "k" if w.endswith("c") else w for w in words)


def read():
    with open(os.path.join(HERE, "units.tsv"), encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            ident, kind, name, parent, since, until, successors = line.rstrip("\n").split("\t")
            yield dict(id=ident, kind=kind, name=name, parent=parent, since=since, until=until, successors=successors.split())


def code_of(row):
    return int(re.sub(r"\D", "", row["id"]))


def main():
    rows = sorted(read(), key=lambda r: (fold(r["name"]), LEVELS.index(r["id"][0]), code_of(r), EDITIONS.index(r["id"][-1])))
    number = {row["id"]: i for i, row in enumerate(rows)}
    dates = [""] + sorted({row[k] for row in rows for k in ("since", "until")} - {""})
    names, name_text = {}, b""
    for row in rows:
        if row["name"] not in names:
            names[row["name"]] = len(name_text)
            name_text += row["name"].encode()
    key_text, key_index, packed, follow = b"", b"", b"", b""
    last, keys = None, 0
    for i, row in enumerate(rows):
        key = fold(row["name"])
        if key != last:
            key_index += struct.pack("<IH", len(key_text), i)
            key_text += key.encode()
            last, keys = key, keys + 1
        length = len(row["name"].encode())
        parent = number[row["parent"]] if row["parent"] else 0xFFFF
        kind = KINDS.index(row["kind"]) + 16 * EDITIONS.index(row["id"][-1])
        packed += struct.pack("<II", names[row["name"]] | length << 24, code_of(row) | kind << 24)
        packed += struct.pack("<HHBB", parent, len(follow) // 2, dates.index(row["since"]), dates.index(row["until"]))
        for ident in row["successors"]:
            follow += struct.pack("<H", number[ident])
    key_index += struct.pack("<IH", len(key_text), len(rows))
    packed += struct.pack("<IIHHBB", 0, 0, 0, len(follow) // 2, 0, 0)
    by_code = sorted(range(len(rows)), key=lambda i: (LEVELS.index(rows[i]["id"][0]), code_of(rows[i]), EDITIONS.index(rows[i]["id"][-1])))
    header = struct.pack("<7I", len(rows), keys, len(dates), len(follow) // 2, len(key_text), len(name_text), 0)
    day_numbers = struct.pack(f"<{len(dates)}I", *(int(d.replace("-", "") or 0) for d in dates))
    codes = struct.pack(f"<{len(rows)}H", *by_code)
    blob = header + key_index + packed + follow + day_numbers + codes + key_text
    for name, content in (("units.bin", blob), ("unit_names.txt", name_text)):
        with open(os.path.join(HERE, "../../src/lexicon/data", name), "wb") as out:
            out.write(content)
    print(len(rows), "rows,", keys, "keys,", len(blob) + len(name_text), "bytes")


main()
