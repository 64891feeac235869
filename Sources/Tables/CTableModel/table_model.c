#include "CTableModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Read in place, so numbers have to stand where numbers may.
_Alignas(16) static const unsigned char weights[] = {
#embed "table.weights"
};

const unsigned char *ctable_model_weights(void) { return weights; }

size_t ctable_model_size(void) { return sizeof weights; }

_Alignas(16) static const unsigned char types[] = {
#embed "types.weights"
};

const unsigned char *ctable_model_types(void) { return types; }

size_t ctable_model_types_size(void) { return sizeof types; }
