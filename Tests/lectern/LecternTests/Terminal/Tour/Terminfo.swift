import Foundation
import Testing

/// Descriptions of terminals, made for a test: which ones a machine has differs.
enum Terminfo {
  /// What sets one of 16 colours: `\E[31m` is red, `\E[91m` bright red.
  private static let sixteen = #"""
    lectern-tour-16|xterm with 16 colours,
    	colors#16, pairs#256, op=\E[39;49m,
    	setaf=\E[%?%p1%{8}%<%t%p1%{30}%+%e%p1%{82}%+%;%dm,
    	setab=\E[%?%p1%{8}%<%t%p1%{40}%+%e%p1%{92}%+%;%dm,
    	use=xterm,

    """#

  /// What sets one of 256 colours: the first 16 as above, `\E[38;5;123m` is the 123rd.
  private static let twoHundred = #"""
    lectern-tour-256|xterm with 256 colours,
    	colors#256, pairs#32767, op=\E[39;49m,
    	setaf=\E[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e38;5;%p1%d%;m,
    	setab=\E[%?%p1%{8}%<%t4%p1%d%e%p1%{16}%<%t10%p1%{8}%-%d%e48;5;%p1%d%;m,
    	use=xterm,

    """#

  /// Compiles the description of an xterm with a number of colours, 16 or 256, into a folder to be named in TERMINFO.
  ///
  /// - Returns: its name, for TERM.
  static func entry(colours: Int, in folder: TemporaryFolder) throws -> String {
    let source = try TemporaryFolder()
    try source.write((colours == 16 ? sixteen : twoHundred).utf8, to: "tour.terminfo")
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = ["tic", "-x", "-o", folder.url.path, source.url.appendingPathComponent("tour.terminfo").path]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0)
    return "lectern-tour-\(colours)"
  }
}
