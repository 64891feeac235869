import CNcurses
import CTerminalGuard
public import ReaderCore
public import Settings
import UTF8Text

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal the reader sits at, whatever standard input and output are.
///
/// It is taken when a value is made and given back by ``leave()``; a signal or a crash gives it back, too. There is one
/// terminal and so never more than one value; it belongs to the main thread.
public final class Terminal {
  let descriptor: Int32
  let wakePipe: WakePipe
  var pendingSignals: Int32 = 0
  var painter: CellPainter
  private let stream: UnsafeMutablePointer<FILE>
  private let screen: OpaquePointer
  private var isHeld = false
  /// Whether the terminal was told not to put right-to-left text in order.
  private var leavesText = false
  /// Whether clicks are reported.
  private var reportsClicks = false
  /// When the terminal was asked for the colour of its ground; nil once it has answered.
  var groundAsked: ContinuousClock.Instant?

  /// Takes the terminal.
  ///
  /// - Parameter colours: whether colours may be used, where the terminal has any.
  public init(colours: Bool) throws(TerminalError) {
    Self.chooseLocale()
    guard let stream = fopen("/dev/tty", "r+e") else { throw .noTerminal }
    self.stream = stream
    descriptor = fileno(stream)
    wakePipe = try WakePipe()
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    // The handlers come first: ncurses then leaves these signals alone. What they are to write is not known yet, and the
    // terminal not taken.
    guard !name.isEmpty, setupterm(nil, descriptor, nil) == OK else {
      fclose(stream)
      throw .unknownTerminal(name)
    }
    guard lectern_capability("cup") != nil else {
      fclose(stream)
      throw .incapableTerminal(name)
    }
    let restore = TerminalModes.restore().map { CChar(bitPattern: $0) }
    let failure = lectern_guard_arm(descriptor, restore, restore.count, wakePipe.writeEnd)
    guard failure == 0 else {
      fclose(stream)
      throw .system(failure)
    }
    lectern_guard_hold(1)
    let description = lectern_description()
    guard let screen = Self.screen(kind: name, colours: colours, stream) else {
      lectern_guard_hold(0)
      lectern_guard_disarm()
      fclose(stream)
      throw .unknownTerminal(name)
    }
    self.screen = screen
    lectern_forget_description(description)
    painter = CellPainter(colours: colours)
    isHeld = true
    configure()
  }

  /// A screen that shows any colour, where the environment says that the terminal can and terminfo knows how; else one
  /// of the kind TERM names.
  private static func screen(
    kind name: String, colours: Bool, _ stream: UnsafeMutablePointer<FILE>
  ) -> OpaquePointer? {
    let depth = getenv("COLORTERM").map { String(cString: $0) }
    if colours, depth == "truecolor" || depth == "24bit" {
      let base = name.hasSuffix("-256color") ? String(name.dropLast(9)) : name
      if let screen = newterm(base + "-direct", stream, stream) { return screen }
    }
    return newterm(nil, stream, stream)
  }

  /// The terminal's size.
  public private(set) var size = ScreenSize(columns: 80, rows: 24)

  /// What ends a wait for keys from another thread.
  public var waker: Waker { Waker(pipe: wakePipe) }

  /// Gives the terminal back.
  public func leave() {
    guard isHeld else { return }
    release()
    lectern_guard_disarm()
    delscreen(screen)
    fclose(stream)
  }

  /// Runs another program on the terminal and waits for it; then everything is drawn anew.
  ///
  /// - Parameter arguments: the program's name, looked up in PATH, and its arguments.
  /// - Returns: the wait status: 0 where all went well; -1 where it could not be started.
  public func run(_ arguments: [String]) -> Int32 {
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { FileName.withCString($0) { strdup($0) } ?? nil }
    defer { pointers.forEach { free($0) } }
    pointers.append(nil)
    let status = interrupted { lectern_guard_run(descriptor, pointers) }
    adoptSize()
    return status
  }

  /// Starts a program that runs on beside the reader and gets nothing of the terminal; false where it cannot be started.
  ///
  /// - Parameter arguments: the program's name, looked up in PATH, and its arguments.
  public func start(_ arguments: [String]) -> Bool {
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { FileName.withCString($0) { strdup($0) } ?? nil }
    defer { pointers.forEach { free($0) } }
    pointers.append(nil)
    return lectern_guard_start(pointers) == 0
  }

  /// Gives the terminal back, does something, takes it again and draws everything anew.
  private func interrupted<Result>(by work: () -> Result) -> Result {
    release()
    let result = work()
    take()
    return result
  }

  /// Stops the program until the shell continues it.
  public func suspend() {
    interrupted { lectern_guard_stop() }
    // The signal that continued it has been dealt with.
    pendingSignals |= lectern_guard_take()
    pendingSignals &= ~LECTERN_SIGNAL_CONTINUE
    adoptSize()
  }

  /// After the program was stopped and continued by somebody else: sets the modes and draws everything anew.
  public func resume() {
    take()
    adoptSize()
  }

  /// Draws a screen in a theme; only what has changed is sent.
  public func draw(_ frame: Frame, _ theme: Theme) {
    painter.use(theme)
    painter.draw(frame) { send($0) }
  }

  /// Has clicks reported, or leaves the mouse to the terminal.
  public func reportClicks(_ wanted: Bool) {
    guard wanted != reportsClicks else { return }
    reportsClicks = wanted
    send(Array((wanted ? TerminalModes.enterClicks : TerminalModes.leaveClicks).utf8))
  }

  /// Lets the terminal put right-to-left text in order, or tells it to show what it gets as it comes.
  public func orderText(_ wanted: Bool) {
    guard wanted == leavesText else { return }
    leavesText = !wanted
    send(Array((wanted ? TerminalModes.orderText : TerminalModes.leaveText).utf8))
  }

  /// Sends everything anew with the next ``draw(_:)``.
  public func redraw() {
    painter.forget()
    clearok(lectern_screen(), true)
  }

  /// Writes bytes to the terminal, past the screen.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno != EINTR, errno != EAGAIN { return }
      if written > 0 { rest = rest.dropFirst(written) }
    }
  }

  /// Takes over the terminal's present size.
  func adoptSize() {
    var columns: Int32 = 0
    var rows: Int32 = 0
    lectern_terminal_size(descriptor, &columns, &rows)
    // A terminal that does not know its size is taken as the usual one.
    if columns <= 0 { columns = 80 }
    if rows <= 0 { rows = 24 }
    size = ScreenSize(columns: Int(columns), rows: Int(rows))
    resizeterm(rows, columns)
    painter.forget()
  }

  private func configure() {
    cbreak()
    noecho()
    nonl()
    keypad(lectern_screen(), true)
    nodelay(lectern_screen(), true)
    // Long enough for a sequence that comes in pieces over a network, too short to be felt.
    set_escdelay(25)
    KeyDecoder.define()
    curs_set(0)
    send(Array(TerminalModes.enter.utf8))
    adoptSize()
    askForGround()
  }

  private func release() {
    awaitGround()
    send(Array(TerminalModes.leave.utf8))
    endwin()
    lectern_guard_hold(0)
    isHeld = false
  }

  private func take() {
    lectern_guard_hold(1)
    isHeld = true
    reset_prog_mode()
    doupdate()
    curs_set(0)
    let asked = (reportsClicks ? TerminalModes.enterClicks : "") + (leavesText ? TerminalModes.leaveText : "")
    send(Array((TerminalModes.enter + asked).utf8))
    redraw()
  }

  /// The locale of the environment; where that knows no characters beyond one byte, UTF-8 all the same.
  private static func chooseLocale() {
    setlocale(LC_ALL, "")
    if lectern_bytes_of_character() == 1 { setlocale(LC_CTYPE, "C.UTF-8") }
  }
}
