import ArticleModel
import ReaderCore

/// The articles links have led through: those before the one that is read, and those the reader has gone back from.
///
/// Each is kept as it was left, as long as all together are not too large; of the farthest only where they are and where in them
/// the reader was, and they are opened anew.
struct Trail {
  /// An article and where it was left.
  struct Stop {
    var address: LinkAddress
    var place: TextAnchor
    /// The article as it was left; nil where it has to be opened anew.
    var reading: ReadingState?
    /// The bytes of its source.
    var bytes: Int
  }

  /// How many bytes of sources are kept. An article takes about four times its source.
  static let byteLimit = 32 << 20
  /// How many articles are remembered in each direction.
  static let countLimit = 100

  /// The nearest is the last, in both directions.
  private(set) var back: [Stop] = []
  private(set) var forward: [Stop] = []

  /// Goes on from an article by a link: what the reader had gone back from is forgotten.
  mutating func leave(_ stop: Stop) {
    forward = []
    back.append(stop)
    settle()
  }

  /// Goes back from an article; the stop to go to.
  mutating func goBack(from stop: Stop) -> Stop? {
    guard let target = back.popLast() else { return nil }
    forward.append(stop)
    settle()
    return target
  }

  /// Goes forward from an article; the stop to go to.
  mutating func goForward(from stop: Stop) -> Stop? {
    guard let target = forward.popLast() else { return nil }
    back.append(stop)
    settle()
    return target
  }

  /// The bytes of sources that are kept.
  var keptBytes: Int { (back + forward).reduce(0) { $0 + ($1.reading == nil ? 0 : $1.bytes) } }

  private mutating func settle() {
    back.removeFirst(max(0, back.count - Self.countLimit))
    forward.removeFirst(max(0, forward.count - Self.countLimit))
    var room = Self.byteLimit
    // From the nearest to the farthest: what one step leads to is kept longest.
    for distance in 1...max(1, back.count, forward.count) {
      Self.thin(&back, distance, &room)
      Self.thin(&forward, distance, &room)
    }
    // Where nobody knows where an article was found, it cannot be opened anew.
    back.removeAll { $0.reading == nil && $0.address.origin == .unknown }
    forward.removeAll { $0.reading == nil && $0.address.origin == .unknown }
  }

  private static func thin(_ stops: inout [Stop], _ distance: Int, _ room: inout Int) {
    let index = stops.count - distance
    guard stops.indices.contains(index), stops[index].reading != nil else { return }
    room -= stops[index].bytes
    if room < 0 { stops[index].reading = nil }
  }
}
