import TestSupport
import Testing

@Suite struct FigureTests {
  @Test(arguments: [
    Case(
      "alternative text and caption",
      "\(prose)\n\nA woman kneels before an open chest\n\nShe fits a new seat to the valve. Photo: Imre Castellane\n\n\(prose)",
      "p: \(prose)\nfigure: A woman kneels before an open chest / She fits a new seat to the valve. Photo: Imre Castellane\np: \(prose)"
    ),
    Case(
      "caption alone", "\(prose)\n\nDer alte Hafen im Winter. Foto: Jana Weiß\n\n\(prose)",
      "p: \(prose)\nfigure: - / Der alte Hafen im Winter. Foto: Jana Weiß\np: \(prose)"),
    Case(
      "a sentence about photos", "She took one more photo: the last of the day.",
      "p: She took one more photo: the last of the day."),
  ]) func areFound(_ given: Case) {
    #expect(blocks(of: given.text) == given.expected)
  }
}
