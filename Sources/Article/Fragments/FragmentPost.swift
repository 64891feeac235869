/// What one of several writes on a page, found by the name and the date that stand with it; whether the page is a thread is
/// judged later, when it is known what of it is content.
package struct FragmentPost {
  /// Who wrote it, when (as the page says it), and how deep below other posts it stands. Entries of a live blog have times alone.
  package var author: String?
  package var date: String?
  package var depth: Int
  /// How many liked it, less those who did not.
  package var score: Int?
  /// The fragments of what it says.
  package var said: [Int]
  /// Its other fragments: name and date, buttons, signatures.
  package var rest: [Int]
  /// Fragments of which only a part is said: the rest names the author.
  package var cuts: [Int: Range<Int>]
  /// Posts whose names stand in elements of one kind have one number.
  package var kind: Int
  /// Whether nothing but its place tells what of it is said.
  package var isVague: Bool
  /// Whether the page's own element for it says who wrote it.
  package var isDeclared: Bool
  /// Whether it is the entry of a live blog, told by a time of the day.
  package var isEntry = false

  package init(
    author: String?, date: String?, depth: Int, said: [Int], rest: [Int], cuts: [Int: Range<Int>], kind: Int,
    isVague: Bool, isDeclared: Bool = false
  ) {
    self.author = author
    self.date = date
    self.depth = depth
    self.said = said
    self.rest = rest
    self.cuts = cuts
    self.kind = kind
    self.isVague = isVague
    self.isDeclared = isDeclared
  }
}
