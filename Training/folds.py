"""Which documents are held back together while training, and which a small training is made of."""
import re
import zlib

FOLDS = 5
# Where pages with known articles lie, below the folder of the evaluation data.
SETS = ("data", "more")


def number(name):
    """The number a document's name begins with, or one made of its first word: documents made from one page share it."""
    first = re.split("[-.]", name)[0]
    return int(first) if first.isdigit() else zlib.crc32(first.encode())


def fold_of(name):
    return number(name) * 2654435761 % 1000003 % FOLDS


def is_in_part(name, part):
    """Whether a document is of a part, 0 to 1, of all."""
    return number(name) * 40503 % 100003 < part * 100003
