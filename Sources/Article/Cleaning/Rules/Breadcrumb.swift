import Fragments
import UTF8Text

/// Tells the path of a page within its site: "Home » News » Guarantees".
enum Breadcrumb {
  private static let homes = PhraseBook<Bool>([
    (
      true,
      [
        "^home", "^start", "^startseite", "^accueil", "^inicio", "^homepage", "^front page", "^you are here", "^ホーム",
        "^トップ", "^strona główna", "^anasayfa", "^ana sayfa", "^главная", "^головна", "^首页", "^首頁", "^início",
        "^hem", "^forside", "^etusivu", "^domů", "^αρχική", "^홈", "^الرئيسية", "^pagina iniziale",
        "^főoldal", "^kezdőlap", "^úvod", "^domov", "^acasă", "^početna", "^naslovnica", "^начало", "^почетна", "^hjem",
        "^pradžia", "^avaleht", "^sākums", "^inici", "^page d'accueil", "^voorpagina", "^kotisivu", "^トップページ", "^主页",
        "^主頁", "^처음", "^صفحه اصلی", "^خانه", "^صفحة البداية", "^דף הבית", "^ראשי", "^होम", "^मुख्य पृष्ठ", "^হোম",
        "^หน้าแรก", "^beranda", "^trang chủ", "^vous êtes ici", "^sie sind hier", "^estás en", "^ti trovi in",
        "^je bent hier",
      ]
    )
  ])

  /// Whether a fragment is a breadcrumb: it begins at the site's home and has separators, or has two separators and
  /// short parts. A line in the middle of others (`isInside`) is one only with the site's home.
  static func isBreadcrumb(
    _ fragment: Fragment, _ shape: Shape, isInside: Bool, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard shape.words <= 40, !shape.endsSentence, shape.separators > 0 || hasSlashes(fragment.text, in: bytes) else {
      return false
    }
    if homes.match(PlainWords(bytes, fragment.text)) != nil { return true }
    return !isInside && shape.separators >= 2 && Int(shape.words) <= Int(shape.separators + 1) * 3
  }
  /// Whether a slash stands between spaces: "Home / News".
  private static func hasSlashes(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    text.dropFirst().dropLast().contains {
      bytes[$0] == UInt8(ascii: "/") && bytes[$0 - 1] == 0x20 && bytes[$0 + 1] == 0x20
    }
  }
}
