import TestSupport
import Testing

/// Expects the lines named to be among those of the reading, in this order.
func expectLinesInOrder(_ given: Case) {
  let found = reading(given.text).split(separator: "\n").map(String.init)
  var rest = found[...]
  for line in given.expected.split(separator: "\n").map(String.init) {
    let place = rest.firstIndex(of: line)
    #expect(place != nil, "\(line) is not among \(found)")
    if let place { rest = rest[(place + 1)...] }
  }
}
