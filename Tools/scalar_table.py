#!/usr/bin/env python3
"""Write Sources/Layout/TextLayout/Widths/ScalarTable.swift: what layout must know of each Unicode scalar.

    python3 Tools/scalar_table.py > Sources/Layout/TextLayout/Widths/ScalarTable.swift

For every scalar the table gives the terminal cells it takes and its class for line breaking. Widths follow the East
Asian Width property (wide and fullwidth 2, ambiguous 1) and the general category (marks and format characters 0).
Classes follow UAX #14 as far as they can be told from the general category; `CLASSES` below holds the rest, and the
places where `BreakRules.swift` wants something other than UAX #14 (Hangul breaks at spaces only, "!" of the wide
forms closes like "。"). Only the standard library is needed; its Unicode version is written into the file.
"""

import sys
import unicodedata

# The order is that of `enum BreakClass` in Swift.
NAMES = [
    "alphabetic", "numeric", "ideographic", "nonstarter", "open", "close", "closeParenthesis", "exclamation",
    "infix", "slash", "hyphen", "breakAfter", "emDash", "openQuote", "closeQuote", "quote", "glue", "joiner",
    "space", "mandatory", "zeroWidthSpace", "softHyphen", "mark", "ignored", "prefix", "postfix", "inseparable",
    "regional", "skinTone", "spacingMark",
]
CODE = {name: index for index, name in enumerate(NAMES)}


def ranges(text):
    """The scalars of "0021 0030-0039"."""
    for part in text.split():
        low, _, high = part.partition("-")
        yield from range(int(low, 16), int(high or low, 16) + 1)


CLASSES = {
    "mandatory": "000A-000D 0085",
    "space": "0009",
    "exclamation": "0021 003F 061F 06D4 203C 203D 2047-2049",
    "infix": "002C 002E 003A 003B 037E 0589 060C 060D 07F8 2044",
    "slash": "002F",
    "hyphen": "002D",
    "breakAfter": "058A 05BE 2010 2012 2013",
    "emDash": "2014 2015 2E3A 2E3B",
    "quote": "0022 0027",
    "closeParenthesis": "0029 005D",
    "open": "00A1 00BF 2E18",
    "glue": "00A0 2007 2011 202F 0F08 0F0C 0F12",
    "joiner": "200D 2060 FEFF",
    "zeroWidthSpace": "200B",
    "softHyphen": "00AD",
    "postfix": "0025 00A2 00B0 2030-2037 2103 2109 FE6A FF05 FFE0",
    "prefix": "002B 005C 00B1 2116 2212 2213",
    "inseparable": "2024-2026 22EF FE19",
    "close": "3001 3002 FE11 FE12 FE50 FE52 FE54-FE57 FF01 FF0C FF0E FF1A FF1B FF1F FF61 FF64",
    "nonstarter": "3005 301C 303B 3041 3043 3045 3047 3049 3063 3083 3085 3087 308E 3095 3096 309B-309E 30A0 30A1"
    " 30A3 30A5 30A7 30A9 30C3 30E3 30E5 30E7 30EE 30F5 30F6 30FB-30FE 31F0-31FF FF65 FF67-FF70 FF9E FF9F",
    "alphabetic": "1100-115F 302E 302F 3130-318F A960-A97C AC00-D7A3",
    "mark": "1160-11FF D7B0-D7FF",
    "ideographic": "FF66 FF71-FF9D",
    "regional": "1F1E6-1F1FF",
    "skinTone": "1F3FB-1F3FF",
    # No marks to Unicode, but of one character with the letter before them all the same.
    "spacingMark": "0E33 0EB3",
    # Variation selectors and other characters that only choose a form, and noncharacters.
    "ignored": "FE00-FE0F E0000-E0FFF 180B-180F FDD0-FDEF FFFE FFFF 034F 17B4 17B5 3164 FFA0",
}
EXPLICIT = {scalar: name for name, text in CLASSES.items() for scalar in ranges(text)}

# Format characters that are drawn: the number signs of Arabic, Syriac and Kaithi.
DRAWN_FORMATS = set(ranges("0600-0605 06DD 070F 0890 0891 08E2 110BD 110CD"))
# Wide in the C libraries that terminals use, or pictographs of a later Unicode version than Python's.
WIDE = set(ranges("3248-324F 4DC0-4DFF 1F6DC-1F6DF 1F7F0 1FA70-1FAFF"))
# Where scalars that are not assigned yet are wide all the same.
WIDE_UNASSIGNED = set(ranges("3400-4DBF 4E00-9FFF F900-FAFF 20000-2FFFD 30000-3FFFD"))

BY_CATEGORY = {
    "Cc": "ignored", "Cf": "ignored", "Mn": "mark", "Me": "mark", "Mc": "spacingMark", "Zs": "space", "Zl": "mandatory",
    "Zp": "mandatory", "Ps": "open", "Pe": "close", "Pi": "openQuote", "Pf": "closeQuote", "Sc": "prefix",
}


def is_wide(scalar):
    if unicodedata.category(chr(scalar)) == "Cn":
        # Python answers "F" for every scalar that is not assigned.
        return scalar in WIDE or scalar in WIDE_UNASSIGNED
    return scalar in WIDE or unicodedata.east_asian_width(chr(scalar)) in "WF"


def break_class(scalar):
    category = unicodedata.category(chr(scalar))
    if scalar in EXPLICIT:
        return EXPLICIT[scalar]
    if scalar in DRAWN_FORMATS:
        return "alphabetic"
    if category in BY_CATEGORY:
        return BY_CATEGORY[category]
    if category == "Cn" and scalar & 0xFFFE == 0xFFFE:
        return "ignored"
    if is_wide(scalar):
        return "ideographic"
    return "numeric" if category == "Nd" else "alphabetic"


INVISIBLE = {"mandatory", "joiner", "zeroWidthSpace", "softHyphen", "mark", "ignored"}


def properties(scalar):
    name = break_class(scalar)
    width = 0 if name in INVISIBLE else 2 if is_wide(scalar) else 1
    return CODE[name] << 2 | width


def table():
    """The packed entries: the first scalar of a range << 8 | its properties."""
    entries = []
    last = None
    for scalar in range(0x110000):
        if 0xD800 <= scalar <= 0xDFFF:
            continue
        value = properties(scalar)
        if value != last:
            entries.append(scalar << 8 | value)
            last = value
    return entries


def main():
    entries = table()
    out = sys.stdout.write
    out("// Written by Tools/scalar_table.py from Unicode %s; run it again rather than edit this file.\n\n"
        % unicodedata.unidata_version)
    out("/// The ranges of scalars that share a width and a line-breaking class, in order.\n")
    out("///\n/// Each entry is the first scalar of its range << 8 | class << 2 | cells; see ``ScalarProperties``.\n")
    out("// swift-format-ignore\n")
    out("let scalarTable: [UInt32] = [\n")
    for start in range(0, len(entries), 10):
        out("  " + " ".join("0x%X," % entry for entry in entries[start:start + 10]) + "\n")
    out("]\n")


if __name__ == "__main__":
    main()
