import CNcurses
import CTerminalGuard
public import ReaderCore
public import Settings
import TextLayout
import UTF8Text

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The controlling terminal, whatever standard input and output are.
///
/// It is set up by the initializer and restored by ``leave()``; a signal or a crash restores it, too. There is one
/// terminal, and so only one instance, which belongs to the main thread.
public final class Terminal {
  let descriptor: Int32
  let wakePipe: WakePipe
  var pendingSignals: Int32 = 0
  var painter: CellPainter
  private let stream: UnsafeMutablePointer<FILE>
  private let screen: OpaquePointer
  private var isHeld = false
  /// Whether the terminal was told not to reorder right-to-left text.
  private var leavesText = false
  /// Whether it draws a line through struck words.
  public let strikes: Bool
  /// Whether clicks are reported.
  private var reportsClicks = false
  /// When the terminal was asked for its background colour; nil once it has answered.
  var groundAsked: ContinuousClock.Instant?
  /// How the terminal counts emoji, while it is asked and after.
  var emoji = EmojiProbe()

  /// Sets up the terminal.
  ///
  /// - Parameters:
  ///   - colours: whether colours may be used, if the terminal has any.
  ///   - plainSigns: whether it has no other characters than those of its locale.
  public init(colours: Bool, plainSigns: Bool = false) throws(TerminalError) {
    Self.chooseLocale(asItIs: plainSigns)
    guard let stream = fopen("/dev/tty", "r+e") else { throw .noTerminal }
    self.stream = stream
    descriptor = fileno(stream)
    wakePipe = try WakePipe()
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    // The handlers come first, since ncurses leaves handled signals alone. They have nothing to write yet, as the
    // terminal is not set up.
    // Where its answer is not taken, ncurses reports a failure itself and ends the program.
    var answer: Int32 = 0
    guard !name.isEmpty, setupterm(nil, descriptor, &answer) == OK else {
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
    // Asked for now: the description with all colours may not know it.
    strikes = lectern_capability("smxx").map { String(cString: $0) } == CellsPastCurses.sequence
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
    EmojiCounting.current = .apart
    configure()
  }

  /// A screen with all colours, if the environment says that the terminal has them and terminfo knows how; else one
  /// of the type in TERM.
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

  /// How many colours are used; 0 for none.
  public var colourCount: Int { painter.colourCount }

  /// The terminal's size.
  public private(set) var size = ScreenSize(columns: 80, rows: 24)

  /// What ends a wait for keys from another thread.
  public var waker: Waker { Waker(pipe: wakePipe) }

  /// Restores the terminal.
  public func leave() {
    guard isHeld else { return }
    release()
    lectern_guard_disarm()
    delscreen(screen)
    fclose(stream)
  }

  /// Runs another program in the terminal, waits for it and then redraws everything.
  ///
  /// - Parameter arguments: the program's name, looked up in PATH, and its arguments.
  /// - Returns: the wait status: 0 for success, -1 if it could not be started.
  public func run(_ arguments: [String]) -> Int32 {
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { FileName.withCString($0) { strdup($0) } ?? nil }
    defer { pointers.forEach { free($0) } }
    pointers.append(nil)
    let status = interrupted { lectern_guard_run(descriptor, pointers) }
    adoptSize()
    return status
  }

  /// Starts a program in the background, without access to the terminal; false if it cannot be started.
  ///
  /// - Parameter arguments: the program's name, looked up in PATH, and its arguments.
  public func start(_ arguments: [String]) -> Bool {
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { FileName.withCString($0) { strdup($0) } ?? nil }
    defer { pointers.forEach { free($0) } }
    pointers.append(nil)
    return lectern_guard_start(pointers) == 0
  }

  /// Restores the terminal, runs a body, sets the terminal up again and redraws everything.
  private func interrupted<Result>(by work: () -> Result) -> Result {
    release()
    let result = work()
    take()
    return result
  }

  /// Stops the program until the shell continues it.
  public func suspend() {
    interrupted { lectern_guard_stop() }
    // The signal that continued it has been handled.
    pendingSignals |= lectern_guard_take()
    pendingSignals &= ~LECTERN_SIGNAL_CONTINUE
    adoptSize()
  }

  /// After the program was stopped and continued from outside: sets the modes and redraws everything.
  public func resume() {
    take()
    adoptSize()
  }

  /// Draws a screen in a theme; only what has changed is sent.
  public func draw(_ frame: Frame, _ theme: Theme) {
    painter.use(theme)
    painter.draw(frame) { send($0) }
  }

  /// Turns the reporting of clicks on or off.
  public func reportClicks(_ wanted: Bool) {
    guard wanted != reportsClicks else { return }
    reportsClicks = wanted
    send(Array((wanted ? TerminalModes.enterClicks : TerminalModes.leaveClicks).utf8))
  }

  /// Lets the terminal reorder right-to-left text, or tells it to show text in the order it is sent.
  public func orderText(_ wanted: Bool) {
    guard wanted == leavesText else { return }
    leavesText = !wanted
    send(Array((wanted ? TerminalModes.orderText : TerminalModes.leaveText).utf8))
  }

  /// Redraws everything with the next ``draw(_:)``.
  public func redraw() {
    painter.forget()
    clearok(lectern_screen(), true)
  }

  /// Writes bytes to the terminal, bypassing ncurses.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno != EINTR, errno != EAGAIN { return }
      if written > 0 { rest = rest.dropFirst(written) }
    }
  }

  /// Updates the size of the terminal.
  func adoptSize() {
    var columns: Int32 = 0
    var rows: Int32 = 0
    lectern_terminal_size(descriptor, &columns, &rows)
    // A terminal that does not know its size gets the usual one.
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
    // Long enough for a sequence that arrives in pieces over a network, too short to be noticed.
    set_escdelay(25)
    KeyDecoder.define()
    curs_set(0)
    send(Array(TerminalModes.enter.utf8))
    adoptSize()
    askForGround()
    askForCells()
  }

  private func release() {
    awaitAnswers()
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

  /// The locale of the environment, or UTF-8 if that has only single-byte characters, unless they are all the terminal has.
  private static func chooseLocale(asItIs: Bool) {
    setlocale(LC_ALL, "")
    if !asItIs, lectern_bytes_of_character() == 1 { setlocale(LC_CTYPE, "C.UTF-8") }
  }
}
