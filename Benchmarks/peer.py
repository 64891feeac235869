#!/usr/bin/env python3
"""How long trafilatura takes for all pages of a list, in one thread, its import and the reading of files left out."""
import json
import pathlib
import sys
import time

import trafilatura

pages = [pathlib.Path(path).read_bytes() for path in pathlib.Path(sys.argv[1]).read_text().split()]
trafilatura.extract(pages[0], output_format="json")
begun = time.process_time()
for page in pages:
    trafilatura.extract(page, output_format="json", with_metadata=True, include_formatting=True)
print(json.dumps({"seconds": time.process_time() - begun}))
