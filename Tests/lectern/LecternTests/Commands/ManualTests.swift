import Foundation
import ReaderCore
import ReaderUI
import Settings
import Testing

/// The manual page and the completions: what `make install` installs beside the program.
@Suite struct ManualTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Whether a program is there to check with.
  private func has(_ program: String) throws -> Bool {
    try Program.shell("command -v \(program)", in: folder).status == 0
  }

  @Test func theManualTellsOfEveryCommandAndSetting() throws {
    let page = try Program.run(["man"], in: folder).text.replacing("\\-", with: "-")
    for command in CommandTable.all {
      #expect(page.contains("(\(command.name))"), "\(command.name)")
    }
    for setting in SettingTable.all { #expect(page.contains(".B \"\(setting.name) = "), "\(setting.name)") }
    for name in ["read", "convert", "outline", "tables", "config"] { #expect(page.contains("lectern \(name)")) }
    #expect(!page.contains("train-tables"))
  }

  /// The options of every command stand there, also those of commands within commands.
  @Test func theManualTellsOfEveryOption() throws {
    let page = try Program.run(["man"], in: folder).text.replacing("\\-", with: "-")
    let script = try Program.run(["completions", "fish"], in: folder).text
    let options = Set(script.matches(of: /-l '([a-z-]+)'/).map { "--\($0.output.1)" }).subtracting([
      "--help", "--version",
    ])
    #expect(options.count > 40)
    for option in options { #expect(page.contains(option), "\(option)") }
    for name in ["feeds set", "feeds refresh", "shelf empty-trash"] { #expect(page.contains("lectern \(name)")) }
  }

  @Test func theManualIsSetWithoutComplaint() throws {
    guard try has("groff") else { return }
    let result = try Program.shell(
      "lectern man > lectern.1; groff -ww -man -Kutf8 -Tutf8 -P-cbu -rLL=80n lectern.1", in: folder)
    #expect(result.status == 0 && result.message.isEmpty, "\(result.message)")
    let text = result.text
    #expect(text.contains("next-section") && text.contains("COLORTERM"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionsAreOfTheShellsOwnLanguage(shell: String) throws {
    let script = try Program.run(["completions", shell], in: folder)
    #expect(script.status == 0 && script.text.contains("convert") && !script.text.contains("train-tables"))
    guard try has(shell) else { return }
    let check = try Program.shell("lectern completions \(shell) > script; \(shell) -n script", in: folder)
    #expect(check.status == 0, "\(check.message)")
  }

  @Test func bashCompletesCommandsAndFiles() throws {
    guard try has("bash") else { return }
    try folder.write([], to: "conversation.txt")
    let line = """
      lectern completions bash > script
      bash --norc -c '. ./script; COMP_WORDS=(lectern conv); COMP_CWORD=1; COMP_LINE="lectern conv"; COMP_POINT=12
      _lectern lectern conv lectern; echo "${COMPREPLY[@]}"; complete -p lectern'
      """
    let result = try Program.shell(line, in: folder)
    #expect(result.text.hasPrefix("convert"), "\(result.text)\(result.message)")
    #expect(result.text.contains("-o default"))
  }

  @Test func everythingIsInstalled() throws {
    let script = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../Tools/install.sh").standardized
      .path
    let result = try Program.shell("'\(script)' '\(Program.url.path)' 'a place/usr'", in: folder)
    #expect(result.status == 0, "\(result.message)")
    let files = try Program.shell("cd 'a place/usr' && find . -type f | LC_ALL=C sort", in: folder).text
    #expect(
      files == """
        ./bin/lectern
        ./share/bash-completion/completions/lectern
        ./share/fish/vendor_completions.d/lectern.fish
        ./share/man/man1/lectern.1
        ./share/zsh/site-functions/_lectern

        """)
  }
}
