#pragma once
#include <stddef.h>
#include <stdint.h>

// libFuzzer's loop: calls the function with one input after another until it is told to stop.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*run)(const uint8_t *data, size_t size));
