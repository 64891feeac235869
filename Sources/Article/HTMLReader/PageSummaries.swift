import Fragments

/// The line of a fold that is open and whose line holds a heading: it is a section of the text that can be folded away.
///
///     <details open><summary>1.4 · <a>Source</a> <h4>read()</h4></summary> …   ►  [read(): heading 4] [1.4 · Source]
extension PageFragments {
  /// Whether the line of a fold holds a heading.
  func holdsHeading(_ summary: Int32) -> Bool {
    runs(of: summary).contains { boxes[Int(page.runs[$0].element)].heading > summary }
  }

  /// Takes what stands beside the heading in the line of a fold; the index of the run to go on with. Links before a heading are set to
  /// its right by their page, and stand below it here: above it they would seem to belong to the section before.
  mutating func takeBesideHeading(_ index: Int, of summary: Int32) -> Int {
    let before = runs(of: summary).clamped(to: index..<page.runs.count).prefix {
      boxes[Int(page.runs[$0].element)].heading <= summary
    }
    let heading = before.endIndex
    guard heading < runs(of: summary).upperBound, before.allSatisfy({ page.runs[$0].linked > 0 }) else {
      append(page.runs[index], .text)
      return index + 1
    }
    let end = takeHeading(heading, boxes[Int(page.runs[heading].element)].heading)
    for run in before { append(page.runs[run], .text) }
    return end
  }

  private func runs(of element: Int32) -> Range<Int> {
    let place = page.elements[Int(element)]
    let end = min(Int(place.end), page.runs.count)
    return min(Int(place.first), end)..<end
  }
}
