/// What the mouse did, where the reader wants clicks to be reported.
public struct Mouse: Sendable, Hashable {
  /// What was pressed or turned.
  public enum Action: Sendable, Hashable {
    case press, wheelUp, wheelDown
  }

  /// What was pressed or turned.
  public var action: Action
  /// The cell it was done at.
  public var cell: Frame.Cell

  /// Says what was done where.
  public init(_ action: Action, at cell: Frame.Cell) {
    self.action = action
    self.cell = cell
  }
}
