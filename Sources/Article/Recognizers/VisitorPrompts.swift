import ArticleModel
package import UTF8Text

/// What sites say to their visitors beside the text: buttons of shops, words around advertisements, links of archives.
enum VisitorPrompts {
  /// The names of a shop's buttons.
  static let purchases = [
    "^add to cart$", "^add to basket$", "^add to bag$", "^add to wishlist$", "^add to wish list$",
    "^add to favourites$", "^add to favorites$", "^buy now$", "^checkout$", "^view cart$", "^in den warenkorb$",
    "^zur wunschliste$", "^auf die wunschliste$", "^auf den merkzettel$", "^zum warenkorb$", "^ajouter au panier$",
    "^ajouter à la liste$", "^ajouter aux favoris$", "^acheter$", "^añadir al carrito$", "^agregar al carrito$",
    "^añadir a la cesta$", "^añadir a favoritos$", "^comprar$", "^comprar ahora$", "^aggiungi al carrello$",
    "^aggiungi ai preferiti$", "^acquista ora$", "^in winkelwagen$", "^in winkelmandje$",
    "^toevoegen aan winkelwagen$", "^adicionar ao carrinho$", "^comprar agora$", "^dodaj do koszyka$", "^kup teraz$",
    "^do koszyka$", "^do košíku$", "^přidat do košíku$", "^vložit do košíku$", "^pridať do košíka$", "^kosárba$",
    "^kosárba teszem$", "^lägg i varukorgen$", "^köp$", "^læg i kurv$", "^legg i handlekurv$", "^lisää ostoskoriin$",
    "^adaugă în coș$", "^sepete ekle$", "^satın al$", "^в корзину$", "^добавить в корзину$", "^купить$", "^у кошик$",
    "^додати в кошик$", "^купити$", "^добави в количката$", "^προσθήκη στο καλάθι$", "^أضف إلى السلة$",
    "^أضف إلى عربة$", "^הוסף לסל$", "^カートに入れる$", "^ほしい物リスト", "^加入购物车$", "^立即购买$", "^加入購物車$", "^장바구니$", "^장바구니 담기$",
    "^구매하기$", "^masukkan keranjang$", "^thêm vào giỏ$", "^หยิบใส่ตะกร้า$",
  ]

  /// What is said around an advertisement in the middle of a text: "Article continues below".
  static let continuations = [
    "^artikeln fortsätter efter annonsen", "^artiklen fortsætter efter annoncen",
    "^artikkelen fortsetter under annonsen", "^artikkeli jatkuu mainoksen jälkeen", "^juttu jatkuu mainoksen alla",
    "^der artikel wird nach der anzeige", "^dalsza część artykułu pod reklamą", "^pokračování článku",
    "^článek pokračuje", "^a cikk a hirdetés után", "^articolul continuă", "^haberin devamı",
    "^продолжение после рекламы", "^далі після реклами", "^la suite après la publicité", "^l'articolo continua dopo",
    "^continua após a publicidade", "^continúa después de la publicidad", "^sigue leyendo después",
    "^het artikel gaat verder onder", "^lees verder onder de advertentie", "^tekst gaat verder onder",
    "^dalszy ciąg artykułu", "^dalsza część tekstu", "^reszta artykułu pod", "^lesen sie nach der anzeige",
    "^weiter nach der anzeige", "^continua a leggere dopo", "^la suite après cette publicité",
    "^el artículo continúa después", "^статья продолжается после", "^記事は広告の後",
  ]

  /// What asks visitors to see more of a site where they search or read the news: "Add as a preferred source on Google".
  static let preferences = [
    "as a preferred source", "preferred source on google", "bevorzugte quelle", "comme source préférée",
    "source préférée sur google", "como fuente preferida", "fuente preferida en google", "come fonte preferita",
    "fonte preferita su google", "como fonte preferencial", "como fonte preferida", "als voorkeursbron",
    "jako preferowane źródło", "som foretrukken kilde", "som prioriterad källa", "jako preferovaný zdroj",
    "предпочитаемый источник", "優先するソース", "선호하는 소스", "^follow on google", "^follow us on google",
    "^folgen sie uns auf google", "^suivez nous sur google", "^síguenos en google", "^seguici su google",
    "^siga nos no google", "^volg ons op google",
  ]

  /// The links that archives of mailing lists put around a message.
  static let listArchives = [
    "^previous message", "^next message", "^messages sorted by",
    "^sorted by$", "^more information about the", "^message nav", "^date prev", "^thread prev", "^date index",
    "^thread index", "^follow ups$", "^this message in reply to", "^back to archive index", "^mail actions",
  ]

  /// What stands above the title of a text that is sent to papers.
  static let releases = [
    "^for immediate release$", "^press release$", "^news release$", "^media release$", "^pressemitteilung$",
    "^pressemeldung$", "^presseinformation$", "^communiqué de presse$", "^nota de prensa$", "^comunicado de prensa$",
    "^comunicato stampa$", "^comunicado de imprensa$", "^nota à imprensa$", "^persbericht$", "^pressmeddelande$",
    "^pressemeddelelse$", "^pressemelding$", "^tiedote$", "^lehdistötiedote$", "^informacja prasowa$",
    "^tisková zpráva$",
    "^tlačová správa$", "^sajtóközlemény$", "^comunicat de presă$", "^basın bülteni$", "^пресс релиз$", "^прес реліз$",
    "^δελτίο τύπου$", "^بيان صحفي$", "^הודעה לעיתונות$", "^プレスリリース$", "^新闻稿$", "^新聞稿$", "^보도자료$",
  ]

  /// What each of the kinds below says about a fragment.
  static let verdicts: [(ClutterPhrases.Verdict, [String])] = [
    (ClutterPhrases.Verdict(reason: .relatedLinks, longest: 6, endsArticle: true), others),
    (ClutterPhrases.Verdict(reason: .commentForm, longest: 18, endsArticle: true), answers),
    (ClutterPhrases.Verdict(reason: .metadata, longest: 6), durations),
    (ClutterPhrases.Verdict(reason: .sharePrompt, longest: 6), shares),
    (ClutterPhrases.Verdict(reason: .navigation, longest: 4), searches),
  ]

  /// What a site leads to beside its articles.
  static let others = [
    "^related recipes$", "^ähnliche rezepte$", "^weitere rezepte$", "^recettes similaires$", "^recetas relacionadas$",
    "^ricette correlate$", "^podobne przepisy$", "^powiązane przepisy$", "^receitas relacionadas$", "^関連レシピ$",
    "^関連する記事$", "^関連コンテンツ$", "^related lessons$", "^related guides$", "^related products$", "^related tutorials$",
    "^more coverage$", "^related wikis$", "^más información sobre$", "^most viewed$", "^most shared$",
    "^most commented$", "^most watched$",
  ]

  /// What a visitor has to do before an answer.
  static let answers = [
    "^you must log in to reply", "^you must log in or register", "^please log in to reply", "^log in to reply$",
    "^sign up for free to join this", "^sign up to join the conversation", "^please sign in or register to",
    "^please log in or register to",
    "^please register or sign in to reply", "^du musst dich einloggen oder registrieren um",
    "^sie müssen sich einloggen oder registrieren um",
    "^anmelden oder registrieren um zu", "^bitte anmelden oder registrieren um zu",
    "^vous devez vous inscrire ou vous connecter pour",
    "^vous devez être connecté pour", "^connectez vous ou inscrivez vous pour",
    "^debes iniciar sesión o registrarte para",
    "^inicia sesión o regístrate para", "^debes iniciar sesión para", "^devi accedere o registrarti per",
    "^accedi o registrati per",
    "^je moet ingelogd of geregistreerd zijn om", "^log in of registreer om te",
    "^você precisa entrar ou se registrar para",
    "^faça login ou registre se para", "^musisz się zalogować lub zarejestrować", "^zaloguj się lub zarejestruj aby",
    "^du måste logga in eller registrera", "^logga in eller registrera dig för att", "^du skal logge ind eller oprette",
    "^du må logge inn eller registrere", "^kirjaudu sisään tai rekisteröidy", "^pro odpověď se musíte přihlásit",
    "^cevap yazmak için giriş yap", "^вы должны войти или зарегистрироваться", "^войдите или зарегистрируйтесь чтобы",
    "^ви повинні увійти або зареєструватися", "^您需要登录后才可以回帖", "^您必须登录或注册", "^ログインして返信", "^返信するにはログイン",
    "^로그인 후 댓글", "^يجب تسجيل الدخول", "^bạn phải đăng nhập",
  ]

  /// How long a text takes to read, with the number behind.
  static let durations = [
    "^reading time", "^estimated reading time", "^time to read", "^lesezeit", "^temps de lecture", "^tiempo de lectura",
    "^tempo di lettura", "^leestijd", "^tempo de leitura", "^czas czytania", "^lästid", "^время чтения",
  ]

  /// Buttons of networks.
  static let shares = [
    "^xでシェア", "^xでポスト", "^xで共有", "^はてなブックマーク", "^compartir en x$", "^auf bluesky teilen",
    "^leave us a review$", "^rate this podcast$", "^rate us$",
  ]

  /// What stands in the field of a search.
  static let searches = ["^search for answers$", "^search this site$"]

  /// What a site says that is paid for what its readers buy.
  static let earnings = [
    "^as an affiliate i earn", "^as an affiliate we earn", "^as an amazon associate i earn",
    "^as an amazon associate we earn",
  ]

  /// What shops and guides say beside their text to whoever may buy or print: whole lines that no text says of its subject.
  static let offers = [
    "^ask the seller", "^message the seller$", "^see more product details$", "^report an issue with this product",
    "^view a printable version", "^view all photos$", "^check availability$", "^pickup available at",
    "^pickup currently unavailable", "^usually ready in", "^see full compatibility$",
  ]
}

extension ClutterPhrases {
  /// Whether a line is an offer of the site to its visitors.
  package static func offers(_ words: PlainWords) -> Bool { offering.match(words) != nil }

  /// Whether a line says what the site earns by what its readers buy.
  package static func earns(_ words: PlainWords) -> Bool { earning.match(words) != nil }

  private static let earning = PhraseBook<Bool>([(true, VisitorPrompts.earnings)])
  private static let offering = PhraseBook<Bool>([(true, VisitorPrompts.offers)])
}
