#include "CSamples.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char rain[] = {
#embed "../../../seeds/03-three-ways-to-measure-rain.txt"
};
static const unsigned char brick[] = {
#embed "../../../seeds/02-a-brick-with-a-door.txt"
};
static const unsigned char harbor[] = {
#embed "../../../seeds/01-harbor-towns-flood-guarantee.txt"
};

static const struct lectern_sample samples[] = {
    {"03-three-ways-to-measure-rain.txt", rain, sizeof rain},
    {"02-a-brick-with-a-door.txt", brick, sizeof brick},
    {"01-harbor-towns-flood-guarantee.txt", harbor, sizeof harbor},
};

size_t lectern_sample_count(void) { return sizeof samples / sizeof samples[0]; }

struct lectern_sample lectern_sample_at(size_t index) { return samples[index]; }
