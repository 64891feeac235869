#ifndef CROLEMODEL_H
#define CROLEMODEL_H

#include <stddef.h>

/// The weights of the role model, as written by `make train-roles`.
const unsigned char *crole_model_weights(void);
/// Their number of bytes.
size_t crole_model_size(void);

#endif
