#pragma once

#include <zlib.h>

// Macros, which Swift does not import.
static inline int lectern_inflate_init(z_stream *stream, int bits) { return inflateInit2(stream, bits); }
static inline int lectern_deflate_init(z_stream *stream, int level, int bits) {
  return deflateInit2(stream, level, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY);
}
