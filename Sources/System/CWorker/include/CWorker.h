#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

// Processes that work for this one, each at the other end of a socket.

/// Makes a socket with two ends. Only `ends[1]`, the worker's, is handed on to programs, so it has to be closed before another
/// worker is started.
///
/// @return 0, or an errno value
int lectern_worker_socket(int ends[2]);

/// Starts a program with the descriptors of this one but standard output and standard error, where it says nothing; and with
/// signals as a program expects them.
///
/// @return 0, or an errno value
int lectern_worker_start(const char *program, char *const argv[], pid_t *process);

/// Starts a program, looked up in PATH, whose standard output is read; it reads nothing, and has no access to the terminal.
///
/// @return where its output is read, to be closed; -1 where it cannot be started
int lectern_worker_read(char *const argv[], pid_t *process);

/// Sends everything; false where nobody takes it any more.
bool lectern_worker_send(int socket, const void *bytes, size_t count);

/// Receives exactly so many bytes; false where they do not come.
bool lectern_worker_receive(int socket, void *bytes, size_t count);

/// Waits for a worker to end, and tells the signal that ended it; 0 where none did.
int lectern_worker_wait(pid_t process);

/// Ends this process by SIGALRM after so many seconds; 0 calls that off.
void lectern_worker_end_after(double seconds);
