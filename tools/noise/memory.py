#!/usr/bin/env python3
"""Measures the memory that an extraction needs beyond its input and its result.

    memory.py [--bin PATH] [--megabytes N]

Each text is a piece repeated, without mentions, so that the result is next to nothing. The table gives, for each, how far the
most memory that the process held grows from a text of a hundredth of the size to the whole one, for each byte of text. The
text itself, which the example program holds too, is taken off.
"""
import argparse
import os
import subprocess
import sys
import tempfile

PROSE = "trong thời gian tới các cơ quan, đơn vị tiếp tục thực hiện tốt nhiệm vụ được giao theo quy định và kế hoạch đã đề ra"
PIECES = {
    "prose in one line": PROSE + ". ",
    "prose in lines": PROSE + "\n",
    "prose in paragraphs": PROSE + ".\n\n",
    "wrapped prose": PROSE.replace(" tốt ", " tốt\n") + "\n",
    "NFD": "NFD",
    "zero width": "".join(char + "\u200b" for char in PROSE) + ". ",
    "entities": PROSE.replace(" ", "&nbsp;") + ".&nbsp;",
    "bare": "trong thoi gian toi cac co quan, don vi tiep tuc thuc hien tot nhiem vu duoc giao theo quy dinh. ",
    "all at once": "trong th&ocirc;i gian tơ\u0301i c\u0430c cơ quan,&nbsp;đơn vị tiếp tục\nthực hiện tốt q u i định Q U Y Ế T Đ Ị N H\n",
    "commas": ",",
    "digits with blanks": "9 ",
    "line ends": "\n",
    "short lines": "a\n",
    "marks alone": "\u0301",
}
# The text is written by a process of its own: what a parent holds counts for its children.
WRITE = """
import sys, unicodedata
piece, size, path, nfd = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
piece = unicodedata.normalize("NFD", piece) if nfd else piece
with open(path, "w", encoding="utf-8") as file:
    file.write(piece * (size // len(piece.encode())))
"""


def most_memory(binary, piece, size, path):
    nfd = "1" if piece == "NFD" else ""
    subprocess.run([sys.executable, "-c", WRITE, PROSE + ". " if nfd else piece, str(size), path, nfd], check=True)
    sink = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)]
    _, status, usage = os.wait4(os.posix_spawn(binary, [binary, path], os.environ, file_actions=sink), 0)
    if status:
        sys.exit(f"{binary} failed")
    return usage.ru_maxrss * 1024


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--bin", default="target/release/examples/extract")
    args.add_argument("--megabytes", type=int, default=8)
    args = args.parse_args()
    size = args.megabytes * 1_000_000
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        for name, piece in PIECES.items():
            small, large = (most_memory(args.bin, piece, bytes_, file.name) for bytes_ in (size // 100, size))
            print(f"{name:22}{(large - small) / (size - size // 100) - 1:6.1f} bytes for each byte of text")


if __name__ == "__main__":
    main()
