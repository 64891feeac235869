/// A picture that is to be drawn in the page.
public struct PictureWish: Sendable, Hashable {
  /// Where it is.
  public var address: LinkAddress
  /// The item of the page that shows it.
  public var item: Int
  /// The room there is for it.
  public var size: ScreenSize
  /// Whether the reader has asked for it, and is to be told what becomes of it.
  public var isAsked: Bool
  /// Whether it is drawn with signs of ASCII alone.
  public var isPlain: Bool
}
