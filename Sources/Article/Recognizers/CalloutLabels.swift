package import ArticleModel

/// The words that head a note, a tip or a warning, in many languages.
///
///     "Achtung!"  ►  warning        "Remarque :"  ►  note        "Wichtige Termine"  ►  none
package enum CalloutLabels {
  /// Words that say of what kind what follows is, wherever they stand before a colon.
  private static let words: [(CalloutType, [String])] = [
    (
      .note,
      [
        "note", "please note", "hinweis", "anmerkung", "bemerkung", "zur info", "remarque", "à noter", "nota",
        "nota bene", "observación", "osservazione", "observação", "opmerking", "let wel", "anmärkning", "obs", "huom",
        "huomaa", "huomautus", "bemærk", "merk", "merknad", "wskazówka", "poznámka", "megjegyzés", "notă", "napomena",
        "opomba", "забележка", "примечание", "заметка", "примітка", "σημείωση", "ملاحظة", "הערה", "یادداشت", "نکته",
        "टिप्पणी", "ध्यान दें", "catatan", "ghi chú", "lưu ý", "หมายเหตุ", "注記", "メモ", "備考", "補足", "备注", "備註", "注",
        "说明", "說明", "참고", "메모", "비고",
      ]
    ),
    (
      .tip,
      [
        "tip", "hint", "pro tip", "quick tip", "expert tip", "tipp", "astuce", "conseil", "consejo", "truco",
        "suggerimento", "consiglio", "dica", "tips", "vinkki", "rada", "sfat", "savjet", "съвет", "совет", "подсказка",
        "порада", "συμβουλή", "نصيحة", "טיפ", "ipucu", "kiat", "mẹo", "เคล็ดลับ", "ヒント", "コツ", "ポイント", "小贴士",
        "提示", "小提示", "팁",
      ]
    ),
    (
      .important,
      [
        "important", "important note", "wichtig", "wichtiger hinweis", "importante", "belangrijk", "viktigt", "viktig",
        "vigtigt", "tärkeää", "ważne", "důležité", "dôležité", "fontos", "važno", "pomembno", "важно", "важливо",
        "σημαντικό", "مهم", "חשוב", "önemli", "महत्वपूर्ण", "penting", "quan trọng", "สำคัญ", "重要", "중요",
      ]
    ),
    (
      .warning,
      [
        "warning", "attention", "achtung", "warnung", "avertissement", "attenzione", "avvertenza", "advertencia",
        "atención", "aviso", "atenção", "let op", "waarschuwing", "varning", "advarsel", "varoitus", "huomio", "uwaga",
        "ostrzeżenie", "pozor", "upozornění", "upozornenie", "figyelem", "figyelmeztetés", "atenție", "avertisment",
        "upozorenje", "pažnja", "opozorilo", "внимание", "предупреждение", "увага", "попередження", "προσοχή",
        "προειδοποίηση", "تنبيه", "تحذير", "אזהרה", "שימו לב", "هشدار", "توجه", "dikkat", "uyarı", "चेतावनी", "सावधान",
        "perhatian", "peringatan", "cảnh báo", "chú ý", "คำเตือน", "ข้อควรระวัง", "注意", "警告", "주의", "경고",
      ]
    ),
    (
      .caution,
      ["caution", "danger", "vorsicht", "gefahr", "prudence", "peligro", "pericolo", "gevaar", "fara", "опасно"]
    ),
  ]

  private static let types: [String: CalloutType] = {
    var types: [String: CalloutType] = [:]
    for (type, words) in words { for word in words { types[word] = type } }
    return types
  }()

  /// The same as phrases that are a whole text.
  package static let phrases = words.flatMap { $0.1.map { "^\($0)$" } }

  /// What a line is that is such words and no more, with or without a sign behind them.
  package static func type(of line: String) -> CalloutType? {
    var word = Substring(line.lowercased())
    while let last = word.last, ":!：！. \u{A0}\u{202F}".contains(last) { word.removeLast() }
    return types[String(word)]
  }
}
