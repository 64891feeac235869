#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

pid_t pseudo_terminal_start(
    char *const argv[], char *const environment[], int input, int columns, int rows, int *master) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  pid_t child = forkpty(master, NULL, NULL, &size);
  if (child != 0) return child;
  // The thread that forked may have blocked signals the program must see.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  // What the tests ignore is not ignored by the program.
  signal(SIGPIPE, SIG_DFL);
  if (input >= 0) dup2(input, STDIN_FILENO);
  for (int fd = 3; fd < 256; fd++) close(fd);
  execve(argv[0], argv, environment);
  _exit(127);
}

int pseudo_terminal_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(master, TIOCSWINSZ, &size);
}

int pseudo_terminal_wait(int master, int milliseconds) {
  struct pollfd wait = {.fd = master, .events = POLLIN};
  if (poll(&wait, 1, milliseconds) <= 0) return 0;
  if (wait.revents & POLLIN) return 1;
  // Nobody is left on the terminal: it would be reported again and again.
  poll(NULL, 0, milliseconds);
  return 0;
}

int pseudo_terminal_modes(int master, unsigned int modes[4]) {
  struct termios terminal;
  if (tcgetattr(master, &terminal) != 0) return -1;
  modes[0] = terminal.c_iflag;
  modes[1] = terminal.c_oflag;
  modes[2] = terminal.c_cflag;
  modes[3] = terminal.c_lflag;
  return 0;
}

int pseudo_terminal_ended(pid_t process, int *status) { return waitpid(process, status, WNOHANG) == process; }
