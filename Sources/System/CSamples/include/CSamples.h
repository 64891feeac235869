#ifndef CSAMPLES_H
#define CSAMPLES_H

#include <stddef.h>

/// An article that comes with the program, as it was scraped.
struct lectern_sample {
  const char *name;
  const unsigned char *bytes;
  size_t size;
};

size_t lectern_sample_count(void);
/// The sample of a number below the count.
struct lectern_sample lectern_sample_at(size_t index);

#endif
