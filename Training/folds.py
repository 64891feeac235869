"""Which documents are held back together while training."""
FOLDS = 5


def fold_of(name):
    """The fold of a document, by the number its name begins with: documents made from one page share it."""
    number = int(name.replace(".", "-").split("-")[0])
    return number * 2654435761 % 1000003 % FOLDS
