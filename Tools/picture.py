#!/usr/bin/env python3
"""Draws the screen of a program in a terminal of its own as a PNG: picture.py [options] OUT.png -- COMMAND…

The terminal is a real one (a pseudo-terminal, with pyte as its screen), so a picture shows what a reader sees.
Keys are typed one after another, each when the screen has come to rest; `<Enter>`, `<Esc>`, `<Tab>`, `<Space>` and
`<Down>` name keys. Needs `pip install pyte pillow` and the font DejaVu Sans Mono.
"""
import argparse
import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time

import pyte
from PIL import Image, ImageDraw, ImageFont

KEYS = {"Enter": "\r", "Esc": "\x1b", "Tab": "\t", "Space": " ", "Down": "\x1b[B"}
FONTS = ["/usr/share/fonts/truetype/dejavu", "/usr/local/share/fonts", os.path.expanduser("~/Library/Fonts")]
SIZE = 20
PADDING = 20

# The sixteen colours of a terminal and its ground, for a dark and for a light one.
GROUNDS = {
    "dark": {
        "ground": "1d1f24", "text": "d5d3ca", "border": "33363d",
        "black": "1d1f24", "red": "d9807a", "green": "97b67c", "brown": "d8b56e", "blue": "7fa6cf",
        "magenta": "b795c4", "cyan": "7cb7b3", "white": "d5d3ca",
        "brightblack": "6d707a", "brightred": "e89a94", "brightgreen": "b0cd97", "brightbrown": "e8cb8c",
        "brightblue": "9dbfe2", "brightmagenta": "ceb0da", "brightcyan": "99cfcb", "brightwhite": "f2f0e8",
    },
    "light": {
        "ground": "fbf9f3", "text": "2f3036", "border": "d8d4c8",
        "black": "2f3036", "red": "a63d36", "green": "4d7434", "brown": "8a6414", "blue": "2c5f97",
        "magenta": "7b4a8c", "cyan": "23706c", "white": "e9e5da",
        "brightblack": "7c7a72", "brightred": "bf4d45", "brightgreen": "5d8740", "brightbrown": "9d7420",
        "brightblue": "3a71ad", "brightmagenta": "8f5ba1", "brightcyan": "31827e", "brightwhite": "fbf9f3",
    },
}


def run(command, keys, columns, rows, ground):
    """The screen of a command after the keys were typed."""
    screen = pyte.Screen(columns, rows)
    stream = pyte.ByteStream(screen)
    process, terminal = pty.fork()
    if process == 0:
        light = ground == "light"
        os.environ.update(TERM="screen-256color", LC_ALL="C.UTF-8", COLORFGBG="0;15" if light else "15;0")
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    try:
        settle(terminal, stream, first=2)
        for name, sign in re.findall(r"<(\w+)>|(.)", keys):
            os.write(terminal, (KEYS[name] if name else sign).encode())
            settle(terminal, stream)
    finally:
        os.kill(process, 15)
        os.close(terminal)
        os.waitpid(process, 0)
    return screen


def settle(terminal, stream, first=0.5, rest=0.25):
    """Takes what the program writes until nothing comes for a while."""
    wait = first
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and select.select([terminal], [], [], wait)[0]:
        try:
            stream.feed(os.read(terminal, 1 << 16))
        except OSError:
            return
        wait = rest


def font(bold, italic):
    name = "DejaVuSansMono" + {(0, 0): "", (1, 0): "-Bold", (0, 1): "-Oblique", (1, 1): "-BoldOblique"}[(bold, italic)]
    for folder in FONTS:
        path = os.path.join(folder, name + ".ttf")
        if os.path.exists(path):
            return ImageFont.truetype(path, SIZE)
    sys.exit(f"picture: no {name}.ttf in {', '.join(FONTS)}")


def draw(screen, ground):
    """The picture of a screen."""
    colours = GROUNDS[ground]
    fonts = {(bold, italic): font(bold, italic) for bold in (0, 1) for italic in (0, 1)}
    width = round(fonts[(0, 0)].getlength("m" * 100) / 100)
    # As high as the font draws lines, so that grids close.
    height = sum(fonts[(0, 0)].getmetrics())
    size = (2 * PADDING + screen.columns * width, 2 * PADDING + screen.lines * height)
    image = Image.new("RGB", size, "#" + colours["ground"])
    pen = ImageDraw.Draw(image)
    pen.rectangle([(0, 0), (size[0] - 1, size[1] - 1)], outline="#" + colours["border"], width=2)
    for row in range(screen.lines):
        for column in range(screen.columns):
            cell = screen.buffer[row][column]
            text, behind = colour(cell.fg, colours, "text"), colour(cell.bg, colours, "ground")
            if cell.reverse:
                text, behind = behind, text
            x, y = PADDING + column * width, PADDING + row * height
            if behind != colours["ground"]:
                pen.rectangle([(x, y), (x + width - 1, y + height - 1)], fill="#" + behind)
            if cell.data.strip():
                shape = fonts[(int(cell.bold), int(cell.italics))]
                pen.text((x, y), cell.data, font=shape, fill="#" + text)
            if cell.underscore:
                pen.line([(x, y + height - 4), (x + width - 1, y + height - 4)], fill="#" + text)
    return image


def colour(name, colours, default):
    if name == "default":
        return colours[default]
    return colours.get(name, name)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out")
    parser.add_argument("command", nargs="+")
    parser.add_argument("--keys", default="")
    parser.add_argument("--columns", type=int, default=88)
    parser.add_argument("--rows", type=int, default=28)
    parser.add_argument("--ground", choices=GROUNDS, default="dark")
    arguments = parser.parse_args()
    screen = run(arguments.command, arguments.keys, arguments.columns, arguments.rows, arguments.ground)
    draw(screen, arguments.ground).quantize(64).save(arguments.out, optimize=True)


if __name__ == "__main__":
    main()
