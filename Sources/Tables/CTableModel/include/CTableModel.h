#ifndef CTABLEMODEL_H
#define CTABLEMODEL_H

#include <stddef.h>

/// The weights of the table model, as written by `make train-tables`.
const unsigned char *ctable_model_weights(void);
/// Their number of bytes.
size_t ctable_model_size(void);
/// The types of words, as written by `make train-types`.
const unsigned char *ctable_model_types(void);
/// Their number of bytes.
size_t ctable_model_types_size(void);

#endif
