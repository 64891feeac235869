/// How near a date stands to the name of who wrote a post.
struct DateNearness {
  /// Whether the page says that something was changed then.
  let isChange: Bool
  /// The depth of the smallest element around both, and how many fragments they are apart.
  let depth: Int32
  let apart: Int
  /// Whether what was said stands between them: it is at the foot of the post.
  let isBehindText: Bool
  /// The moment that the page tells machines.
  let moment: String?

  /// Whether the other date is rather that of the post: no change, nearer in the mark-up, in the head, the first one told at the
  /// foot, nearer in the text.
  ///
  ///     mara · May 3 · … · last edited: May 9    ►   May 3
  ///     mara · … · last edited: May 9 · May 3    ►   May 3
  func gives(wayTo other: DateNearness) -> Bool {
    if isChange != other.isChange { return isChange }
    if depth != other.depth { return depth < other.depth }
    if isBehindText != other.isBehindText { return isBehindText }
    if isBehindText, let moment, let earlier = other.moment, moment != earlier { return moment > earlier }
    return apart > other.apart
  }
}
