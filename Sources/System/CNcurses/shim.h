#pragma once

// For wcwidth.
#define _XOPEN_SOURCE_EXTENDED 1
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700
#endif

// The wide-character functions are declared only with this.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <limits.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <term.h>
#include <wchar.h>

// What Swift does not import: macros with a cast, variadic functions, and globals it takes for shared mutable state.
static const attr_t lectern_bold = A_BOLD;
static const attr_t lectern_dim = A_DIM;
static const attr_t lectern_italic = A_ITALIC;
static const attr_t lectern_underline = A_UNDERLINE;
static const attr_t lectern_reverse = A_REVERSE;

static const int lectern_key_first_own = KEY_MAX + 1;

static inline WINDOW *lectern_screen(void) { return stdscr; }
static inline int lectern_colors(void) { return COLORS; }
static inline int lectern_bytes_of_character(void) { return (int)MB_CUR_MAX; }

// Puts one base character with its marks into a cell. The last cell of the screen answers ERR though it is drawn.
static inline void lectern_put(int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) == OK) (void)mvwadd_wch(stdscr, row, column, &cell);
}

// The colours of everything that is erased.
static inline void lectern_set_ground(int pair) {
  cchar_t blank;
  if (setcchar(&blank, L" ", 0, 0, &pair) == OK) wbkgrndset(stdscr, &blank);
}

// The cells the C library gives a character; -1 where it has none to show.
static inline int lectern_cells(wchar_t character) { return wcwidth(character); }

// Whether the terminal's locale has a character.
static inline bool lectern_has_character(wchar_t character) {
  char bytes[MB_LEN_MAX];
  mbstate_t state = {0};
  return wcrtomb(bytes, character, &state) != (size_t)-1;
}

// The description of the terminal in use; and the end of one that has been replaced by another.
static inline TERMINAL *lectern_description(void) { return cur_term; }
static inline void lectern_forget_description(TERMINAL *description) {
  if (description != NULL && description != cur_term) del_curterm(description);
}

// A string capability of the terminal, or NULL where it has none.
static inline const char *lectern_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (char *)-1 ? NULL : text;
}
