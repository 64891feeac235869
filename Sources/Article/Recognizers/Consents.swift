import UTF8Text

/// What a reader agrees to who gives an address.
///
///     By signing up, you agree to our terms.     ►  asks for consent
///     By clicking Save, you store the form.      a step
extension PageButtons {
  /// The most words of such a sentence.
  static let longestConsent = 40

  /// Whether a sentence begins with what somebody does, and says what is agreed to by that.
  static func asksForConsent(_ words: PlainWords) -> Bool {
    words.count <= longestConsent && openings.match(words) != nil && agreements.match(words) != nil
  }

  private static let openings = PhraseBook<Bool>([
    (
      true,
      [
        "^by signing up", "^by subscribing", "^by registering you", "^by submitting", "^by providing your email",
        "^by entering your email", "^by clicking", "^mit der anmeldung", "^mit deiner anmeldung",
        "^mit ihrer anmeldung", "^mit dem klick auf", "^mit dem absenden", "^mit dem abonnieren",
        "^en vous inscrivant", "^en vous abonnant", "^en cliquant sur", "^al suscribirte", "^al suscribirse",
        "^al registrarte", "^al registrarse", "^al hacer clic", "^iscrivendoti", "^cliccando su",
        "^door je aan te melden", "^door je in te schrijven", "^ao se inscrever", "^ao assinar", "^ao clicar",
        "^zapisując się", "^klikając", "^genom att anmäla", "^genom att prenumerera", "^ved at tilmelde",
        "^ved å melde", "^tilaamalla", "^přihlášením", "^odesláním", "^подписываясь на", "^нажимая", "^натискаючи",
        "^kaydolarak", "^登録することで",
      ]
    )
  ])

  private static let agreements = PhraseBook<Bool>([
    (
      true,
      [
        "agree", "agreeing", "accept", "accepting", "consent", "terms", "privacy", "emails", "newsletter",
        "newsletters", "datenschutz", "datenschutzerklärung", "agb", "einwilligung", "nutzungsbedingungen",
        "stimme", "stimmst", "stimmen", "akzeptierst", "akzeptieren", "conditions", "confidentialité", "acceptez",
        "acceptes", "consentez", "privacidad", "condiciones", "términos", "aceptas", "acepta", "privacidade",
        "termos", "concorda", "aceita", "informativa", "termini", "accetti", "acconsenti", "voorwaarden",
        "privacybeleid", "akkoord", "regulamin", "regulaminu", "zgodę", "prywatności", "villkor", "villkoren",
        "integritetspolicy", "godkänner", "vilkår", "vilkårene", "samtykker", "ehdot", "ehdoissa",
        "tietosuojaseloste", "podmínkami", "souhlasíte", "условия", "условиями", "согласие", "соглашаетесь",
        "политикой", "умовами", "згоду", "koşulları", "kabul", "利用規約", "プライバシーポリシー",
      ]
    )
  ])
}
