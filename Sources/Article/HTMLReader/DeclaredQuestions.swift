import Fragments
import UTF8Text

/// Questions that a page declares to machines where they stand: by properties, not in a script.
///
///     <div itemprop="mainEntity"><b itemprop="name">Who carries</b><div itemprop="acceptedAnswer">We do.</div></div>   ►   Who carries
enum DeclaredQuestions {
  /// How many elements around a fragment are looked at.
  private static let reach = 6

  private static let names = NameSet(properties: "name")
  private static let answers = NameSet(properties: "acceptedanswer suggestedanswer")

  /// The words of such questions.
  static func words(in list: FragmentList) -> [[UInt8]] {
    let page = list.page
    guard page.elements.contains(where: { page.isNamed($0, answers) }) else { return [] }
    return list.fragments.indices.dropLast().compactMap { index in
      guard page.hasElement(around: index, most: reach, where: { page.isNamed($0, names) }),
        !page.hasElement(around: index, most: reach, where: { page.isNamed($0, answers) }),
        page.hasElement(around: index + 1, most: reach, where: { page.isNamed($0, answers) })
      else { return nil }
      return PlainWords(String(decoding: list.utf8[list.fragments[index].text], as: UTF8.self)).bytes
    }
  }
}
