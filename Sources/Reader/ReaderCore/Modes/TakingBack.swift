extension Workspace {
  /// Takes back what was done to the shelf last.
  package mutating func takeBack() -> [Effect] {
    guard let edits = undo.popLast() else {
      message = "there is nothing to take back"
      return []
    }
    return [.shelf(.change(edits, done: ShelfTask.takenBack))]
  }
}
