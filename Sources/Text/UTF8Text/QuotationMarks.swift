/// The quotation marks of languages.
package enum QuotationMarks {
  package static func of(language: String?, isInner: Bool) -> (open: String, close: String) {
    switch language?.prefix(2) {
    case "de", "cs", "sk", "sl", "bg", "is", "lt", "et": isInner ? ("‚", "‘") : ("„", "“")
    case "pl", "ro", "hu", "hr", "sr": isInner ? ("«", "»") : ("„", "”")
    case "fr": isInner ? ("“", "”") : ("«\u{A0}", "\u{A0}»")
    case "es", "it", "pt", "ru", "uk", "el", "ca", "nb", "no", "nn", "fa", "hy": isInner ? ("“", "”") : ("«", "»")
    case "ja": isInner ? ("『", "』") : ("「", "」")
    case "sv", "fi": isInner ? ("’", "’") : ("”", "”")
    default: isInner ? ("‘", "’") : ("“", "”")
    }
  }
}
