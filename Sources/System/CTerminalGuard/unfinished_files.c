#define _GNU_SOURCE
#include "CTerminalGuard.h"
#include "ending_signals.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// More files than can be written at a time, one a job and one for the reader; beyond them a file is written unguarded.
enum { MOST_FILES = 300 };

// A slot is empty, being filled or emptied, or holds the path of a file.
enum { EMPTY, CHANGING, HELD };

static struct {
  atomic_int state;
  char path[PATH_MAX];
} slots[MOST_FILES];

// Threads that are making a file, and whether the program is ending: then no file is made any more.
static atomic_int making, is_ending;
static pthread_once_t installing = PTHREAD_ONCE_INIT;
static pid_t owner;

// How long the end waits for threads that are making a file.
enum { PATIENCE_TURNS = 200 };

void lectern_unfinished_remove_all(void) {
  // A child between fork and exec has nothing of its own.
  if (owner == 0 || getpid() != owner) return;
  atomic_store(&is_ending, 1);
  for (int turn = 0; atomic_load(&making) > 0 && turn < PATIENCE_TURNS; turn++) poll(NULL, 0, 1);
  for (int slot = 0; slot < MOST_FILES; slot++)
    if (atomic_load(&slots[slot].state) == HELD) unlink(slots[slot].path);
}

static void end(int signal_number) {
  lectern_unfinished_remove_all();
  lectern_end_by(signal_number);
}

// Signals that somebody handles, or that the program was started with ignored, stay as they are.
static void install(void) {
  owner = getpid();
  for (size_t i = 0; i < COUNT(ending); i++) {
    struct sigaction action;
    if (sigaction(ending[i], NULL, &action) != 0) continue;
    if (action.sa_flags & SA_SIGINFO || action.sa_handler != SIG_DFL) continue;
    memset(&action, 0, sizeof action);
    action.sa_handler = end;
    action.sa_flags = SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    sigaction(ending[i], &action, NULL);
  }
}

static int take_slot(const char *path) {
  if (strlen(path) >= sizeof slots->path) return -1;
  for (int slot = 0; slot < MOST_FILES; slot++) {
    int empty = EMPTY;
    if (!atomic_compare_exchange_strong(&slots[slot].state, &empty, CHANGING)) continue;
    strcpy(slots[slot].path, path);
    atomic_store(&slots[slot].state, HELD);
    return slot;
  }
  return -1;
}

// Makes a file by `make` and notes it. A signal waits meanwhile: on this thread since it is blocked, on others since the handler
// waits for `making`.
static int make_noted(char *path, int (*make)(char *path), int *slot) {
  pthread_once(&installing, install);
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  atomic_fetch_add(&making, 1);
  while (atomic_load(&is_ending)) {
    atomic_fetch_sub(&making, 1);
    for (;;) pause();
  }
  int descriptor = make(path);
  int failure = errno;
  *slot = descriptor < 0 ? -1 : take_slot(path);
  atomic_fetch_sub(&making, 1);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = failure;
  return descriptor;
}

static int make_reserved(char *path) { return open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666); }

static int make_temporary(char *template) {
  int descriptor = mkstemp(template);
  if (descriptor >= 0) fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  return descriptor;
}

int lectern_unfinished_temporary(char *template, int *slot) { return make_noted(template, make_temporary, slot); }

int lectern_unfinished_reserve(const char *path, int *slot) { return make_noted((char *)path, make_reserved, slot); }

void lectern_unfinished_done(int slot) {
  if (slot >= 0) atomic_store(&slots[slot].state, EMPTY);
}
