/// A line of a picture, drawn with signs that each have colours of their own.
///
/// It is compared as the thing it is: a picture that is drawn again has other lines.
public final class PaintedLine: Sendable, Hashable {
  /// The signs alone, for terminals without colours. One cell each.
  public let text: String
  /// The signs with the sequences that colour them (SGR), and nothing else.
  public let bytes: [UInt8]
  /// The cells it takes.
  public let width: Int

  /// Makes a line.
  public init(text: String, bytes: [UInt8], width: Int) {
    self.text = text
    self.bytes = bytes
    self.width = width
  }

  /// Lines are the same if they are one.
  public static func == (left: PaintedLine, right: PaintedLine) -> Bool { left === right }

  /// Adds which line it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
