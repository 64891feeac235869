/// The names of programming languages as pages write them above code.
enum CodeLanguages {
  private static let names: Set<String> = Set(
    """
    bash sh shell zsh fish console terminal powershell cmd batch python py javascript js typescript ts jsx tsx java kotlin \
    swift c c++ cpp c# csharp objective-c go golang rust ruby rb php perl r julia scala clojure haskell elixir erlang lua \
    sql mysql postgresql sqlite html css scss sass less xml json json5 yaml yml toml ini csv markdown md latex tex diff \
    dockerfile makefile nginx graphql protobuf vim dart groovy matlab fortran cobol pascal ada lisp scheme ocaml f# fsharp \
    zig nim assembly asm vb plaintext text wasm terraform hcl solidity svelte vue
    """.split(separator: " ").map(String.init))
  /// The longest of them, in bytes.
  static let longest = 12

  /// Whether a word is one of them, in capitals or not.
  static func holds(_ word: String) -> Bool { names.contains(word.lowercased()) }
}
