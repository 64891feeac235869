import Testing
@testable import TextDecoding

@Suite struct MisreadEncodingTests {
  @Test(arguments: [
    ("donâ€™t", "don’t"),
    ("â€œYes,â€\u{A0}he said", "“Yes,â€\u{A0}he said"),
    ("cafÃ© crÃ¨me", "café crème"),
    ("Ã‰cole and Ã\u{A0} la carte", "École and à la carte"),
    ("20Â °C", "20Â °C"),
    ("20Â°C, Â£5, Â© 2020", "20°C, £5, © 2020"),
    ("a price of â‚¬5 and â„¢", "a price of €5 and ™"),
    ("donÃ¢â‚¬â„¢t", "don’t"),
    ("cafÃƒÂ©", "café"),
    ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"),
    ("ðŸ˜€", "😀"),
    ("æ–‡å­—", "文字"),
    ("MANHÃ”", "MANHÃ”"),
    ("a letra “Ã” e “Â»", "a letra “Ã” e “Â»"),
    ("SITUAÇÃO, CAFÉ®, PERÚ™, CORAÇÃO…", "SITUAÇÃO, CAFÉ®, PERÚ™, CORAÇÃO…"),
    ("Ã‰cole, PERÃš and cafÃ©", "École, PERÚ and café"),
    ("broken â€\u{FFFD} stays", "broken â€\u{FFFD} stays"),
    ("château, âge, Ângela, naïve", "château, âge, Ângela, naïve"),
    ("Â\u{A0}Next", "\u{A0}Next"),
    ("rallumÃ© Ã  la NoÃ«l", "rallumé à la Noël"),
    ("chegou Ã  ilha Ã s seis, jÃ¡", "chegou à ilha às seis, já"),
    ("rallumÃ© Ã la fin", "rallumé à la fin"),
    ("MANHÃ e NOITE, Ã la", "MANHÃ e NOITE, Ã la"),
  ]) func isReadAgain(_ given: String, _ expected: String) {
    #expect(mended(given) == expected)
  }

  @Test func everyCharacterOfLatinScriptComesBack() {
    for value in UInt32(0xC0)...0x17F {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let word = "caf" + String(scalar) + "s"
      let misread = word.utf8.map { byte -> String in
        let value = SingleByteTable.windows1252.scalars[Int(byte)]
        return String(Unicode.Scalar(value) ?? "?")
      }
      let text = misread.joined()
      if text.contains("\u{FFFD}") { continue }
      #expect(mended(text) == word)
    }
  }
}

@Suite struct InvisibleCharactersTests {
  @Test(arguments: [
    ("Guar\u{AD}an\u{AD}tee", "Guarantee"),
    ("eﬃcient ﬂow, oﬀ, ﬁnd, baﬄe, ﬅ, ﬆ", "efficient flow, off, find, baffle, st, st"),
    ("work\u{200B}ing and end.\u{200B}", "working and end."),
    ("un\u{2060}broken", "unbroken"),
    ("ภาษา\u{200B}ไทย", "ภาษา\u{200B}ไทย"),
    ("non\u{A0}breaking\u{202F}space", "non\u{A0}breaking\u{202F}space"),
    ("two  words   three \t four", "two words three four"),
    ("one\ttab", "one\ttab"),
  ]) func goOrAreSpeltOut(_ given: String, _ expected: String) {
    #expect(mended(given) == expected)
  }
}
