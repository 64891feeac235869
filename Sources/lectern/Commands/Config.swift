import ArgumentParser
import ArticleWriting
import Settings
import UTF8Text

/// `lectern config`: where the settings are, what they could be, and whether they are right.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show where the settings are, print the defaults, or check a file.",
    discussion: "The settings are in lectern/config.toml under XDG_CONFIG_HOME, or under ~/.config.")

  @Flag(name: .customLong("default"), help: "Print a settings file that explains every setting and key.")
  var printsDefault = false

  @Flag(help: "Report mistakes in the settings, line by line.")
  var check = false

  @Argument(help: "The file to check in place of your own settings.", completion: .file(extensions: ["toml"]))
  var file: String?

  func validate() throws {
    if file != nil, !check { throw ValidationError("A file can only be given with --check.") }
    if check, printsDefault { throw ValidationError("Use either --default or --check.") }
  }

  func run() throws {
    try Diagnostics.reporting {
      if printsDefault { return try write(DefaultSettings.text) }
      guard let path = file ?? SettingsLocation.path else {
        throw InputFailure(reason: "HOME is not set", name: "settings")
      }
      try check ? check(path) : write(PrintableText.of(path) + "\n")
    }
  }

  private func check(_ path: String) throws {
    let reading: SettingsReading
    let name = PrintableText.of(path)
    do {
      reading = SettingsReading(try SettingsLocation.bytes(of: path))
    } catch let failure as InputFailure where failure.isMissing && file == nil {
      return try write("\(name): no such file; the defaults apply\n")
    }
    for mistake in reading.mistakes { Diagnostics.report("\(name):\(mistake.line): \(mistake.message)") }
    for remark in reading.remarks { try write("\(name):\(remark.line): note: \(remark.message)\n") }
    guard reading.mistakes.isEmpty else { throw Diagnostics.failure }
    try write("\(name): no mistakes\n")
  }

  private func write(_ text: String) throws { try OutputFile.write(to: nil) { $0.write(text) } }
}
