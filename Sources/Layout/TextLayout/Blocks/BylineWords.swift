/// The words of a byline in the languages that articles are written in; without a word of its own a language has none, and the
/// names stand alone.
struct BylineWords {
  let by: String
  let and: String
  var comma = ", "

  static func of(_ language: String?) -> BylineWords {
    guard let language else { return words["en"] ?? nameless }
    return words[String(language.prefix { $0 != "-" && $0 != "_" }).lowercased()] ?? nameless
  }

  private static let nameless = BylineWords(by: "", and: ", ")

  private static let words: [String: BylineWords] = [
    "en": BylineWords(by: "By ", and: " and "), "de": BylineWords(by: "Von ", and: " und "),
    "fr": BylineWords(by: "Par ", and: " et "), "es": BylineWords(by: "Por ", and: " y "),
    "it": BylineWords(by: "Di ", and: " e "), "pt": BylineWords(by: "Por ", and: " e "),
    "nl": BylineWords(by: "Door ", and: " en "), "sv": BylineWords(by: "Av ", and: " och "),
    "da": BylineWords(by: "Af ", and: " og "), "nb": BylineWords(by: "Av ", and: " og "),
    "no": BylineWords(by: "Av ", and: " og "), "ca": BylineWords(by: "Per ", and: " i "),
    "ja": BylineWords(by: "", and: "、", comma: "、"), "zh": BylineWords(by: "", and: "、", comma: "、"),
    "ko": BylineWords(by: "", and: ", "), "ru": BylineWords(by: "", and: " и "), "uk": BylineWords(by: "", and: " і "),
    "pl": BylineWords(by: "", and: " i "), "cs": BylineWords(by: "", and: " a "),
    "tr": BylineWords(by: "", and: " ve "),
  ]
}
