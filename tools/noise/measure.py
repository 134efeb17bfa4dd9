#!/usr/bin/env python3
"""Measures how well extraction stands noise.

    measure.py TEXTS.jsonl... [--bin PATH] [--only CLASS,...] [--lost N]

TEXTS.jsonl: one document a line, {"id", "text", "date"?, "place"?}; other keys are not read, so that any annotated file
will do. Each text is extracted as it is and once more with each class of noise laid over it. A mention counts as kept
when the noisy text has a mention of the same kind (and type) at the same place. The table gives, for each class and
kind, the share of the mentions of the clean text that are kept (R), and the share of the mentions of the noisy text that
the clean text has as well (P).
"""
import argparse
import collections
import html.entities
import json
import subprocess
import sys
import unicodedata

KINDS = ("references", "dates", "agencies", "people", "roles")
OLD_NEW = ("òa oà óa oá ỏa oả õa oã ọa oạ òe oè óe oé ỏe oẻ õe oẽ ọe oẹ ùy uỳ úy uý ủy uỷ ũy uỹ ụy uỵ").split()
SWAP = {}
for first, second in zip(OLD_NEW[::2], OLD_NEW[1::2]):
    for change in (str, str.upper, str.capitalize):
        SWAP[change(first)], SWAP[change(second)] = change(second), change(first)
CYRILLIC = str.maketrans("AaBEeKMHOoPpCcTXxy", "АаВЕеКМНОоРрСсТХху")


# A noisy text is a list of (characters, index of the character of the clean text from which they come).


def each(change):
    return lambda text: [(change(char), index) for index, char in enumerate(text)]


def other_tone_place(text):
    out = [(char, index) for index, char in enumerate(text)]
    for at in range(len(text) - 1):
        pair = SWAP.get(text[at : at + 2])
        open_rhyme = not text[at + 2 : at + 3].isalpha() and text[at - 1 : at].lower() != "q"
        if pair and open_rhyme:
            out[at], out[at + 1] = (pair[0], at), (pair[1], at + 1)
    return out


def wrapped(width, behind_hyphens):
    def change(text):
        out, start = [], 0
        for line in text.split("\n"):
            breaks = [at for at, char in enumerate(line.rstrip()) if char == " "]
            if behind_hyphens:
                breaks += [at + 1 for at, char in enumerate(line[:-1]) if char == "-" and line[at - 1 : at].isalnum()]
            chosen, line_start, last = set(), 0, None
            for at in sorted(breaks) + [len(line)]:
                if at - line_start > width and last is not None and last > line_start:
                    chosen.add(last)
                    line_start = last + (line[last : last + 1] == " ")
                last = at
            for at, char in enumerate(line):
                if at in chosen:
                    out.append(("\n", start + at) if char == " " else ("\n" + char, start + at))
                else:
                    out.append((char, start + at))
            start += len(line)
            if start < len(text):
                out.append(("\n", start))
            start += 1
        return out

    return change


def bare(text):
    def strip(char):
        char = {"đ": "d", "Đ": "D"}.get(char, char)
        return "".join(c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c))

    return each(strip)(unicodedata.normalize("NFC", text))


def entities(char):
    if char == " ":
        return "&nbsp;"
    named = html.entities.codepoint2name.get(ord(char))
    return f"&{named};" if named and char not in '"' else char


CLASSES = {
    "nfd": each(lambda char: unicodedata.normalize("NFD", char)),
    "tone place": other_tone_place,
    "eth": each(lambda char: {"Đ": "Ð"}.get(char, char)),
    "nbsp": each(lambda char: "\u00a0" if char == " " else char),
    "wrapped 72": wrapped(72, False),
    "wrapped 72 -": wrapped(72, True),
    "crlf": each(lambda char: "\r\n" if char == "\n" else char),
    "two blanks": each(lambda char: "  " if char == " " else char),
    "zero width": each(lambda char: char + "\u200b" if char.isalpha() else char),
    "soft hyphen": each(lambda char: char + "\u00ad" if char in "aeiou" else char),
    "cyrillic": each(lambda char: char.translate(CYRILLIC)),
    "full width": each(lambda char: chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char),
    "dashes": each(lambda char: "\u2010" if char == "-" else char),
    "entities": each(entities),
    "bare": bare,
}


def extract(binary, docs):
    lines = "".join(json.dumps(doc, ensure_ascii=False) + "\n" for doc in docs)
    done = subprocess.run([binary, "--jsonl"], input=lines.encode(), stdout=subprocess.PIPE, check=False)
    return {answer["id"]: answer for answer in map(json.loads, done.stdout.decode().splitlines())}


def mentions(answer, text, source):
    """The mentions of an answer by kind: (start, end, type), in characters of the clean text."""
    offsets, position = {}, 0
    for index, char in enumerate(text):
        offsets[position] = index
        position += len(char.encode())
    offsets[position] = len(text)
    found = collections.defaultdict(set)
    for kind in KINDS:
        for item in answer.get(kind) or ():
            start, end = offsets[item["span"]["start"]], offsets[item["span"]["end"]]
            found[kind].add((source[start], source[end - 1] + 1, item.get("type") if kind == "references" else None))
    return found


def noisy(doc, change):
    pieces = change(doc["text"])
    source = [index for chars, index in pieces for _ in chars]
    return {**doc, "text": "".join(chars for chars, _ in pieces)}, source


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("texts", nargs="+")
    args.add_argument("--bin", default="target/release/examples/extract")
    args.add_argument("--only", help="classes of noise, with commas between them: " + ", ".join(CLASSES))
    args.add_argument("--lost", type=int, default=0, help="print this many lost and new mentions a class")
    args = args.parse_args()
    classes = args.only.split(",") if args.only else list(CLASSES)
    docs = []
    for path in args.texts:
        with open(path, encoding="utf-8") as file:
            for line in file:
                doc = json.loads(line)
                doc = {key: doc[key] for key in ("id", "text", "date", "place") if doc.get(key)}
                docs.append({**doc, "text": unicodedata.normalize("NFC", doc["text"]), "id": len(docs)})
    answers = extract(args.bin, docs)
    clean = [mentions(answers[doc["id"]], doc["text"], range(len(doc["text"]) + 1)) for doc in docs]
    total = collections.Counter(kind for found in clean for kind in KINDS for _ in found[kind])
    print("mentions     " + "".join(f"{kind:>18}" for kind in KINDS))
    print(f"{'clean':13}" + "".join(f"{total[kind]:18}" for kind in KINDS))
    for name in classes:
        changed = [noisy(doc, CLASSES[name]) for doc in docs]
        answers = extract(args.bin, [doc for doc, _ in changed])
        kept, found, shown = collections.Counter(), collections.Counter(), []
        for index, (doc, source) in enumerate(changed):
            if doc["id"] not in answers or "error" in answers[doc["id"]]:
                sys.exit(f"{name}: no answer for document {index}")
            here = mentions(answers[doc["id"]], doc["text"], source)
            for kind in KINDS:
                kept[kind] += len(clean[index][kind] & here[kind])
                found[kind] += len(here[kind])
                words = docs[index]["text"]
                shown += [f"  - {kind}: {words[s:e]!r}" for s, e, _ in sorted(clean[index][kind] - here[kind])]
                shown += [f"  + {kind}: {words[s:e]!r}" for s, e, _ in sorted(here[kind] - clean[index][kind])]
        cells = []
        for kind in KINDS:
            recall = kept[kind] / total[kind] if total[kind] else 1.0
            precision = kept[kind] / found[kind] if found[kind] else 1.0
            cells.append(f"  R {recall:.4f} P {precision:.4f}")
        print(f"{name:13}" + "".join(cells))
        for line in shown[: args.lost]:
            print(line)


if __name__ == "__main__":
    main()
