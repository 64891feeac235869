/// The words of bylines, in several languages.
extension Byline {
  /// The words a byline begins with, in several languages.
  static let openings: [String] = [
    "by", "interview:", "interview by", "interview von", "entretien:", "entrevista:", "intervista:", "wywiad:",
    "gespräch:", "propos recueillis par", "entrevista de", "intervista di", "written by", "story by", "words by",
    "words:", "words and pictures:", "words & pictures:", "story:",
    "author:", "author", "reported by", "posted by", "von", "par", "por",
    "di",
    "door", "escrito por", "text:", "texte", "af", "av", "autor:", "autora:", "autor", "autora", "auteur:", "auteur",
    "auteure", "autore:", "autores:", "redazione:", "skrevet av", "skrevet af", "skriven av", "tekst:", "tekst",
    "teksti:", "texto:", "testo di", "testo:", "napisał", "napisała", "yazan:", "автор:", "автор", "авторы:",
    "текст:", "penulis:", "penulis", "oleh", "oleh:", "laporan:", "ditulis oleh", "tác giả:", "tác giả", "bài:",
    "โดย", "ผู้เขียน:", "เขียนโดย", "เรื่อง:", "írta:", "szerző:", "scris de", "autor articol:", "napsal", "napsala",
    "napísal", "napísala", "zapsal", "piše:", "napisao", "napisala", "avtor:", "автор статьи:", "авторка:", "автори:",
    "підготувала", "підготував", "пише:", "από τον", "από την", "συντάκτης:", "بقلم", "بقلم:", "كتب:",
    "كتبت:", "الكاتب:", "מאת", "מאת:", "כתב:", "نویسنده:", "نوشته", "به قلم", "लेखक:", "लेखिका:",
    "লেখক:", "எழுதியவர்:", "글:", "작성자:", "기자:", "yazar:", "haber:", "tekst og foto:",
    "text och bild:", "text & foto:", "text und fotos:", "texte et photos:", "testo e foto:", "texto y fotos:",
  ]

  /// Words that belong to what a writer is, not to the name.
  static let roleWords: Set<String> = [
    "senior", "junior", "chief", "managing", "deputy", "associate", "assistant", "contributing", "executive", "staff",
    "news", "political", "politics", "sports", "science", "health", "technology", "tech", "business", "economics",
    "environment", "culture", "arts", "foreign", "national", "local", "regional", "world", "city", "night", "digital",
    "freelance", "guest", "special", "investigative", "diplomatic", "education", "transport", "legal", "features",
    "editor", "editors", "reporter", "correspondent", "writer", "journalist", "columnist", "contributor", "producer",
    "author", "critic", "analyst", "editorial", "desk", "bureau", "head", "director", "professor", "lecturer",
    "researcher", "fellow", "photographer", "blogger", "publisher", "founder", "redakteur", "redakteurin",
    "korrespondent",
    "korrespondentin", "journalistin", "autor", "autorin", "chefredakteur", "chefredakteurin", "journaliste",
    "rédacteur", "rédactrice", "periodista", "redactor", "redactora", "giornalista",
  ]

  /// The nouns that roles end in, whatever comes before them: "Recipe Editor", "Rowing Correspondent".
  static let roleNouns: Set<String> = [
    "editor", "editors", "reporter", "correspondent", "writer", "journalist", "columnist", "contributor", "producer",
    "critic", "analyst", "director", "professor", "lecturer", "researcher", "fellow", "photographer", "blogger",
    "publisher", "founder", "chief", "redakteur", "redakteurin", "korrespondent", "korrespondentin", "journalistin",
    "autor", "autorin", "chefredakteur", "chefredakteurin", "reporterin", "journaliste", "rédacteur", "rédactrice",
    "correspondant", "correspondante", "periodista", "redactor", "redactora", "corresponsal", "giornalista",
    "corrispondente", "redacteur", "jornalista", "repórter",
  ]
}
