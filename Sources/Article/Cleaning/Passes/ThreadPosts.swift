import Fragments

/// Raises what stands in the posts of a thread to what the likeliest of them reach: where the first post is sure, those written
/// below it are of the thread as well, though elsewhere comments are not.
///
///     <div class="comment"><p>Is it worth it? …</p></div>     .9           .9
///     <div class="comment"><p>It was for me. …</p></div>      .2     ►     .7
///     <div class="comment"><p>Hard to say. …</p></div>        .1           .7
///
/// Under an article the comments stand in a box of their own, and none is as sure.
struct ThreadPosts {
  /// The fewest fragments that are posts, and the fewest words they have on average: what is shorter is a name or a date.
  private static let fewest = 6
  private static let leastWords: Float = 8
  /// The share of their words that must be sure on average, and how sure.
  private static let surePart: Float = 0.3
  private static let sure: Float = 0.7
  /// How much of what the sure ones reach holds for the others.
  private static let carried: Float = 0.8

  private let words: [Float]
  private let page: PageEvidence
  private let boxes: PageSurroundings

  /// Raises the likelihoods of a page's fragments, which have so many words each.
  static func raise(_ likelihoods: inout [Float], _ words: [Float], _ page: PageEvidence, _ boxes: PageSurroundings) {
    let posts = ThreadPosts(words: words, page: page, boxes: boxes)
    for run in posts.patterns() where posts.arePosts(run) {
      let reached = posts.mean(of: posts.likeliest(run, likelihoods), likelihoods)
      guard reached >= sure else { continue }
      for index in run { likelihoods[index] = max(likelihoods[index], reached * carried) }
    }
  }

  /// The fragments of each pattern of element and parent.
  private func patterns() -> [[Int]] {
    var patterns = [[Int]](repeating: [], count: boxes.patternCount)
    for index in page.fragments.indices {
      patterns[Int(boxes.patterns[Int(page.fragments[index].element)])].append(index)
    }
    return patterns
  }

  /// Whether there are enough fragments, long enough, and at least half of them within what the page calls comments.
  private func arePosts(_ fragments: [Int]) -> Bool {
    guard fragments.count >= ThreadPosts.fewest else { return false }
    let count = fragments.reduce(0) { $0 + words[$1] }
    guard count >= ThreadPosts.leastWords * Float(fragments.count) else { return false }
    let commented = fragments.count { boxes.words[Int(page.fragments[$0].element)].contains(.comment) }
    return commented * 2 >= fragments.count
  }

  /// The likeliest fragments, as many as hold a part of the words.
  private func likeliest(_ fragments: [Int], _ likelihoods: [Float]) -> [Int] {
    let least = ThreadPosts.surePart * fragments.reduce(0) { $0 + words[$1] }
    var taken: [Int] = []
    var count: Float = 0
    for index in fragments.sorted(by: { (likelihoods[$1], $0) < (likelihoods[$0], $1) }) {
      taken.append(index)
      count += words[index]
      if count > least { break }
    }
    return taken
  }

  /// The mean likelihood of the words of some fragments.
  private func mean(of fragments: [Int], _ likelihoods: [Float]) -> Float {
    let right = fragments.reduce(Float(0)) { $0 + words[$1] * likelihoods[$1] }
    return right / max(1, fragments.reduce(0) { $0 + words[$1] })
  }
}
