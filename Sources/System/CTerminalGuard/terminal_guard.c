#define _GNU_SOURCE
#include "CTerminalGuard.h"
#include "ending_signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

// Signals it takes note of.
static const int noted[] = {SIGWINCH, SIGTSTP, SIGCONT};

static struct sigaction ending_before[COUNT(ending)];
static struct sigaction noted_before[COUNT(noted)];
static volatile sig_atomic_t armed, held;
// Whether another program has the terminal, and may have changed its modes.
static volatile sig_atomic_t lent;
static volatile sig_atomic_t resized, stop_asked, continued;
static int guarded_fd = -1, wake = -1;
static struct termios modes;
static char sequence_bytes[LECTERN_GUARD_SEQUENCE_LIMIT];
static size_t sequence_length;

// A terminal that nobody reads takes nothing any more: how often it is asked for room, and how long each time.
enum { PATIENCE_TURNS = 25, PATIENCE_MILLISECONDS = 20 };

static void write_sequence(void) {
  fcntl(guarded_fd, F_SETFL, fcntl(guarded_fd, F_GETFL) | O_NONBLOCK);
  size_t done = 0;
  for (int turn = 0; done < sequence_length && turn < PATIENCE_TURNS;) {
    ssize_t written = write(guarded_fd, sequence_bytes + done, sequence_length - done);
    if (written > 0) {
      done += (size_t)written;
      continue;
    }
    turn++;
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno != EAGAIN) return;
    // Another thread may be in the middle of writing: then there may be room, and still nothing is taken.
    struct pollfd room = {.fd = guarded_fd, .events = POLLOUT};
    if (poll(&room, 1, PATIENCE_MILLISECONDS) > 0) poll(NULL, 0, PATIENCE_MILLISECONDS);
  }
}

static void restore_terminal(void) {
  write_sequence();
  // A process in the background that sets modes would be stopped by SIGTTOU, which must not keep it from ending.
  sigset_t block, before;
  sigemptyset(&block);
  sigaddset(&block, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &block, &before);
  tcsetattr(guarded_fd, TCSANOW, &modes);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void end(int signal_number) {
  if (held || lent) {
    held = lent = 0;
    restore_terminal();
  }
  lectern_unfinished_remove_all();
  lectern_end_by(signal_number);
}

void lectern_end_by(int signal_number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
  sigset_t unblock;
  sigemptyset(&unblock);
  sigaddset(&unblock, signal_number);
  pthread_sigmask(SIG_UNBLOCK, &unblock, NULL);
  raise(signal_number);
  _exit(128 + signal_number);
}

static void note(int signal_number) {
  int before = errno;
  if (signal_number == SIGWINCH) resized = 1;
  if (signal_number == SIGTSTP) stop_asked = 1;
  if (signal_number == SIGCONT) continued = 1;
  (void)!write(wake, "", 1);
  errno = before;
}

static int install(int signal_number, void (*handler)(int), int flags, struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  if (sigaction(signal_number, NULL, before) != 0) return errno;
  if (before->sa_handler == SIG_IGN && !(before->sa_flags & SA_SIGINFO)) return 0;
  return sigaction(signal_number, &action, NULL) == 0 ? 0 : errno;
}

int lectern_guard_arm(int fd, const char *sequence, size_t length, int wake_fd) {
  if (armed) return EBUSY;
  if (length > sizeof sequence_bytes) return E2BIG;
  if (tcgetattr(fd, &modes) != 0) return errno;
  guarded_fd = fd;
  wake = wake_fd;
  memcpy(sequence_bytes, sequence, length);
  sequence_length = length;

  // A handler for a stack that has run over needs another stack.
  static char other_stack[64 * 1024];
  stack_t stack = {.ss_sp = other_stack, .ss_size = sizeof other_stack};
  sigaltstack(&stack, NULL);

  for (size_t i = 0; i < COUNT(ending); i++) {
    int failure = install(ending[i], end, SA_ONSTACK, &ending_before[i]);
    if (failure) return failure;
  }
  for (size_t i = 0; i < COUNT(noted); i++) {
    int failure = install(noted[i], note, SA_RESTART, &noted_before[i]);
    if (failure) return failure;
  }
  armed = 1;
  return 0;
}

void lectern_guard_hold(int holds) { held = holds; }

void lectern_guard_disarm(void) {
  if (!armed) return;
  armed = 0;
  held = lent = 0;
  for (size_t i = 0; i < COUNT(ending); i++) sigaction(ending[i], &ending_before[i], NULL);
  for (size_t i = 0; i < COUNT(noted); i++) sigaction(noted[i], &noted_before[i], NULL);
}

int lectern_guard_take(void) {
  int signals = 0;
  if (resized) {
    resized = 0;
    signals |= LECTERN_SIGNAL_RESIZE;
  }
  if (stop_asked) {
    stop_asked = 0;
    signals |= LECTERN_SIGNAL_STOP;
  }
  if (continued) {
    continued = 0;
    signals |= LECTERN_SIGNAL_CONTINUE;
  }
  return signals;
}

void lectern_guard_stop(void) {
  struct sigaction action, before;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, &before);
  // To this thread and no other: it must not go on before the program stands still. The terminal has told the rest of the
  // foreground group already.
  raise(SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
}

void lectern_guard_reset_child(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < COUNT(ending); i++) sigaction(ending[i], &action, NULL);
  for (size_t i = 0; i < COUNT(noted); i++) sigaction(noted[i], &action, NULL);
  sigset_t none;
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &none, NULL);
}

int lectern_guard_run(int terminal_fd, char *const argv[]) {
  pid_t child = fork();
  if (child < 0) return -1;
  if (child == 0) {
    lectern_guard_reset_child();
    for (int fd = 0; fd < 3; fd++) dup2(terminal_fd, fd);
    execvp(argv[0], argv);
    _exit(127);
  }
  // Keys that interrupt mean the program that is running now, as in a shell's system().
  struct sigaction ignore, interrupt, quit;
  memset(&ignore, 0, sizeof ignore);
  ignore.sa_handler = SIG_IGN;
  sigemptyset(&ignore.sa_mask);
  sigaction(SIGINT, &ignore, &interrupt);
  sigaction(SIGQUIT, &ignore, &quit);
  lent = armed;
  int status = 0;
  pid_t ended;
  do ended = waitpid(child, &status, 0);
  while (ended < 0 && errno == EINTR);
  lent = 0;
  sigaction(SIGINT, &interrupt, NULL);
  sigaction(SIGQUIT, &quit, NULL);
  return ended < 0 ? -1 : status;
}

int lectern_guard_start(char *const argv[]) {
  // What cannot be started says so through a pipe that a program that starts closes.
  int ends[2];
  if (pipe(ends) != 0) return errno;
  for (int i = 0; i < 2; i++) fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  pid_t child = fork();
  if (child < 0) {
    int failure = errno;
    close(ends[0]);
    close(ends[1]);
    return failure;
  }
  if (child == 0) {
    lectern_guard_reset_child();
    setsid();
    // The child of a child that has ended belongs to nobody here: nobody has to wait for it.
    pid_t own = fork();
    if (own == 0) {
      int nothing = open("/dev/null", O_RDWR);
      for (int fd = 0; fd < 3; fd++) dup2(nothing, fd);
      if (nothing > 2) close(nothing);
      execvp(argv[0], argv);
    }
    if (own <= 0) {
      int failure = errno;
      (void)!write(ends[1], &failure, sizeof failure);
    }
    _exit(0);
  }
  close(ends[1]);
  int status;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  int failure = 0;
  ssize_t count;
  do count = read(ends[0], &failure, sizeof failure);
  while (count < 0 && errno == EINTR);
  close(ends[0]);
  return count == (ssize_t)sizeof failure ? failure : 0;
}

int lectern_guard_pipe(int ends[2]) {
  if (pipe(ends) != 0) return errno;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFL, fcntl(ends[i], F_GETFL) | O_NONBLOCK);
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  }
  return 0;
}

void lectern_terminal_size(int fd, int *columns, int *rows) {
  struct winsize size;
  *columns = *rows = 0;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0) return;
  *columns = size.ws_col;
  *rows = size.ws_row;
}
