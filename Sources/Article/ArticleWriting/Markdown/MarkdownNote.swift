import ArticleModel

/// What Markdown has no marks for is noted in comments, which no page shows and by which it is read again.
///
///     <!-- post {"author": "mara", "date": "2024-05-03T14:10:05Z", "depth": 1} -->
///     <!-- video -->
enum MarkdownNote {
  /// What stands between a post and what is none.
  static let endOfPosts = Array("<!-- post end -->".utf8)

  static func note(of post: Post) -> [UInt8] {
    var fields: [[UInt8]] = []
    if let author = post.author { fields.append(field("author", string(author))) }
    if let date = post.date { fields.append(field("date", string(date))) }
    if post.depth > 0 { fields.append(field("depth", Array(String(post.depth).utf8))) }
    if let score = post.score { fields.append(field("score", Array(String(score).utf8))) }
    let all = fields.isEmpty ? [] : Array("{".utf8) + fields.joined(separator: ", ".utf8) + Array("} ".utf8)
    return Array("<!-- post ".utf8) + all + Array("-->".utf8)
  }

  static func note(of media: Media) -> [UInt8] { Array("<!-- \(media.kind.rawValue) -->".utf8) }

  private static func field(_ name: String, _ value: [UInt8]) -> [UInt8] { Array("\"\(name)\": ".utf8) + value }

  /// A string of JSON in which nothing ends a comment.
  private static func string(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    withoutActuallyEscaping({ (piece: UnsafeBufferPointer<UInt8>) in bytes.append(contentsOf: piece) }) { receive in
      var output = ChunkedOutput(receive: receive)
      JSONString.write(text, to: &output)
      output.flush()
    }
    return bytes.flatMap { $0 == UInt8(ascii: ">") ? Array("\\u003e".utf8) : [$0] }
  }
}
