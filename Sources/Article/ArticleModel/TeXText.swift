/// TeX as a line of Unicode, as far as it can be told; commands without a sign of their own stay as they stand.
///
///     F = \frac{W}{40}        ►  F = W/40
///     \sum_{i=1}^{n} x_i      ►  ∑ᵢ₌₁ⁿ xᵢ
package struct TeXText {
  private let source: [Character]
  private var at = 0
  private var depth = 0
  private static let deepest = 60
  /// The longest formula that is read, in bytes; of a longer one the beginning.
  package static let longest = 10_000

  /// A formula as a line.
  package static func written(_ tex: String) -> String {
    var reader = TeXText(tex)
    return reader.row(until: nil)
  }

  private init(_ tex: String) { source = Array(tex.prefix(TeXText.longest)) }

  /// What stands up to a closing sign, or to the end.
  private mutating func row(until close: Character?) -> String {
    var output = ""
    while at < source.count {
      if source[at] == close {
        at += 1
        return output
      }
      output += piece()
    }
    return output
  }

  /// The next group, command or sign, with what is raised and lowered behind it.
  private mutating func piece() -> String {
    let sign = source[at]
    switch sign {
    case "^":
      at += 1
      return FormulaText.raised(argument())
    case "_":
      at += 1
      return FormulaText.lowered(argument())
    case "~":
      at += 1
      return " "
    case "&":
      at += 1
      return " "
    default: return single()
    }
  }

  /// A group without its braces, a command with its arguments, or one sign.
  private mutating func single() -> String {
    let sign = source[at]
    at += 1
    switch sign {
    case "{":
      depth += 1
      defer { depth -= 1 }
      return depth > TeXText.deepest ? "" : row(until: "}")
    case "}", "$": return ""
    case "\\": return command()
    case "-": return "−"
    default: return String(sign)
    }
  }

  private mutating func argument() -> String {
    while at < source.count, source[at] == " " { at += 1 }
    guard at < source.count, depth < TeXText.deepest else { return "" }
    depth += 1
    defer { depth -= 1 }
    return single()
  }

  private mutating func command() -> String {
    guard at < source.count else { return "" }
    var name = ""
    while at < source.count, source[at].isASCII, source[at].isLetter {
      name.append(source[at])
      at += 1
    }
    guard !name.isEmpty else {
      at += 1
      return TeXText.marks[source[at - 1]] ?? String(source[at - 1])
    }
    switch name {
    case "frac", "dfrac", "tfrac", "cfrac":
      let above = argument()
      return FormulaText.fraction(above, argument())
    case "sqrt":
      let degree = optionalArgument()
      return FormulaText.root(argument(), degree: degree)
    case "text", "mathrm", "mathbf", "mathit", "mathsf", "mathcal", "mathbb", "mathfrak", "boldsymbol", "operatorname",
      "textrm", "textbf", "textit", "mbox", "hbox", "underline", "boxed", "pmb", "bm":
      return argument()
    case "binom", "dbinom", "tbinom":
      let above = argument()
      return "(\(above) over \(argument()))"
    case "overset", "stackrel":
      let above = argument()
      return argument() + FormulaText.raised(above)
    case "underset":
      let below = argument()
      return argument() + FormulaText.lowered(below)
    case "tag": return " (\(argument()))"
    case "left", "right", "middle":
      if at < source.count, source[at] == "." { at += 1 }
      return ""
    case "bar", "overline": return argument() + "\u{304}"
    case "hat", "widehat": return argument() + "\u{302}"
    case "tilde", "widetilde": return argument() + "\u{303}"
    case "vec", "overrightarrow": return argument() + "\u{20D7}"
    case "dot": return argument() + "\u{307}"
    case "ddot": return argument() + "\u{308}"
    case "begin", "end", "color", "label", "hspace", "vspace", "phantom", "hphantom", "vphantom":
      _ = argument()
      return ""
    default:
      if let text = TeXText.symbols[name] { return text }
      return TeXText.silent.contains(name) ? "" : "\\" + name
    }
  }

  private mutating func optionalArgument() -> String {
    guard at < source.count, source[at] == "[" else { return "" }
    at += 1
    return row(until: "]")
  }

  private static let marks: [Character: String] = [
    ",": " ", ";": " ", ":": " ", "!": "", " ": " ", "\\": "; ", "|": "‖",
  ]

  private static let silent: Set<String> = [
    "displaystyle", "textstyle", "scriptstyle", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl",
    "Bigr", "limits", "nolimits", "nonumber", "rm", "it", "bf", "hfill", "notag",
  ]

  private static let functions = [
    "sin", "cos", "tan", "cot", "sec", "csc", "log", "ln", "exp", "lim", "max", "min", "sup", "inf", "det", "arcsin",
    "arccos", "arctan", "sinh", "cosh", "tanh", "dim", "ker", "gcd", "deg", "arg", "Pr",
  ]

  private static let symbols: [String: String] = {
    var symbols: [String: String] = [:]
    for line in table.split(separator: " ") {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { symbols[String(parts[0])] = String(parts[1]) }
    }
    for name in functions {
      symbols[name] = name
    }
    for name in ["quad", "qquad", "enspace", "thinspace"] { symbols[name] = " " }
    return symbols
  }()

  private static let table = """
    alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε zeta:ζ eta:η theta:θ vartheta:ϑ iota:ι kappa:κ lambda:λ mu:μ \
    nu:ν xi:ξ pi:π varpi:ϖ rho:ρ varrho:ϱ sigma:σ varsigma:ς tau:τ upsilon:υ phi:φ varphi:φ chi:χ psi:ψ omega:ω \
    Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Upsilon:Υ Phi:Φ Psi:Ψ Omega:Ω \
    cdot:· times:× div:÷ pm:± mp:∓ ast:∗ star:⋆ circ:∘ bullet:• oplus:⊕ otimes:⊗ cap:∩ cup:∪ setminus:∖ wedge:∧ vee:∨ \
    land:∧ lor:∨ neg:¬ lnot:¬ leq:≤ le:≤ geq:≥ ge:≥ neq:≠ ne:≠ approx:≈ equiv:≡ sim:∼ simeq:≃ cong:≅ propto:∝ ll:≪ \
    gg:≫ subset:⊂ subseteq:⊆ supset:⊃ supseteq:⊇ in:∈ notin:∉ ni:∋ forall:∀ exists:∃ emptyset:∅ varnothing:∅ infty:∞ \
    partial:∂ nabla:∇ sum:∑ prod:∏ int:∫ iint:∬ oint:∮ to:→ rightarrow:→ leftarrow:← leftrightarrow:↔ Rightarrow:⇒ \
    Leftarrow:⇐ Leftrightarrow:⇔ iff:⇔ implies:⇒ mapsto:↦ longrightarrow:⟶ uparrow:↑ downarrow:↓ ldots:… cdots:⋯ dots:… \
    vdots:⋮ prime:′ degree:° angle:∠ perp:⊥ parallel:∥ mid:| vert:| Vert:‖ langle:⟨ rangle:⟩ lfloor:⌊ rfloor:⌋ lceil:⌈ \
    rceil:⌉ lbrace:{ rbrace:} hbar:ℏ ell:ℓ Re:ℜ Im:ℑ aleph:ℵ therefore:∴ because:∵ square:□ triangle:△ colon::
    """
}
