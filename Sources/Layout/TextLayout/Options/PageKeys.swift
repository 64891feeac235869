/// What notes in the page call the keys they offer; nil for what no key does.
public struct PageKeys: Sendable, Hashable {
  /// Opens what stands at a line.
  public var open: String?
  /// Shows what is too wide for the page further to the left.
  public var left: String?
  /// Shows it further to the right.
  public var right: String?

  /// Makes names: those of the keys that everybody has who has chosen no others.
  public init(open: String? = "Enter", left: String? = "<", right: String? = ">") {
    self.open = open
    self.left = left
    self.right = right
  }
}
