import ArgumentParser
import ArticleWriting

/// `lectern man`: what `make install` puts where `man lectern` finds it.
struct ShowManual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "Print the manual page, as roff.", shouldDisplay: false)

  func run() throws {
    try Diagnostics.reporting { try OutputFile.write(to: nil) { $0.write(ManualPage.text(of: Lectern.self)) } }
  }
}
