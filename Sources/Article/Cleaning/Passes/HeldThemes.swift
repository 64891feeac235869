import ArticleModel
import Fragments
import UTF8Text

/// Keeps the titles of the things that a text treats one by one, where buttons and prices that went part them from the text.
///
///     <h3>Vell Dial</h3>                        –     ►     x
///     Shop at Vell · 81 €                       –           –
///     <h3>Pros</h3> …                           x           x
///     The Vell Dial keeps its time for weeks.   x           x
///
/// The text below says the names again, at least half of them where there are several like titles.
enum HeldThemes {
  private static let longestTitle: Int32 = 12
  /// How many fragments may stand between a title and the kept text below it.
  private static let reach = 8
  private static let fewestWordsOfText: Int32 = 8
  /// How many fragments below a title are searched for its words.
  private static let mostOfSection = 300

  static func keep(in reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, shapes) = (scene.list, scene.shapes)
    for titles in groups(list).values.sorted(by: { $0[0] < $1[0] }) {
      let parted = titles.indices.compactMap { place -> (title: Int, isSaid: Bool)? in
        let title = titles[place]
        // What leads elsewhere in a menu is none, and no title of one.
        let isInMenu =
          reasons[title] == .navigation && list.page.linkShare(of: title) >= 128
          || list.page.hasElement(around: title, most: 6) { $0.tag == .nav || $0.tag == .aside }
        guard scene.mayTakeBack(reasons[title]), !isInMenu,
          shapes[title].words <= longestTitle
        else { return nil }
        let end = min(place + 1 < titles.count ? titles[place + 1] : reasons.count, title + mostOfSection)
        let section = title + 1..<self.end(of: title, before: end, list)
        guard let first = section.first(where: { reasons[$0] == nil }), first - title <= reach else { return nil }
        return (title, isSaid(title, in: section, reasons, list, shapes))
      }
      guard parted.contains(where: \.isSaid), parted.count(where: \.isSaid) * 2 >= parted.count else { continue }
      for (title, _) in parted { reasons[title] = nil }
    }
  }

  /// The headings of a page by their elements and those around.
  private static func groups(_ list: FragmentList) -> [UInt32: [Int]] {
    var groups: [UInt32: [Int]] = [:]
    for index in list.fragments.indices where list.fragments[index].form == .heading {
      groups[Belongings.kind(of: index, list.page), default: []].append(index)
    }
    return groups
  }

  /// Where the section of a title ends: at a title above it, or at the next like it.
  private static func end(of title: Int, before end: Int, _ list: FragmentList) -> Int {
    (title + 1..<end).first {
      list.fragments[$0].form == .heading && list.fragments[$0].group < list.fragments[title].group
    } ?? end
  }

  /// Whether kept text of a section says its title's words.
  private static func isSaid(
    _ title: Int, in section: Range<Int>, _ reasons: [Removal.Reason?], _ list: FragmentList, _ shapes: [Shape]
  ) -> Bool {
    list.utf8.withUnsafeBufferPointer { bytes in
      let words = PlainWords(bytes, list.fragments[title].text)
      guard words.count > 0 else { return false }
      return section.contains { index in
        reasons[index] == nil && list.fragments[index].form != .heading && shapes[index].words >= fewestWordsOfText
          && PlainWords(bytes, list.fragments[index].text).holds(words)
      }
    }
  }
}

extension PlainWords {
  /// Whether other words stand among these, one after another.
  fileprivate func holds(_ other: PlainWords) -> Bool {
    guard let first = other.words.first, count >= other.count else { return false }
    return words.indices.dropLast(other.count - 1).contains { start in
      words[start].hash == first.hash
        && other.words.indices.allSatisfy { words[start + $0].hash == other.words[$0].hash }
    }
  }
}
