/// What became of a program that was started by the shell.
enum ProgramOutcome {
  /// What went wrong; nil where nothing did.
  ///
  /// - Parameter status: the wait status of the shell, which ends with 126 or 127 where it cannot start the program.
  static func failure(_ status: Int32, of program: String) -> String? {
    switch status {
    case 0: nil
    case 127 << 8: "\(program) was not found"
    case 126 << 8: "\(program) cannot be started"
    default: "\(program) ended with an error"
    }
  }
}
