import UTF8Text

/// The sections of an article, as the outline shows them and the section keys jump between them.
///
/// A section runs from its heading to the next heading of any level; blocks before the first heading make a section of
/// their own without a title.
public struct Outline: Sendable, Hashable {
  /// A section.
  public struct Section: Sendable, Hashable {
    /// The text of the heading; nil for the part before the first heading.
    public var title: String?
    /// The level of the heading, 1 to 6; 2 for the part before the first heading.
    public var level: Int
    /// The indices of its blocks in ``Article/blocks``, the heading included.
    public var blocks: Range<Int>
    /// How many words it has, heading included.
    public var words: Int
    /// How many questions its FAQs hold.
    public var questions: Int
  }

  /// In order; their `blocks` ranges follow one another without a gap.
  public var sections: [Section] = []

  /// Finds the sections of an article in one pass.
  public init(of article: Article) {
    for (index, block) in article.blocks.enumerated() {
      if case .heading(let heading) = block.content {
        sections.append(
          Section(title: heading.text.text, level: heading.level, blocks: index..<index, words: 0, questions: 0))
      } else if sections.isEmpty {
        sections.append(Section(title: nil, level: 2, blocks: index..<index, words: 0, questions: 0))
      }
      let last = sections.count - 1
      sections[last].blocks = sections[last].blocks.lowerBound..<(index + 1)
      sections[last].words += block.wordCount
      if case .faq(let entries) = block.content { sections[last].questions += entries.count }
    }
  }

  /// The index of the section that holds a block, by binary search; nil if there are no sections.
  public func section(ofBlock block: Int) -> Int? {
    let next = sections.firstSortedIndex { $0.blocks.lowerBound > block }
    return next > 0 ? next - 1 : nil
  }
}
