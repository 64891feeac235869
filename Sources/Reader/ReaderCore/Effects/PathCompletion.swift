/// What the beginning of a path can become, as the file system has it.
public struct PathCompletion: Sendable, Hashable {
  /// What was typed.
  public var typed: String
  /// The whole paths that begin so, written as the beginning is; folders end in a slash.
  public var paths: [String]

  /// Makes an answer to what was typed.
  public init(typed: String, paths: [String]) {
    self.typed = typed
    self.paths = paths
  }
}
