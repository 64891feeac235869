/// Counts the letters of a text by script, and those that only one of a script's languages has.
///
///     Мельница стоїть   ►   Cyrillic, with "ї": Ukrainian
struct ScriptLetters {
  enum Script: Int, CaseIterable {
    case japanese, korean, cyrillic, greek, arabic, hebrew, armenian, devanagari
    case thai, lao, khmer, burmese, georgian, ethiopic, bengali, gujarati, gurmukhi, tamil, telugu, kannada, malayalam
    case sinhala
  }

  private var counts = [Int](repeating: 0, count: Script.allCases.count)
  private var kana = 0
  private var ideographs = 0
  private var ukrainian = 0
  private var russian = 0
  private var belarusian = 0
  /// The hard sign, which is a vowel in Bulgarian.
  private var hard = 0
  private var serbian = 0
  private var persian = 0
  private var urdu = 0
  private var marathi = 0

  /// The script most letters are of, and how many.
  var most: (script: Script, count: Int)? {
    Script.allCases.map { ($0, counts[$0.rawValue]) }.max { $0.1 < $1.1 }
  }

  mutating func count(_ value: UInt32) {
    guard let script = Self.script(of: value) else { return }
    counts[script.rawValue] += 1
    switch value {
    case 0x3040...0x30FF: kana += 1
    case 0x3400...0x9FFF: ideographs += 1
    case 0x404, 0x407, 0x454, 0x457, 0x490, 0x491: ukrainian += 1
    case 0x42B, 0x44B, 0x42D, 0x44D, 0x401, 0x451: russian += 1
    case 0x42A, 0x44A: hard += 1
    case 0x40E, 0x45E: belarusian += 1
    case 0x402, 0x408...0x40B, 0x40F, 0x452, 0x458...0x45B, 0x45F: serbian += 1
    case 0x67E, 0x686, 0x698, 0x6AF, 0x6CC, 0x6A9: persian += 1
    case 0x679, 0x688, 0x691, 0x6BA, 0x6D2: urdu += 1
    case 0x933: marathi += 1
    default: break
    }
  }

  /// The language of a script, nil where several share it and nothing tells them apart.
  func language(of script: Script) -> String? {
    switch script {
    case .japanese: kana * 8 > ideographs ? "ja" : "zh"
    case .cyrillic:
      belarusian > 0 && russian > 0
        ? "be"
        : ukrainian > 0 && russian * 4 <= ukrainian
          ? "uk"
          : serbian > 0 && serbian > russian ? "sr" : russian == 0 && hard * 150 > counts[script.rawValue] ? "bg" : "ru"
    case .arabic: urdu > 0 && urdu * 8 > persian ? "ur" : persian * 40 > counts[script.rawValue] ? "fa" : "ar"
    case .devanagari: marathi * 100 > counts[script.rawValue] ? "mr" : "hi"
    default: Self.tags[script]
    }
  }

  private static let tags: [Script: String] = [
    .korean: "ko", .greek: "el", .hebrew: "he", .armenian: "hy", .thai: "th", .lao: "lo", .khmer: "km",
    .burmese: "my", .georgian: "ka", .ethiopic: "am", .bengali: "bn", .gujarati: "gu", .gurmukhi: "pa", .tamil: "ta",
    .telugu: "te", .kannada: "kn", .malayalam: "ml", .sinhala: "si",
  ]

  private static func script(of value: UInt32) -> Script? {
    switch value {
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x530...0x58F: .armenian
    case 0x590...0x5FF: .hebrew
    case 0x600...0x6FF, 0x750...0x77F: .arabic
    case 0x900...0x97F: .devanagari
    case 0x980...0x9FF: .bengali
    case 0xA00...0xA7F: .gurmukhi
    case 0xA80...0xAFF: .gujarati
    case 0xB80...0xBFF: .tamil
    case 0xC00...0xC7F: .telugu
    case 0xC80...0xCFF: .kannada
    case 0xD00...0xD7F: .malayalam
    case 0xD80...0xDFF: .sinhala
    case 0xE00...0xE7F: .thai
    case 0xE80...0xEFF: .lao
    case 0x1000...0x109F: .burmese
    case 0x10A0...0x10FF: .georgian
    case 0x1100...0x11FF, 0xAC00...0xD7AF: .korean
    case 0x1200...0x137F: .ethiopic
    case 0x1780...0x17FF: .khmer
    case 0x3040...0x30FF, 0x3400...0x9FFF: .japanese
    default: nil
    }
  }
}
