import Foundation

/// A golden command file: a line of shell, the files and the input it works on, and what it must leave behind.
///
/// ```
/// Tables are comma-separated unless something else is asked for.
/// $ lectern tables a.txt
/// --- file a.txt
/// | a | b |
/// --- stdout
/// a,b
/// --- status 0
/// ```
///
/// `--- stdin` holds the input. `--- stdout`, `--- stderr` and `--- file NAME after` (a file the command is to write) are
/// expectations, recorded anew when `LECTERN_ACCEPT` is set. A section ends with a line break that is part of it.
struct GoldenCommand {
  /// What the file says of itself, above the command.
  var remark = ""
  /// The command.
  var command = ""
  /// The sections in the order of the file: heading and content.
  var sections: [(heading: String, content: String)] = []

  /// Reads a golden file.
  init(_ text: String) {
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    for line in lines {
      if line.hasPrefix("--- ") {
        sections.append((String(line.dropFirst(4)), ""))
      } else if !sections.isEmpty {
        sections[sections.count - 1].content += line + "\n"
      } else if line.hasPrefix("$ ") {
        command = String(line.dropFirst(2))
      } else {
        remark += line + "\n"
      }
    }
  }

  /// The file as text.
  var text: String {
    sections.reduce(into: remark + "$ \(command)\n") { text, section in
      text += "--- \(section.heading)\n\(section.content)"
    }
  }

  /// Runs the command and returns the file as it would have to be for the run to be right.
  func recorded() throws -> GoldenCommand {
    let folder = try TemporaryFolder()
    for section in sections where section.heading.hasPrefix("file ") && !section.heading.hasSuffix(" after") {
      try folder.write(section.content.utf8, to: String(section.heading.dropFirst(5)))
    }
    let input = sections.first { $0.heading == "stdin" }?.content ?? ""
    let result = try Program.shell(command, in: folder, input: Data(input.utf8))
    var recorded = self
    recorded.sections = sections.filter { $0.heading == "stdin" || $0.heading.hasPrefix("file ") }
    for (index, section) in recorded.sections.enumerated() where section.heading.hasSuffix(" after") {
      let name = String(section.heading.dropFirst(5).dropLast(6))
      recorded.sections[index].content = (try? folder.read(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    if !result.output.isEmpty { recorded.sections.append(("stdout", result.text)) }
    if !result.errors.isEmpty { recorded.sections.append(("stderr", result.message)) }
    recorded.sections.append(("status \(result.status)", ""))
    return recorded
  }
}
