import ArticleModel
package import UTF8Text

/// Names that a scrape has joined in one line: those of a menu, a foot, some buttons.
///
///     "Kontakt Impressum Datenschutz"  ►  a row        "Home is where the oven stands"  ►  none
extension ClutterPhrases {
  /// The longest name, in words.
  private static let longestName = 4
  private static let fewestNames = 3

  /// Whether a line is nothing but such names, three or more. The first line of a source may have others among them, between "Home" and a
  /// last name that all sites have.
  package static func isRowOfNames(_ words: PlainWords, isFirst: Bool) -> Bool {
    let count = words.count
    guard count >= fewestNames, count <= 12 else { return false }
    // The most names that cover the words up to each, and the fewest words that are none.
    var best: [(names: Int, others: Int)] = [(0, 0)]
    var endsInName = false
    for end in 1...count {
      var here = (names: best[end - 1].names, others: best[end - 1].others + 1)
      var isName = false
      for start in stride(from: end - 1, through: max(0, end - longestName), by: -1) {
        guard names.match(part(of: words, start, end)) != nil else { continue }
        let found = (names: best[start].names + 1, others: best[start].others)
        if (found.others, -found.names) <= (here.others, -here.names) { (here, isName) = (found, true) }
      }
      best.append(here)
      endsInName = isName
    }
    let all = best[count]
    if all.others == 0 { return all.names >= fewestNames }
    return isFirst && endsInName && all.names >= 2 && all.others <= 2
      && homes.match(part(of: words, 0, 1)) != nil
  }

  /// Whether the name of a shop's button stands among some words.
  package static func holdsPurchase(_ words: PlainWords) -> Bool {
    (0..<words.count).contains { start in
      (start + 1...min(words.count, start + longestName)).contains { end in
        end - start >= 2 && purchases.match(part(of: words, start, end)) != nil
      }
    }
  }

  private static func part(of words: PlainWords, _ start: Int, _ end: Int) -> PlainWords {
    // Not all starts at once: a line may be as long as the source.
    let range = words.words[start].start..<words.wordEnd(words.words[end - 1].start)
    return PlainWords(String(decoding: words.bytes[range], as: UTF8.self))
  }

  private static let purchases = PhraseBook<Bool>([(true, VisitorPrompts.purchases)])

  private static let homes = PhraseBook<Bool>([
    (
      true,
      [
        "^home$", "^startseite$", "^start$", "^accueil$", "^inicio$", "^início$", "^strona$", "^hem$", "^hjem$",
        "^etusivu$",
        "^главная$", "^головна$", "^domů$", "^úvod$", "^kezdőlap$", "^acasă$", "^anasayfa$", "^αρχική$", "^الرئيسية$",
      ]
    )
  ])

  /// Names of menus and feet in many languages, beside those of ``PageButtons``.
  private static let names = PhraseBook<Bool>([
    (
      true,
      PageButtons.menu + PageButtons.foot.filter { $0.hasSuffix("$") } + [
        "^log in$", "^login$", "^sign in$", "^sign up$", "^log out$", "^cart$", "^basket$", "^account$", "^my account$",
        "^blog$",
        "^news$", "^shop$", "^services$", "^help$", "^faq$", "^faqs$", "^support$", "^team$", "^press$", "^jobs$",
        "^careers$",
        "^gallery$", "^events$", "^sitemap$", "^privacy policy$", "^terms of use$", "^terms of service$",
        "^terms and conditions$",
        "^cookies$", "^cookie policy$", "^imprint$", "^legal$", "^legal notice$", "^newsletter$", "^subscribe$",
        "^rss$",
        "^kontakt$", "^impressum$", "^anmelden$", "^warenkorb$", "^aktuelles$", "^leistungen$", "^über uns$", "^agb$",
        "^karriere$",
        "^presse$", "^hilfe$", "^mein konto$", "^connexion$", "^panier$", "^mon compte$", "^actualités$", "^à propos$",
        "^nos services$",
        "^mentions légales$", "^cgv$", "^cgu$", "^boutique$", "^aide$", "^contacto$", "^iniciar sesión$", "^carrito$",
        "^mi cuenta$",
        "^noticias$", "^servicios$", "^nosotros$", "^quiénes somos$", "^tienda$", "^ayuda$", "^aviso legal$",
        "^contatti$",
        "^accedi$", "^carrello$", "^notizie$", "^servizi$", "^chi siamo$", "^negozio$", "^privacy$", "^note legali$",
        "^inloggen$",
        "^winkelwagen$", "^nieuws$", "^diensten$", "^over ons$", "^contato$", "^entrar$", "^carrinho$", "^notícias$",
        "^serviços$",
        "^sobre nós$", "^loja$", "^zaloguj$", "^koszyk$", "^aktualności$", "^usługi$", "^o nas$", "^sklep$",
        "^logga in$", "^varukorg$",
        "^nyheter$", "^tjänster$", "^om oss$", "^log ind$", "^kurv$", "^nyheder$", "^om os$", "^logg inn$",
        "^handlekurv$",
        "^kirjaudu$", "^ostoskori$", "^uutiset$", "^yhteystiedot$", "^přihlásit$", "^košík$", "^novinky$",
        "^kapcsolat$", "^kosár$",
        "^hírek$", "^rólunk$", "^iletişim$", "^hakkımızda$", "^haberler$", "^giriş$", "^sepet$", "^контакты$",
        "^войти$", "^корзина$",
        "^новости$", "^услуги$", "^о нас$", "^магазин$", "^контакти$", "^увійти$", "^кошик$", "^новини$", "^про нас$",
        "^επικοινωνία$", "^σύνδεση$", "^καλάθι$", "^νέα$", "^اتصل بنا$", "^من نحن$", "^צור קשר$", "^お問い合わせ$", "^会社概要$",
        "^ログイン$", "^カート$", "^联系我们$", "^关于我们$", "^登录$", "^注册$", "^购物车$", "^문의$", "^로그인$", "^장바구니$",
      ]
    ),
    (
      true,
      [
        "^home$", "^startseite$", "^accueil$", "^inicio$", "^início$", "^hem$", "^hjem$", "^etusivu$", "^главная$",
        "^головна$",
      ]
    ),
  ])
}
