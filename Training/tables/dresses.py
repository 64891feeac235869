"""Other dresses of tables, as data sets and scrapes have them: small letters, capitals, punctuation set apart or gone."""
import re

# Signs that are set apart wherever any are, and some that are not always.
ALWAYS_APART = ",()[]{};"
SOMETIMES_APART = [":", "/", "–—", "+", "&", "%", "\"", "@=<>"]


def dressed(rows, chance):
    """A copy of a table in another dress; None where that leaves a cell empty, or nothing changed."""
    dress = chance.choices(
        [_small_and_apart, _small, _apart, _capitals, _bare, _small_and_bare, _tight],
        [0.46, 0.14, 0.1, 0.12, 0.06, 0.06, 0.06])[0](chance)
    copy = [[" ".join(dress(cell).split()) for cell in row] for row in rows]
    return copy if all(map(all, copy)) and copy != rows else None


def _small(chance):
    return str.lower


def _capitals(chance):
    return str.upper


def _apart(chance):
    signs = ALWAYS_APART + "".join(s for s in SOMETIMES_APART if chance.random() < 0.5)
    pattern = re.compile(f"([{re.escape(signs)}])")
    takes_periods = chance.random() < 0.25
    takes_hyphens = chance.random() < 0.3
    takes_genitives = chance.random() < 0.5

    def dress(text):
        text = pattern.sub(r" \1 ", text)
        if takes_periods:
            text = re.sub(r"(?<=[A-Za-z]{2})([.!?])(?=\s|$)", r" \1", text)
        if takes_hyphens:
            text = re.sub(r"(?<=\d)-(?=\d)", " - ", text)
        return re.sub("(?<=[a-z])('s)\\b", r" \1", text) if takes_genitives else text

    return dress


def _small_and_apart(chance):
    apart = _apart(chance)
    return lambda text: apart(text.lower())


def _bare(chance):
    """Without punctuation but that inside of numbers and words."""
    return lambda text: re.sub(r"[.,;:!?()\[\]\"“”]+(?=\s|$)|(?<!\S)[(\[\"“”]+", " ", text)


def _small_and_bare(chance):
    bare = _bare(chance)
    return lambda text: bare(text.lower())


def _tight(chance):
    """Spaces beside punctuation lost."""
    return lambda text: re.sub(r"([,;:/)]) (?=\w)|(?<=\w) (?=[(/])", lambda found: found[1] or "", text)
