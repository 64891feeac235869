import ArticleModel
import ArgumentParser
import ArticleParsing
import ArticleWriting
import Cleaning
import UTF8Text

/// `lectern explain FILE [--line WORDS] [--json]`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Say for each line of a source whether it is shown and as what, which steps decided that, and what weighed most.")

  @OptionGroup var source: SourceArguments

  @Option(name: .long, help: ArgumentHelp("Only lines that contain these words.", valueName: "words"))
  var line: String?

  @Flag(name: .long, help: "Write a JSON object for each line.")
  var json = false

  @OptionGroup var input: InputFile

  func run() throws {
    try Diagnostics.reporting {
      let loaded = try LoadedSource.load(input.path)
      let found = source.options.explanations(of: loaded, where: line ?? "")
      if found.isEmpty, let line { throw UsageFailure(message: "no line holds “\(line)”") }
      try OutputFile.write(to: nil) { output in
        for explanation in found {
          if json { write(explanation, to: &output) } else { output.write(text(explanation)) }
        }
      }
    }
  }

  /// The words on one line, the decision on the next.
  private func text(_ explanation: Explanation) -> String {
    "\(PrintableText.of(explanation.text.replacing("\t", with: " ")))\n    \(explanation.decision)\n"
  }

  private func write(_ explanation: Explanation, to output: inout ChunkedOutput) {
    let verdict = explanation.verdict
    var object = JSONObject(to: &output)
    object.field("text", explanation.text, to: &output)
    object.source(explanation.source, to: &output)
    object.field("shown", verdict.reason == nil, to: &output)
    object.field("reason", orNull: verdict.reason?.rawValue, to: &output)
    object.field("decidedBy", verdict.decidedBy.name, to: &output)
    if let likelihood = verdict.likelihood { object.field("likelihood", share: Double(likelihood), to: &output) }
    if let pass = verdict.weighedBy, let weighed = verdict.weighed {
      object.field("weighed", share: Double(weighed), to: &output)
      object.field("weighedBy", pass.rawValue, to: &output)
    }
    if let form = explanation.form {
      object.field("form", form.name, to: &output)
      object.field("formDecidedBy", orNull: form.decidedBy, to: &output)
      if let confidence = form.confidence { object.field("formConfidence", share: Double(confidence), to: &output) }
    }
    object.array("weights", explanation.weights, to: &output) { weight, output in
      var entry = JSONObject(to: &output)
      entry.field("group", weight.group, to: &output)
      entry.field("logOdds", hundredths: Double(weight.logOdds), to: &output)
      entry.close(to: &output)
    }
    object.close(to: &output)
    output.write(byte: UInt8(ascii: "\n"))
  }
}
