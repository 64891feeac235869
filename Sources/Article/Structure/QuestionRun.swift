/// Questions that follow one another, each with its answer: an FAQ on its way.
struct QuestionRun {
  struct Entry {
    let question: Int
    /// The fragments of its answer, right behind it.
    var answer: Range<Int>
  }

  /// The line that names them; nil where none does, or the article's title.
  let title: Int?
  /// The level of that line.
  let level: UInt8
  private(set) var entries: [Entry] = []
  /// The lines that head the questions of one theme.
  private(set) var themes: [Int] = []
  /// Whether a question has an answer below it.
  private(set) var hasAnswers = false
  /// Whether a question is asked to which the next line may belong.
  private(set) var isAsking = false
  /// The level of the headings that ask, below the last theme; nil where none has asked.
  private(set) var levelOfQuestions: UInt8?
  /// Where it ends.
  var end: Int

  init(below title: Int?, level: UInt8, from start: Int) {
    self.title = title
    self.level = level
    end = start
  }

  /// Takes a line as the next question.
  mutating func ask(_ index: Int, level: UInt8?) {
    entries.append(Entry(question: index, answer: index + 1..<index + 1))
    levelOfQuestions = level ?? levelOfQuestions
    isAsking = true
    end = index + 1
  }

  /// Takes a line as part of the last answer.
  mutating func answer(_ index: Int) {
    entries[entries.count - 1].answer = entries[entries.count - 1].answer.lowerBound..<index + 1
    hasAnswers = true
    end = index + 1
  }

  /// Takes a line as the heading of the next questions.
  mutating func head(_ index: Int) {
    themes.append(index)
    part()
    levelOfQuestions = nil
    end = index + 1
  }

  /// Ends the last answer: what follows is none of it.
  mutating func part() { isAsking = false }

  /// Whether a line stands right below a question.
  func isBelowQuestion(_ index: Int) -> Bool { isAsking && entries.last?.question == index - 1 }

  /// How many questions have an answer below them.
  var answered: Int { entries.count { !$0.answer.isEmpty } }

  /// Ends an answer before a fragment.
  mutating func cut(_ entry: Int, at end: Int) {
    entries[entry].answer = entries[entry].answer.lowerBound..<min(end, entries[entry].answer.upperBound)
  }

  /// Ends the run before a fragment of its last answer.
  mutating func cutEnd(at end: Int) {
    cut(entries.count - 1, at: end)
    self.end = end
  }

  /// Takes the last question out: nothing answers it.
  mutating func dropLast() {
    guard let last = entries.popLast() else { return }
    end = last.question
  }
}
