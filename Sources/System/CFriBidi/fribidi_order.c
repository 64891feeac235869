#include "CFriBidi.h"

#if defined(__has_include) && __has_include(<fribidi/fribidi.h>)

#include <dlfcn.h>
#include <fribidi/fribidi.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

// The functions of the library that are used, found by name.
static struct {
  __typeof__(&fribidi_get_bidi_types) bidi_types;
  __typeof__(&fribidi_get_bracket_types) bracket_types;
  __typeof__(&fribidi_get_par_embedding_levels_ex) levels;
  __typeof__(&fribidi_get_joining_types) joining_types;
  __typeof__(&fribidi_join_arabic) join;
  __typeof__(&fribidi_shape) shape;
  atomic_bool is_ready;
} library;

static pthread_once_t opening = PTHREAD_ONCE_INIT;

static void open_library(void) {
  static const char *const names[] = {
#ifdef __APPLE__
      "libfribidi.0.dylib", "/opt/homebrew/lib/libfribidi.0.dylib", "/usr/local/lib/libfribidi.0.dylib",
#else
      "libfribidi.so.0", "libfribidi.so",
#endif
  };
  void *handle = NULL;
  for (size_t index = 0; index < sizeof names / sizeof *names && handle == NULL; index++)
    handle = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  // A pointer to a function is as large as one to data wherever there is a dlsym.
  *(void **)&library.bidi_types = dlsym(handle, "fribidi_get_bidi_types");
  *(void **)&library.bracket_types = dlsym(handle, "fribidi_get_bracket_types");
  *(void **)&library.levels = dlsym(handle, "fribidi_get_par_embedding_levels_ex");
  *(void **)&library.joining_types = dlsym(handle, "fribidi_get_joining_types");
  *(void **)&library.join = dlsym(handle, "fribidi_join_arabic");
  *(void **)&library.shape = dlsym(handle, "fribidi_shape");
  library.is_ready = library.bidi_types && library.bracket_types && library.levels && library.joining_types &&
                     library.join && library.shape;
}

bool lectern_bidi_is_open(void) { return library.is_ready; }

bool lectern_bidi_resolve(const uint32_t *text, int32_t count, bool right_to_left, int8_t *levels, uint32_t *shown) {
  pthread_once(&opening, open_library);
  if (!library.is_ready || count <= 0) return false;
  FriBidiCharType *types = calloc((size_t)count, sizeof *types);
  FriBidiBracketType *brackets = calloc((size_t)count, sizeof *brackets);
  FriBidiArabicProp *joining = calloc((size_t)count, sizeof *joining);
  bool is_resolved = false;
  if (types != NULL && brackets != NULL && joining != NULL) {
    library.bidi_types(text, count, types);
    library.bracket_types(text, count, types, brackets);
    FriBidiParType direction = right_to_left ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
    is_resolved = library.levels(types, brackets, count, &direction, levels) != 0;
    if (is_resolved) {
      memcpy(shown, text, (size_t)count * sizeof *text);
      library.joining_types(text, count, joining);
      library.join(types, count, levels, joining);
      library.shape(FRIBIDI_FLAG_SHAPE_MIRRORING | FRIBIDI_FLAGS_ARABIC, levels, count, joining, shown);
    }
  }
  free(types);
  free(brackets);
  free(joining);
  return is_resolved;
}

#else

// Stands in where the program is built without FriBidi: text is shown in the order it is written.
bool lectern_bidi_is_open(void) { return false; }

bool lectern_bidi_resolve(const uint32_t *text, int32_t count, bool right_to_left, int8_t *levels, uint32_t *shown) {
  (void)text, (void)count, (void)right_to_left, (void)levels, (void)shown;
  return false;
}

#endif
