import ArticleModel
import TestSupport
import Testing
@testable import ArticleParsing

@Suite struct LetterTests {
  @Test func theHeadOfALetterIsLines() {
    let text = """
      Anna Weir
      Mill Lane 4
      12345 Weirstadt

      Weirstadt, den 4. März 2025

      Sehr geehrte Damen und Herren,

      hiermit kündige ich meinen Platz am oberen Wehr, weil das Wasser dort seit
      dem Frühjahr nicht mehr über das Rad läuft.

      Mit freundlichen Grüßen
      Anna Weir
      """
    #expect(
      reading(text) == """
        on 2025-03-04
        p: Anna Weir⏎Mill Lane 4⏎12345 Weirstadt
        p: Weirstadt, den 4. März 2025
        p: Sehr geehrte Damen und Herren,
        p: hiermit kündige ich meinen Platz am oberen Wehr, weil das Wasser dort seit dem Frühjahr nicht mehr über das Rad läuft.
        p: Mit freundlichen Grüßen⏎Anna Weir
        """)
  }

  @Test func aTitleAboveASalutationStays() {
    #expect(reading("On Bells and Boats\n\nDear reader,\n\n\(prose)").hasPrefix("title: On Bells and Boats"))
  }

  @Test func speakersOfAScreenplayAreNoHeadings() {
    let text = """
                               THE LAMP

      INT. LAMP ROOM - NIGHT

      Rain. ANN (60) trims a wick that has burned
      all night.

                               ANN
                Who goes there? I can hear
                you on the stairs.

                               BEN
                Nobody.
      """
    #expect(
      reading(text) == """
        title: THE LAMP
        heading 2: INT. LAMP ROOM - NIGHT
        p: Rain. ANN (60) trims a wick that has burned all night.
        p: ANN
        p: Who goes there? I can hear you on the stairs.
        p: BEN
        p: Nobody.
        """)
  }

  @Test func clausesKeepTheirLetters() {
    let text = """
      HOUSE RULES

      Article 1 - Doors

      1.1 Doors are closed at ten, and whoever comes later
          waits.
      1.2 Whoever waits
          (a) knocks,
          (b) says who it is.

      Article 2 - Lamps

      2.1 Lamps are put out at eleven.
      """
    #expect(
      reading(text) == """
        title: HOUSE RULES
        heading 2: Article 1 - Doors
        p: 1.1 Doors are closed at ten, and whoever comes later waits.
        p: 1.2 Whoever waits
        ordered
          item: knocks,
          item: says who it is.
        heading 2: Article 2 - Lamps
        p: 2.1 Lamps are put out at eleven.
        """)
  }

  @Test func questionsBehindLetters() {
    let text = """
      Q1: What does the mill grind?
      A1: Rye and wheat, and in autumn now and then
      chestnuts.

      Q2: Who owns it?
      A2: The village.
      """
    #expect(
      reading(text).hasPrefix(
        """
        faq: What does the mill grind? → Rye and wheat, and in autumn now and then chestnuts.
        faq: Who owns it? → The village.
        – metadata: Q1:
        """))
  }

  @Test(
    "A date with a short word behind it, and a salutation whose words are not known",
    arguments: [
      ("Речной пер., 4\nг. Затонск", "Мельнику Перову\nМельница", "3 марта 2024 г.", "Уважаемый Игнат Львович!"),
      ("Kiosk 3\n40010 Pietra", "Ufficio Acque\nPozzo 1", "Pietra, 4 marzo 2024", "Egregi signori,"),
    ])
  func theHeadIsLines(sender: String, recipient: String, day: String, salutation: String) {
    let read = reading("Nell Harrow\n\(sender)\n\n\(recipient)\n\n\(day)\n\n\(salutation)\n\n\(prose)\n\nNell Harrow")
    #expect(!read.contains("title"))
    #expect(read.contains("p: \(recipient.split(separator: "\n").joined(separator: "⏎"))\np: \(day)\np: \(salutation)"))
  }
}
