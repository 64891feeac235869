#pragma once

#include <zlib.h>

// A macro, which Swift does not import: it tells the library which version of its header the program was built with.
static inline int lectern_inflate_init(z_stream *stream, int window_bits) { return inflateInit2(stream, window_bits); }
