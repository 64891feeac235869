#!/usr/bin/env python3
"""How long another program takes for all pages of a list, in one thread, its import and the reading of files left out.

    peer.py trafilatura|resiliparse LIST    ► {"seconds": …}
"""
import json
import pathlib
import sys
import time


def trafilatura():
    """All that it finds of an article, as the program gives it."""
    import trafilatura
    return lambda page: trafilatura.extract(page, output_format="json", with_metadata=True, include_formatting=True)


def resiliparse():
    """The main content as plain text, the least that it gives; the encoding is found, as the program finds it."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    return lambda page: extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True)


extract = {"trafilatura": trafilatura, "resiliparse": resiliparse}[sys.argv[1]]()
pages = [pathlib.Path(path).read_bytes() for path in pathlib.Path(sys.argv[2]).read_text().split()]
extract(pages[0])
begun = time.process_time()
for page in pages:
    extract(page)
print(json.dumps({"seconds": time.process_time() - begun}))
