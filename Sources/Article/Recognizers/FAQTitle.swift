package import UTF8Text

/// The titles of FAQs, in several languages.
package enum FAQTitle {
  /// The words of such titles.
  package static let phrases = PhraseBook<Bool>([
    (
      true,
      [
        "faq", "faqs", "frequently asked", "häufige fragen", "häufig gestellte fragen", "fragen und antworten",
        "questions fréquentes", "foire aux questions", "questions fréquemment posées", "preguntas frecuentes",
        "domande frequenti", "veelgestelde vragen", "perguntas frequentes", "vanliga frågor", "ofte stillede spørgsmål",
        "najczęściej zadawane pytania", "часто задаваемые вопросы", "よくある質問", "常见问题", "^q&a", "q&a$",
        "people also ask", "questions and answers", "questions & answers", "common questions", "questions answered",
        "^questions about", "^preguntas sobre", "^perguntas sobre", "^fragen zu", "^fragen zum", "^fragen zur",
        "^fragen rund um", "^questions sur", "^domande su", "^domande sul", "^domande sulla", "^vragen over",
        "^frågor om", "^spørgsmål om", "^spørsmål om", "^pytania o", "^вопросы о", "^вопросы об", "^питання про",
      ]
    )
  ])

  /// Whether a heading names an FAQ.
  package static func names(_ heading: String) -> Bool { names(PlainWords(heading)) }

  /// Whether the words of a heading name an FAQ.
  package static func names(_ words: PlainWords) -> Bool {
    words.count >= 1 && words.count <= 14 && phrases.match(words) != nil
  }
}
