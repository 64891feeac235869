#pragma once

#include <stddef.h>

// Gives the terminal back in order however the program ends: by a signal that ends it, by a crash, by being stopped; and removes
// files that are half written then.
//
// The handlers call only what POSIX allows in a handler. A signal that ends the program first restores the terminal and
// is then raised again with its own action, so that a shell sees the exit status it expects.

#ifdef __cplusplus
extern "C" {
#endif

/// The longest sequence `lectern_guard_arm` takes.
#define LECTERN_GUARD_SEQUENCE_LIMIT 512

/// Begins to guard the terminal `fd`: notes its modes as those to restore and installs the handlers. Signals that the
/// program was started with ignored stay ignored.
///
/// @param sequence  what is written to leave the screen as it was found
/// @param wake_fd   a non-blocking descriptor; a byte is written to it when a signal waits to be taken
/// @return 0, or an errno value
int lectern_guard_arm(int fd, const char *sequence, size_t length, int wake_fd);

/// Says whether the program has the terminal: only then do the handlers restore it.
void lectern_guard_hold(int holds);

/// Ends the guard and puts the handlers back as they were found.
void lectern_guard_disarm(void);

/// Takes the signals that have come since the last call: a sum of the values below.
int lectern_guard_take(void);

/// The window has another size.
#define LECTERN_SIGNAL_RESIZE 1
/// The program is asked to stop (^Z).
#define LECTERN_SIGNAL_STOP 2
/// The program goes on after it was stopped.
#define LECTERN_SIGNAL_CONTINUE 4

/// Stops the program as ^Z does by default; returns when it is continued.
void lectern_guard_stop(void);

/// Sets a child's signals to what a program expects to be started with. Async-signal-safe, for use between fork and exec.
void lectern_guard_reset_child(void);

/// Runs a program with the terminal as its standard streams and waits for it.
///
/// @param argv  ends with NULL; argv[0] is looked up in PATH
/// @return the wait status, or -1 with errno set
int lectern_guard_run(int terminal_fd, char *const argv[]);

/// Starts a program that runs on by itself, with nothing for its standard streams, in a session of its own.
///
/// @param argv  ends with NULL; argv[0] is looked up in PATH
/// @return 0, or an errno value where it could not be started
int lectern_guard_start(char *const argv[]);

/// Makes a pipe, neither end of which blocks or is handed on to programs: `ends[0]` is read, `ends[1]` written.
///
/// @return 0, or an errno value
int lectern_guard_pipe(int ends[2]);

/// Makes a file as mkstemp does, not handed on to programs, that is removed where a signal ends the program before
/// `lectern_unfinished_done`.
///
/// @param slot  what to call `lectern_unfinished_done` with
/// @return its descriptor, or -1 with errno set
int lectern_unfinished_temporary(char *path_template, int *slot);

/// Makes a file that is not there, as above.
///
/// @return its descriptor, or -1 with errno set: EEXIST where it is there already
int lectern_unfinished_reserve(const char *path, int *slot);

/// Says that a file is complete, has another name, or is gone.
void lectern_unfinished_done(int slot);

/// The size of the terminal in cells; 0 where it is not known.
void lectern_terminal_size(int fd, int *columns, int *rows);

#ifdef __cplusplus
}
#endif
