#ifndef CCLEANINGMODEL_H
#define CCLEANINGMODEL_H

#include <stddef.h>

/// The weights of the cleaning model, as written by `make train-cleaning`.
const unsigned char *ccleaning_model_weights(void);
/// Their number of bytes.
size_t ccleaning_model_size(void);

#endif
