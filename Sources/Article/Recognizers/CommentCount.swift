package import UTF8Text

/// Tells headings that count comments: "3 comments", "Reacties (3)", "댓글 12".
package enum CommentCount {
  private static let names: Set<String> = [
    "comment", "comments", "reply", "replies", "response", "responses", "kommentar", "kommentare", "kommentarer",
    "commentaire", "commentaires", "réaction", "réactions", "comentario", "comentarios", "comentário", "comentários",
    "commento", "commenti", "reactie", "reacties", "opmerkingen", "komentarz", "komentarze", "komentarzy", "komentář",
    "komentáře", "komentářů", "komentár", "komentáre", "komentárov", "kommenttia", "kommentti", "kommentit",
    "hozzászólás", "hozzászólások", "comentariu", "comentarii", "komentar", "komentara", "komentari", "komentarji",
    "yorum", "yorumlar", "комментарий", "комментария", "комментариев", "комментарии", "коментар", "коментарі",
    "коментаря", "коментарів", "коментара", "коментари", "σχόλιο", "σχόλια", "تعليق", "تعليقات", "تعليقا", "תגובות",
    "تبصرے", "टिप्पणियाँ", "टिप्पणियां", "bình luận", "ความคิดเห็น", "コメント", "评论", "評論",
    "條評論", "条评论", "留言", "댓글", "의견",
  ]

  /// Whether a heading begins with a number and such a name: "3 responses to A Year Without a Car".
  package static func begins(_ heading: PlainWords) -> Bool {
    let words = String(decoding: heading.bytes, as: UTF8.self).split(separator: " ", maxSplits: 2)
    return words.count >= 2 && words[0].utf8.allSatisfy(isDigit) && names.contains(String(words[1]))
  }

  /// Whether a heading is such a name and a number.
  package static func isOne(_ heading: PlainWords) -> Bool {
    guard (2...3).contains(heading.count) else { return false }
    let words = String(decoding: heading.bytes, as: UTF8.self).split(separator: " ").map(String.init)
    let numbers = words.count { $0.utf8.allSatisfy(isDigit) }
    guard numbers == 1 else { return false }
    return names.contains(words.filter { !$0.utf8.allSatisfy(isDigit) }.joined(separator: " "))
  }
}
