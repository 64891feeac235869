#include "CRoleModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Read in place, so numbers have to stand where numbers may.
_Alignas(16) static const unsigned char weights[] = {
#embed "role.weights"
};

const unsigned char *crole_model_weights(void) { return weights; }

size_t crole_model_size(void) { return sizeof weights; }
