import ArticleModel
import TestSupport
import Testing

@testable import ArticleParsing
@testable import Structure

/// Every pass of structure with a source in which it decides, so that none is dead, and none does the work of another unseen.
@Suite struct StructurePassTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let pass: StructurePass
    /// The line that is asked about, what it is, and the source it stands in.
    let line: String
    let form: String
    let source: String

    init(_ pass: StructurePass, _ line: String, _ form: String, _ source: String) {
      (self.pass, self.line, self.form, self.source) = (pass, line, form, source)
    }

    var testDescription: String { pass.rawValue }
  }

  private static let prose = """
    The ferry crosses the bay in twenty minutes, and in winter it crosses only when the wind is low and the deck is dry.
    """

  private static let samples = [
    Sample(.markedForms, "Crossings", "heading", "<article><h2>Crossings</h2><p>\(prose)</p></article>"),
    Sample(
      .questions, "Does it run in winter?", "question",
      "<article><h2>FAQ</h2><h3>Does it run in winter?</h3><p>\(prose)</p><h3>Who owns it?</h3><p>\(prose)</p></article>"
    ),
    Sample(
      .figures, "Der alte Hafen im Winter. Foto: Jana Weiß", "caption",
      "\(prose)\n\nDer alte Hafen im Winter. Foto: Jana Weiß\n\n\(prose)"),
    Sample(
      .keptLines, "and the bell is still,", "line",
      "\(prose)\n\nThe water is low,\nand the bell is still,\nthe boat that we know\nlies under the hill.\n\n\(prose)"),
    Sample(
      .rebuiltTables, "Merrow 14 22 9", "row of a rebuilt table",
      "\(prose)\n\nTown Boats Crews Piers\nMerrow 14 22 9\nOldhaven 8 13 4\nPellan 21 35 12\nOsk 5 7 3\nDunmarrow 17 26 8\n\n\(prose)"
    ),
    Sample(
      .labelledValues, "Height", "term",
      "\(prose)\nDetails\nOutput\n5 kW\nHeight\n92 cm\nPrice\n€649\nSince\nMay 2019\nIn use\n\(prose)"),
    Sample(
      .pairedBoxes, "Beam", "term",
      "<article><p>\(prose)</p><div><div class=l>Length</div><div>14 m</div></div><div><div class=l>Beam</div><div>4 m</div></div>"
        + "<div><div class=l>Planks</div><div>Larch on oak</div></div></article>"),
    Sample(
      .questions, "Does it leak?", "question",
      "\(prose)\n\nThe hull\n\n\(prose)\n\nThe mast\n\n\(prose)\n\nDoes it leak?\nA little.\n\nIs it fast?\nNot yet.\n\nWho made it?\nMy aunt did."
    ),
    Sample(
      .questions, "Q: Does it run in winter?", "question",
      "Q: Does it run in winter?\nA: It does, when the wind is low.\n\nQ: Who owns it?\nA: The town has owned it since 1931."
    ),
    Sample(
      .quotes, "“The sea asks nobody.”", "quote",
      "\(prose)\n\n“The sea asks nobody.”\n— Ida Brandt, harbor master\n\n\(prose)"),
    Sample(
      .numberedTitles, "1. Pliers", "heading",
      "1. Pliers\n\n\(prose)\n\n2. Cutting tools\n\n\(prose)\n\n3. Tape\n\n\(prose)"),
    Sample(
      .datedTitles, "[2.1.0] - 2021-05-04", "heading",
      "[2.1.0] - 2021-05-04\n\n- A lamp for the pier\n- A bell\n\n[2.0.3] - 2021-02-11\n\n- A rope\n- A better rope"),
    Sample(
      .labelledTitles, "Lesson 2: Hire late", "heading",
      "Lesson 1: Borrow from customers\n\(prose)\nLesson 2: Hire late\n\(prose)\n\(prose)"),
    Sample(.markedLists, "• a torch", "item", "\(prose)\n\n• a coat\n• a torch\n• a rope\n\n\(prose)"),
    Sample(
      .itemBodies, "The dough must stick a little.", "paragraph of an item",
      "1. Mix flour and water.\n\n   The dough must stick a little.\n\n2. Let it rest.\n\n   An hour is enough."),
    Sample(.callouts, "Note: Bring a coat.", "callout", "\(prose)\n\nNote: Bring a coat.\n\n\(prose)"),
    Sample(
      .introducedLists, "a torch with a spare lamp", "item",
      "\(prose)\n\nWhat you have to bring:\n\na coat that keeps the rain out\na torch with a spare lamp\na rope of ten meters\n\n\(prose)"
    ),
    Sample(
      .parallelRuns, "Grease in the joints", "item",
      "\(prose)\nWhat a horn needs\nFelt between the seats\nGrease in the joints\nLeather around the valve\nPatience for the first note\nIf you go\n\(prose)"
    ),
    Sample(
      .definitions, "Tide: the rise and the fall of the sea, twice a day", "definition",
      "\(prose)\n\nTide: the rise and the fall of the sea, twice a day\nSurge: the sea that a storm piles up before it\nWeir: a low wall across a river that holds it back\n\n\(prose)"
    ),
    Sample(.headings, "The Long Way Home", "heading", "\(prose)\n\nThe Long Way Home\n\n\(prose)\n\n\(prose)"),
    Sample(.learnedRoles, "The Long Way Home", "heading", "\(prose)\n\nThe Long Way Home\n\n\(prose)\n\n\(prose)"),
  ]

  /// What a line is said to be, and by which pass: "heading by headings".
  private static func said(of sample: Sample) -> [String] {
    var options = ParsingOptions()
    options.keepsEverything = true
    // The rules decide by themselves where there is no model.
    if sample.pass != .learnedRoles { options.roles = RoleModel.none }
    return ArticleParser(options: options).explain(Array(sample.source.utf8), where: sample.line)
      .compactMap { found in found.form.map { "\($0.name) by \($0.decidedBy ?? "none")" } }
  }

  @Test("Each pass decides what its description says", arguments: samples)
  func decides(_ sample: Sample) {
    #expect(Self.said(of: sample) == ["\(sample.form) by \(sample.pass.rawValue)"])
  }

  @Test func noneIsWithoutASample() {
    #expect(Set(Self.samples.map(\.pass)) == Set(StructurePass.allCases))
  }
}
