import UTF8Text

/// The words that questions begin with, in several languages.
package enum QuestionWords {
  /// Whether a text begins as a question does: "Where to get the oars", "Kann ich das Boot reservieren".
  package static func open(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> Bool {
    let words = PlainWords(bytes, text)
    return words.count >= 2 && openings.match(words) != nil
  }

  private static let openings = PhraseBook<Bool>([
    (
      true,
      [
        "^what", "^what's", "^where", "^when", "^who", "^whom", "^whose", "^why", "^which", "^how", "^can", "^could",
        "^do", "^does", "^did", "^is", "^are", "^was", "^were", "^will", "^would", "^should", "^may", "^must", "^has",
        "^have",
        "^was ist", "^was sind", "^was kostet", "^was passiert", "^was tun", "^was mache", "^was muss", "^was kann",
        "^wie", "^wo", "^woher", "^wohin", "^wann", "^wer", "^wen", "^wem", "^warum", "^wieso", "^weshalb", "^welche",
        "^welcher", "^welches", "^welchen", "^kann", "^können", "^darf", "^dürfen", "^muss", "^müssen", "^gibt es",
        "^brauche", "^brauchen", "^ist", "^sind",
        "^que", "^qu'est", "^quel", "^quelle", "^quels", "^quelles", "^où", "^quand", "^qui", "^pourquoi", "^comment",
        "^combien", "^est ce", "^peut on", "^puis je", "^faut il", "^y a t il",
        "^qué", "^dónde", "^cuándo", "^quién", "^por qué", "^cuál", "^cuáles", "^cómo", "^cuánto", "^cuánta",
        "^cuántos", "^puedo", "^se puede", "^hay",
        "^che cosa", "^cosa", "^dove", "^quando", "^chi", "^perché", "^quale", "^quali", "^come", "^quanto", "^quanti",
        "^posso", "^si può", "^è", "^c'è",
        "^o que", "^onde", "^quem", "^por que", "^qual", "^quais", "^como", "^quantos", "^há",
        "^wat", "^waar", "^wanneer", "^wie", "^waarom", "^welke", "^hoe", "^kan", "^mag", "^moet",
        "^co", "^gdzie", "^kiedy", "^kto", "^dlaczego", "^jak", "^jaki", "^jaka", "^jakie", "^ile", "^czy",
        "^vad", "^var", "^när", "^vem", "^varför", "^vilken", "^vilka", "^hur", "^hva", "^hvor", "^hvordan",
        "^hvornår", "^hvorfor", "^hvilken", "^hvem",
        "^что", "^где", "^когда", "^кто", "^почему", "^зачем", "^какой", "^какая", "^какие", "^как", "^сколько",
        "^можно ли", "^нужно ли", "^есть ли", "^що", "^де", "^коли", "^хто", "^чому", "^як", "^скільки", "^чи",
        "^ne", "^nerede", "^ne zaman", "^kim", "^neden", "^niçin", "^hangi", "^nasıl", "^kaç",
        "^mitä", "^missä", "^milloin", "^kuka", "^miksi", "^miten", "^co je", "^kde", "^kdy", "^kdo", "^proč",
      ]
    )
  ])
}
