import UTF8Text

/// The two labels by which a text tells questions and answers apart: "Q:" and "A:", "Frage:" and "Antwort:", "В." and "О."
///
/// One letter begins names as well ("D. Smith asks"), so a pair of letters other than Q and A holds only where questions and answers
/// alternate and the questions ask.
package struct QuestionLabels: Sendable, Equatable {
  package enum Part: Sendable { case question, answer }

  /// A label at the beginning of a text.
  package struct Label: Sendable {
    package var part: Part
    /// Where the label ends, its sign included.
    package var end: Int
    /// Whether its form can hardly mean anything else: a word, a number, or a colon.
    package var isSure: Bool
  }

  private let question: [UInt8]
  private let answer: [UInt8]
  /// Whether the text has shown that it labels its questions so.
  private let isProven: Bool

  private init(_ question: String, _ answer: String, isProven: Bool = false) {
    self.question = Array(question.utf8)
    self.answer = Array(answer.utf8)
    self.isProven = isProven
  }

  private init(_ pair: QuestionLabels, isProven: Bool) {
    question = pair.question
    answer = pair.answer
    self.isProven = isProven
  }

  /// "Q" and "A", which need no proof.
  package static let standard = QuestionLabels("q", "a")

  /// The pairs, in small letters. Words are followed by the letters they are shortened to.
  private static let pairs: [QuestionLabels] = [
    ("q", "a"), ("question", "answer"), ("q", "r"), ("question", "réponse"), ("question", "reponse"), ("f", "a"),
    ("frage", "antwort"), ("d", "r"), ("domanda", "risposta"), ("p", "r"), ("pregunta", "respuesta"),
    ("pergunta", "resposta"), ("întrebare", "răspuns"), ("v", "a"), ("vraag", "antwoord"), ("f", "s"),
    ("fråga", "svar"), ("spørsmål", "svar"), ("spørgsmål", "svar"), ("s", "s"), ("p", "o"), ("pytanie", "odpowiedź"),
    ("otázka", "odpověď"), ("otázka", "odpoveď"), ("o", "o"), ("pitanje", "odgovor"), ("vprašanje", "odgovor"),
    ("k", "v"), ("kérdés", "válasz"), ("kysymys", "vastaus"), ("küsimus", "vastus"), ("klausimas", "atsakymas"),
    ("jautājums", "atbilde"), ("s", "c"), ("soru", "cevap"), ("soru", "yanıt"), ("в", "о"), ("вопрос", "ответ"),
    ("п", "в"), ("питання", "відповідь"), ("запитання", "відповідь"), ("въпрос", "отговор"), ("питање", "одговор"),
    ("ε", "α"), ("ερώτηση", "απάντηση"), ("问", "答"), ("問", "答"), ("问题", "回答"), ("問題", "回答"), ("質問", "回答"),
    ("质问", "回答"), ("问题", "答案"), ("질문", "답변"), ("질문", "답"), ("문", "답"), ("س", "ج"), ("سؤال", "جواب"),
    ("ש", "ת"), ("שאלה", "תשובה"), ("प्रश्न", "उत्तर"), ("pertanyaan", "jawaban"), ("t", "j"), ("h", "đ"),
    ("hỏi", "đáp"), ("ask", "answer"), ("ερ", "απ"), ("ถาม", "ตอบ"), ("คำถาม", "คำตอบ"), ("প্রশ্ন", "উত্তর"),
    ("প্রশ্ন", "জবাব"), ("கேள்வி", "பதில்"), ("ప్రశ్న", "జవాబు"), ("ప్రశ్న", "సమాధానం"), ("सवाल", "जवाब"),
    ("سوال", "جواب"), ("سوال", "پاسخ"), ("پرسش", "پاسخ"), ("س", "پ"), ("câu hỏi", "trả lời"), ("soalan", "jawapan"),
    ("swali", "jibu"), ("galdera", "erantzuna"), ("pregunta", "resposta"), ("խնդիր", "պատասխան"), ("հարց", "պատասխան"),
    ("კითხვა", "პასუხი"), ("ጥያቄ", "መልስ"), ("pyetje", "përgjigje"), ("spurning", "svar"), ("ceist", "freagra"),
    ("cwestiwn", "ateb"), ("tanong", "sagot"), ("питање", "одговор"), ("прашање", "одговор"), ("сұрақ", "жауап"),
  ].map { QuestionLabels($0.0, $0.1) }

  private static let words: Set<[UInt8]> = Set(pairs.flatMap { [$0.question, $0.answer] })
  /// No label is longer.
  private static let longest = 32

  // MARK: Finding the pair of a text

  /// The pair that labels some texts, which stand one after another; nil where none is proven.
  package static func find(
    in texts: [Range<Int>], of bytes: UnsafeBufferPointer<UInt8>
  ) -> QuestionLabels? {
    var found: [(word: [UInt8], asks: Bool)] = []
    for text in texts {
      guard let word = word(bytes, text), words.contains(word.lowercased) else { continue }
      found.append((word.lowercased, asks(bytes, word.end..<text.upperBound)))
    }
    guard found.count >= 2 else { return nil }
    var best: (pair: QuestionLabels, turns: Int)?
    for pair in pairs where pair.question != pair.answer {
      let turns = pair.turns(found)
      if turns > best?.turns ?? 0 { best = (pair, turns) }
    }
    return best.map { QuestionLabels($0.pair, isProven: true) }
  }

  /// How often an answer follows a question that asks; 0 where that is not what most of these labels do. Of letters two turns are asked
  /// for, of words one.
  private func turns(_ found: [(word: [UInt8], asks: Bool)]) -> Int {
    let own = found.filter { $0.word == question || $0.word == answer }
    var turns = 0
    var asking = 0
    for (first, second) in zip(own, own.dropFirst()) where first.word == question && second.word == answer {
      turns += 1
      if first.asks { asking += 1 }
    }
    let isLetter = String(decoding: question, as: UTF8.self).count == 1 && question[0] < 0xE0
    // Thai and Lao ask without a sign.
    let isUnsigned = question.first == 0xE0 && question.count > 1 && (0xB8...0xBB).contains(question[1])
    guard turns >= (isLetter || isUnsigned ? 2 : 1), asking * 2 >= turns || isUnsigned, turns * 3 >= own.count else {
      return 0
    }
    return turns
  }

  private static func asks(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    // Japanese asks with a syllable.
    if bytes[range].suffix(3).elementsEqual("か".utf8) || bytes[range].suffix(6).elementsEqual("か。".utf8) { return true }
    return range.contains { at in
      let byte = bytes[at]
      if byte == UInt8(ascii: "?") { return true }
      // "？", and "؟" of Arabic.
      guard byte == 0xEF || byte == 0xD8, at + 1 < range.upperBound else { return false }
      return byte == 0xD8
        ? bytes[at + 1] == 0x9F : at + 2 < range.upperBound && bytes[at + 1] == 0xBC && bytes[at + 2] == 0x9F
    }
  }

  // MARK: Reading labels

  /// Whether a text begins with a word that is a label in some pair.
  package static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> Bool {
    word(bytes, text).map { words.contains($0.lowercased) } ?? false
  }

  /// The label a text begins with.
  package func label(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> Label? {
    guard text.count > 4, let word = Self.word(bytes, text) else { return nil }
    let isQuestion = word.lowercased == question
    guard isQuestion || word.lowercased == answer else { return nil }
    let isSure = isProven || isQuestion || word.hasColon || word.isNumbered
    return Label(part: isQuestion ? .question : .answer, end: word.end, isSure: isSure)
  }

  private struct Word {
    var lowercased: [UInt8]
    var end: Int
    var hasColon: Bool
    var isNumbered: Bool
  }

  /// The word, its number and its sign at the beginning of a text: "Q1.", "Question 2:", "問：".
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> Word? {
    let limit = min(text.upperBound, text.lowerBound + longest)
    var at = text.lowerBound
    while at < limit, isLetter(bytes[at]) || bytes[at] >= 0x80, signLength(bytes, at, limit) == 0,
      !isWideDigit(bytes, at, limit)
    {
      at += 1
    }
    guard at > text.lowerBound, at < limit, !isLower(bytes[text.lowerBound]) else { return nil }
    let word = text.lowerBound..<at
    if bytes[at] == 0x20, at + 1 < limit, isDigit(bytes[at + 1]) { at += 1 }
    let number = at
    while at < limit, isDigit(bytes[at]) || isWideDigit(bytes, at, limit) { at += isDigit(bytes[at]) ? 1 : 3 }
    let isNumbered = at > number
    // French puts a space before the colon.
    if at + 1 < limit, bytes[at] == 0x20, bytes[at + 1] == UInt8(ascii: ":") { at += 1 }
    if at + 2 < limit, bytes[at] == 0xC2, bytes[at + 1] == 0xA0, bytes[at + 2] == UInt8(ascii: ":") { at += 2 }
    let length = signLength(bytes, at, limit)
    guard length > 0 else { return nil }
    let end = at + length
    // Chinese and Japanese put no space behind it.
    guard length > 1 || end >= text.upperBound || isSpace(bytes[end]) || bytes[end] >= 0xE3 else { return nil }
    let hasColon = length > 1 || bytes[at] == UInt8(ascii: ":")
    return Word(lowercased: narrowed(bytes[word]), end: end, hasColon: hasColon, isNumbered: isNumbered)
  }

  /// A word in small letters, wide ones as narrow ones: "Ｑ" is "q".
  private static func narrowed(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    let word = String(decoding: word, as: UTF8.self).lowercased()
    guard word.utf8.contains(0xEF) else { return Array(word.utf8) }
    return word.unicodeScalars.flatMap { letter -> [UInt8] in
      (0xFF41...0xFF5A).contains(letter.value) ? [UInt8(letter.value - 0xFEE0)] : Array(String(letter).utf8)
    }
  }

  /// "１", as it is written among signs of Chinese.
  private static func isWideDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int) -> Bool {
    at + 2 < limit && bytes[at] == 0xEF && bytes[at + 1] == 0xBC && (0x90...0x99).contains(bytes[at + 2])
  }

  /// The length of a sign that ends a label: ":", ".", ")", or a wide one.
  private static func signLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int) -> Int {
    guard at < limit else { return 0 }
    switch bytes[at] {
    case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ")"): return 1
    case 0xEF where at + 2 < limit && bytes[at + 1] == 0xBC:
      return bytes[at + 2] == 0x9A || bytes[at + 2] == 0x89 || bytes[at + 2] == 0x8E ? 3 : 0
    // The wide space.
    case 0xE3 where at + 2 < limit && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x80: return 3
    default: return 0
    }
  }
}
