#!/bin/sh
# Writes the reference of the project's modules to docs/, from the comments in their sources.
set -eu

graphs=.build/docs-graphs
swift package dump-symbol-graph --minimum-access-level public
rm -rf "$graphs" docs
mkdir -p "$graphs"
for module in TextModel ArticleModel ArticleParsing ArticleWriting TableRebuilding TextRepair TextDecoding TextLayout Settings; do
  find .build -path "*symbolgraph/$module*.symbols.json" -exec cp {} "$graphs" \;
done
docc=$(command -v docc || echo "$(dirname "$(command -v swift)")/docc")
"$docc" convert --fallback-display-name Lectern --fallback-bundle-identifier lectern \
  --additional-symbol-graph-dir "$graphs" --output-dir docs
echo "docs: open docs/index.html through a web server, such as: python3 -m http.server -d docs"
