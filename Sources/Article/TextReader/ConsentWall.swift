import ArticleModel
import Recognizers
import UTF8Text

/// Takes out what a page asks about cookies before it shows itself, or behind its end: a notice with its buttons, the kinds one may choose.
///
///     We value your privacy               ►  taken out
///     We and our partners store …             taken out
///     Accept all                              taken out
///     Manage options                          taken out
///     A museum for string                     title
///
/// Three lines with such words at one end of the text tell it, if one of them is a button: a text about cookies has none.
enum ConsentWall {
  private static let reach = 30
  private static let fewest = 3
  /// How many lines may stand between two such lines.
  private static let mostBetween = 3
  /// The longest line between them that goes with them, in words.
  private static let longestBetween = 30

  static func apply(to text: inout TextLines) {
    guard !text.isWhole, text.lines.count >= 8 else { return }
    let count = text.lines.count
    let ends = [max(0, count - reach)..<count, 0..<min(reach, count)]
    for end in ends {
      let found = end.filter { index in
        index < text.lines.count && text.lines[index].said == .nothing && isOfNotice(index, in: text)
      }
      for run in runs(found) where run.count >= fewest && run.contains(where: { isButton(PlainWords(text.bytes, text.lines[$0].text)) }) {
        let range = run[0]...run[run.count - 1]
        guard range.lowerBound <= mostBetween || range.upperBound + mostBetween >= count - 1 else { continue }
        for index in range where run.contains(index) || isBetween(index, in: text) {
          text.setAside(index..<index + 1, .cookieNotice)
        }
      }
    }
  }

  private static func runs(_ found: [Int]) -> [[Int]] {
    var runs: [[Int]] = []
    for index in found {
      if let last = runs.last?.last, index - last <= mostBetween + 1 {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs
  }

  private static func isOfNotice(_ index: Int, in text: TextLines) -> Bool {
    guard text.lines[index].text.count <= 800 else { return false }
    let words = PlainWords(text.bytes, text.lines[index].text)
    return isButton(words) || kinds.match(words) != nil
      || ClutterPhrases.verdict(on: words)?.reason == .cookieNotice
  }

  private static func isButton(_ words: PlainWords) -> Bool { words.count <= 5 && buttons.match(words) != nil }

  private static func isBetween(_ index: Int, in text: TextLines) -> Bool {
    let words = text.words(index)
    return text.lines[index].said == .nothing && (words <= 4 || words <= longestBetween && text.endsSentence(index))
  }

  private static let buttons = PhraseBook<Bool>([
    (
      true,
      [
        "^accept all", "^reject all", "^accept cookies$", "^accept & close$", "^manage options$",
        "^manage preferences$",
        "^manage settings$", "^cookie settings$", "^save and close$", "^save preferences$", "^save & exit$",
        "^confirm my choices$", "^always active$", "^only necessary$", "^allow all$", "^deny$", "^reject$",
        "^alle akzeptieren$",
        "^alle ablehnen$", "^alles akzeptieren$", "^auswahl speichern$", "^einstellungen speichern$", "^immer aktiv$",
        "^nur notwendige", "^tout accepter$", "^tout refuser$", "^toujours actif$", "^paramétrer$",
        "^personnaliser mes choix$", "^continuer sans accepter$", "^aceptar todo$", "^aceptar todas$",
        "^rechazar todo$",
        "^rechazar todas$", "^siempre activo$", "^configurar$", "^accetta tutti$", "^rifiuta tutti$", "^sempre attivo$",
        "^gestisci opzioni$", "^alles accepteren$", "^alles weigeren$", "^altijd actief$", "^aceitar todos$",
        "^rejeitar todos$", "^sempre ativo$", "^akceptuję wszystkie$", "^akceptuj wszystkie$", "^odrzuć wszystkie$",
        "^zawsze aktywne$", "^přijmout vše$", "^odmítnout vše$", "^acceptera alla$", "^avvisa alla$", "^принять все$",
        "^отклонить все$", "^всегда активно$", "^すべて受け入れる$", "^すべて拒否$", "^常に有効$", "^قبول الكل$", "^رفض الكل$",
      ]
    )
  ])

  private static let kinds = PhraseBook<Bool>([
    (
      true,
      [
        "^strictly necessary", "^performance cookies$", "^functional cookies$", "^targeting cookies$",
        "^analytics cookies$", "^marketing cookies$", "^necessary cookies$", "^privacy settings$",
        "^privacy preference", "^your privacy$", "^about your privacy$", "^consent preferences$",
        "our partners",
        "unsere partner", "nos partenaires", "nuestros socios", "nostri partner", "naszych partnerów",
        "^cookie einstellungen$", "^privatsphäre", "^technisch notwendig", "^paramètres de confidentialité$",
        "^preferencias de privacidad$",
      ]
    )
  ])
}
