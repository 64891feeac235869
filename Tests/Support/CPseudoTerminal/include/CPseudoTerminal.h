#pragma once

#include <sys/types.h>

/// Starts a program on a terminal of its own: it is the leader of a new session.
///
/// @param argv         ends with NULL; argv[0] is a path
/// @param environment  ends with NULL
/// @param input        becomes standard input; -1 for the terminal
/// @param master       the other end of the terminal
/// @return the process, or -1
pid_t pseudo_terminal_start(
    char *const argv[], char *const environment[], int input, int columns, int rows, int *master);

/// Gives the terminal another size and tells the programs on it.
int pseudo_terminal_resize(int master, int columns, int rows);

/// Waits at most so long for something to read. @return 1, or 0 when the time is over
int pseudo_terminal_wait(int master, int milliseconds);

/// The modes of a terminal that a program may change, as one number each: input, output, control, local.
int pseudo_terminal_modes(int master, unsigned int modes[4]);

/// How a process has ended. @return 1 with the wait status, 0 while it runs
int pseudo_terminal_ended(pid_t process, int *status);
