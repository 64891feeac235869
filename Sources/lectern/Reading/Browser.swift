import TerminalScreen

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The browser, for pages that have to be seen in one.
enum Browser {
  /// Browsers that run in the terminal.
  private static let onTerminal: Set<String> = [
    "w3m", "lynx", "links", "links2", "elinks", "felinks", "www-browser", "browsh", "carbonyl", "cha", "chawan",
    "edbrowse",
    "retawq", "netrik", "nano", "less", "cat",
  ]

  /// Shows a page: waits for a browser in the terminal, starts any other in the background. Returns what went wrong, if
  /// anything did.
  ///
  /// - Parameter url: an http or https address in printable ASCII; any other is refused.
  static func show(_ url: String, on terminal: Terminal) -> String? {
    guard let url = ProgramArgument.address(url) else { return "not an address that a browser can open" }
    guard let browser = chosen else { return "no browser is known: set BROWSER" }
    // The address is passed as an argument and never becomes part of the shell command.
    let arguments = ["sh", "-c", command(browser), "sh", url]
    let program = programName(browser)
    guard isInstalled(firstWord(browser)) else { return "\(program) is not installed" }
    if needsTerminal(program) {
      return terminal.run(arguments) == 0 ? nil : "\(program) ended with an error"
    }
    return terminal.start(arguments) ? nil : "\(program) cannot be started"
  }

  /// The first command in `$BROWSER`, or else the opener of the system.
  private static var chosen: String? {
    if let own = SystemCalls.variable("BROWSER")?.split(separator: ":").first(where: { !$0.isEmpty }) {
      return String(own)
    }
    #if canImport(Darwin)
      return "open"
    #else
      return ["xdg-open", "sensible-browser", "www-browser"].first { isInstalled($0) }
    #endif
  }

  /// The shell command; `%s` stands for the address, which otherwise comes last.
  static func command(_ browser: String) -> String {
    let parts = browser.split(separator: " ")
    guard parts.contains(where: { $0.contains("%s") }) else { return "exec \(browser) \"$1\"" }
    return "exec "
      + parts.map { part in
        part.contains("%s") ? replaced(String(part)) : String(part)
      }.joined(separator: " ")
  }

  /// A word of a command in which `%s`, quoted or not, became the first argument of the shell.
  private static func replaced(_ word: String) -> String {
    var bare = word.filter { $0 != "\"" && $0 != "'" }
    var result = ""
    while let place = bare.firstRange(ofText: "%s") {
      result += bare[..<place.lowerBound] + "\"$1\""
      bare = String(bare[place.upperBound...])
    }
    return result + bare
  }

  private static func firstWord(_ browser: String) -> String {
    browser.split(separator: " ").first.map(String.init) ?? ""
  }

  private static func programName(_ browser: String) -> String {
    firstWord(browser).split(separator: "/").last.map(String.init) ?? browser
  }

  private static func needsTerminal(_ program: String) -> Bool {
    if onTerminal.contains(program) { return true }
    #if canImport(Darwin)
      return false
    #else
      // Without a screen to draw on there is only the terminal.
      return SystemCalls.variable("DISPLAY") == nil && SystemCalls.variable("WAYLAND_DISPLAY") == nil
    #endif
  }

  private static func isInstalled(_ program: String) -> Bool {
    if program.contains("/") { return access(program, X_OK) == 0 }
    return (SystemCalls.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":").contains {
      access("\($0)/\(program)", X_OK) == 0
    }
  }
}

extension String {
  fileprivate func firstRange(ofText text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      formIndex(after: &start)
    }
    return nil
  }
}
