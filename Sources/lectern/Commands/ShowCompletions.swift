import ArgumentParser
import ArticleWriting

/// `lectern completions SHELL`: what `make install` puts where the shell finds it.
struct ShowCompletions: ParsableCommand {
  /// The shells that have scripts.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print the completions of a shell: bash, zsh or fish.", shouldDisplay: false)

  @Argument var shell: Shell

  func run() throws {
    try Diagnostics.reporting { try OutputFile.write(to: nil) { $0.write(Self.script(for: shell) + "\n") } }
  }

  /// ArgumentParser's script, changed to offer files for the first word as well as commands.
  static func script(for shell: Shell) -> String {
    switch shell {
    case .bash:
      Self.replace(
        "complete -o filenames", with: "complete -o default -o filenames", in: Lectern.completionScript(for: .bash))
    case .zsh:
      Self.replace(
        "_describe -V subcommand subcommands && ret=0",
        with: "_describe -V subcommand subcommands && ret=0\n        _files && ret=0",
        in: Lectern.completionScript(for: .zsh))
    case .fish:
      Lectern.completionScript(for: .fish)
        + "\ncomplete -c 'lectern' -n '__lectern_should_offer_completions_for_positional \"lectern\" -eq 1' -F"
    }
  }

  private static func replace(_ old: String, with new: String, in text: String) -> String {
    guard let range = text.firstRange(of: old) else { return text }
    return String(text[..<range.lowerBound]) + new + text[range.upperBound...]
  }
}
