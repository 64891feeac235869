package import UTF8Text

/// The titles of FAQs, in several languages.
package enum FAQTitle {
  /// The words of such titles.
  package static let phrases = PhraseBook<Bool>([
    (
      true,
      [
        "faq", "faqs", "faq's", "frequently asked", "häufige fragen", "häufig gestellte fragen", "fragen und antworten",
        "questions fréquentes", "foire aux questions", "questions fréquemment posées", "preguntas frecuentes",
        "domande frequenti", "veelgestelde vragen", "perguntas frequentes", "vanliga frågor", "ofte stillede spørgsmål",
        "najczęściej zadawane pytania", "časté dotazy", "často kladené otázky", "întrebări frecvente",
        "gyakori kérdések",
        "usein kysytyt kysymykset", "sık sorulan sorular", "συχνές ερωτήσεις", "поширені запитання",
        "часто задаваемые вопросы", "よくある質問", "常见问题", "^q&a", "q&a$",
        "preguntas y respuestas", "questions et réponses", "domande e risposte", "perguntas e respostas",
        "vragen en antwoorden", "pytania i odpowiedzi", "frågor och svar", "spørsmål og svar", "spørgsmål og svar",
        "otázky a odpovědi", "вопросы и ответы", "питання та відповіді", "частые вопросы", "soru cevap",
        "sorular ve cevaplar", "kérdések és válaszok", "kysymyksiä ja vastauksia", "ερωτήσεις και απαντήσεις",
        "常見問題", "問答", "问答", "よくあるご質問", "자주 묻는 질문", "الأسئلة الشائعة", "أسئلة شائعة", "الأسئلة المتكررة",
        "שאלות נפוצות", "câu hỏi thường gặp",
        "people also ask", "questions and answers", "questions & answers", "common questions", "questions answered",
        "^questions about", "^preguntas sobre", "^perguntas sobre", "^fragen zu", "^fragen zum", "^fragen zur",
        "^fragen rund um", "^questions sur", "^domande su", "^domande sul", "^domande sulla", "^vragen over",
        "^frågor om", "^spørgsmål om", "^spørsmål om", "^pytania o", "^вопросы о", "^вопросы об", "^питання про",
      ]
    )
  ])

  /// Whether the title of a text names questions, as "Questions We Hear Often" does: what asks in it is one of an FAQ then.
  package static func announces(_ words: PlainWords) -> Bool {
    names(words) || words.count <= 14 && nouns.match(words) != nil
  }

  private static let nouns = PhraseBook<Bool>([
    (
      true,
      [
        "questions", "fragen", "preguntas", "domande", "perguntas", "vragen", "frågor", "spørsmål", "spørgsmål",
        "pytania", "otázky", "dotazy", "kysymykset", "kysymyksiä", "kérdések", "întrebări", "sorular",
        "sorulan sorular",
        "soruları", "вопросы", "питання", "запитання", "въпроси", "питања", "ερωτήσεις", "أسئلة", "الأسئلة", "שאלות",
        "qs", "よくある質問", "よくあるご質問", "常见问题", "常見問題", "자주 묻는 질문", "คำถามที่พบบ่อย", "câu hỏi",
        "प्रश्न", "सवाल",
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
