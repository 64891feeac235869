#pragma once
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <string.h>

// The types of extensions are told by their names: numbers for them are in no header.
static inline bool lectern_is_table(cmark_node *node) {
  return strcmp(cmark_node_get_type_string(node), "table") == 0;
}

// Whether an item has a box to tick.
static inline bool lectern_is_task(cmark_node *node) {
  return strcmp(cmark_node_get_type_string(node), "tasklist") == 0;
}

// Whether a block of code stands between fences.
static inline bool lectern_is_fenced(cmark_node *node) {
  int length, offset;
  char character;
  return cmark_node_get_fenced(node, &length, &offset, &character) != 0;
}
