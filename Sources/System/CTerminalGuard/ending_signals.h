#pragma once

#include <signal.h>

// Signals that end the program unless it is said otherwise, from outside or by a mistake of its own (signal(7); KILL cannot be
// caught, and those of real time come behind).
static const int ending[] = {
    SIGHUP,  SIGINT,  SIGQUIT, SIGILL,  SIGTRAP, SIGABRT, SIGBUS,  SIGFPE,    SIGUSR1, SIGSEGV, SIGUSR2,
    SIGPIPE, SIGALRM, SIGTERM, SIGXCPU, SIGXFSZ, SIGSYS,  SIGPROF, SIGVTALRM,
#ifdef SIGSTKFLT
    SIGSTKFLT,
#endif
#ifdef SIGPWR
    SIGPWR,
#endif
#ifdef SIGEMT
    SIGEMT,
#endif
#ifdef __linux__
    SIGPOLL,
#endif
};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

// Ends the program by a signal as if nobody had handled it.
void lectern_end_by(int signal_number);

// Removes every unfinished file, and keeps others from being made. Async-signal-safe.
void lectern_unfinished_remove_all(void);
