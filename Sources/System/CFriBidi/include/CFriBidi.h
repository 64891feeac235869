#pragma once
#include <stdbool.h>
#include <stdint.h>

// The order of right-to-left text, by FriBidi. The library is opened when the first such text is shown and not before.

// Whether the library has been opened: never before a line was asked for, and never where it is missing.
bool lectern_bidi_is_open(void);

// Finds the embedding level of each character of a line (UAX #9), and the characters to show in their places: brackets
// mirrored, Arabic letters in the forms that join. What is no character any more because two became one is U+FEFF.
// False where the library is missing or refuses.
bool lectern_bidi_resolve(const uint32_t *text, int32_t count, bool right_to_left, int8_t *levels, uint32_t *shown);
