/// How comments, strings and keywords are written in a family of programming languages.
struct CodeGrammar: Sendable {
  let lineComments: [[UInt8]]
  let blockComment: (open: [UInt8], close: [UInt8])?
  /// The signs that strings begin and end with.
  let quotes: [UInt8]
  /// Whether a backslash keeps the sign behind it from ending a string.
  let escapes: Bool
  let ignoresCase: Bool
  let keywords: Set<String>

  private init(
    _ lineComments: [String], block: (String, String)? = nil, quotes: String = "\"'", escapes: Bool = true,
    ignoresCase: Bool = false, _ keywords: String
  ) {
    self.lineComments = lineComments.map { Array($0.utf8) }
    blockComment = block.map { (Array($0.0.utf8), Array($0.1.utf8)) }
    self.quotes = Array(quotes.utf8)
    self.escapes = escapes
    self.ignoresCase = ignoresCase
    self.keywords = Set(keywords.split(separator: " ").map(String.init))
  }

  /// The grammar of a language by the name a page gives it; nil for one nobody knows.
  static func of(_ language: String) -> CodeGrammar? {
    var name = language.lowercased()
    for prefix in ["language-", "lang-", "highlight-", "source-"] where name.hasPrefix(prefix) {
      name = String(name.dropFirst(prefix.count))
    }
    return families[name]
  }

  private static let families: [String: CodeGrammar] = {
    var all: [String: CodeGrammar] = [:]
    for (names, grammar) in table {
      for name in names.split(separator: " ") { all[String(name)] = grammar }
    }
    return all
  }()

  private static let curly = ("/*", "*/")

  private static let table: [(String, CodeGrammar)] = [
    (
      "c h cpp c++ cc objc objective-c objectivec cuda glsl hlsl arduino",
      CodeGrammar(
        ["//"], block: curly,
        """
        auto bool break case catch char class const constexpr continue default delete do double else enum explicit extern \
        false float for friend goto if inline int long namespace new noexcept nullptr operator override private protected \
        public register return short signed sizeof static struct switch template this throw true try typedef typename union \
        unsigned using virtual void volatile while
        """)
    ),
    (
      "java kotlin kt kts scala groovy gradle csharp cs c# dart vala",
      CodeGrammar(
        ["//"], block: curly,
        """
        abstract as async await boolean bool break byte case catch char class companion const continue data def default do \
        double else enum extends extension false final finally float for foreach fun get if implements import in inner int \
        interface internal is lazy let long match namespace new null object open out override package private protected \
        public readonly record return sealed set static string struct super suspend switch this throw throws trait true try \
        type using val var virtual void when where while with yield
        """)
    ),
    (
      "javascript js jsx typescript ts tsx node mjs json json5 jsonc graphql coffeescript vue svelte",
      CodeGrammar(
        ["//"], block: curly, quotes: "\"'`",
        """
        abstract any as async await boolean break case catch class const continue debugger declare default delete do else enum \
        export extends false finally for from function get if implements import in instanceof interface is keyof let module \
        namespace new null number of package private protected public readonly return set static string super switch this \
        throw true try type typeof undefined unknown var void while with yield
        """)
    ),
    (
      "swift",
      CodeGrammar(
        ["//"], block: curly, quotes: "\"",
        """
        Any Self actor any as async associatedtype await break case catch class continue default defer deinit do else enum \
        extension fallthrough false fileprivate final for func get guard if import in indirect init inout internal is isolated \
        lazy let mutating nil nonisolated open operator override package private protocol public repeat rethrows return self \
        set some static struct subscript super switch throw throws true try typealias var weak where while
        """)
    ),
    (
      "rust rs go golang zig v",
      CodeGrammar(
        ["//"], block: curly, quotes: "\"`",
        """
        as async await bool break case chan const continue crate default defer dyn else enum extern fallthrough false fn for \
        func go goto if impl import in interface let loop map match mod move mut nil package pub range ref return select self \
        Self static string struct super switch trait true try type unsafe use usize var where while
        """)
    ),
    (
      "python py python3 cython starlark",
      CodeGrammar(
        ["#"],
        """
        False None True and as assert async await break case class continue def del elif else except finally for from global \
        if import in is lambda match nonlocal not or pass raise return self try while with yield
        """)
    ),
    (
      "ruby rb crystal elixir ex exs julia jl nim",
      CodeGrammar(
        ["#"],
        """
        alias and begin break case class const def defmodule defp do else elsif end ensure false fn for function if import in \
        let local macro module next nil not or proc raise require rescue return self struct super then true unless until using \
        var when while yield
        """)
    ),
    (
      "bash sh shell zsh console shell-session fish ksh make makefile dockerfile docker nginx cmake",
      CodeGrammar(
        ["#"],
        """
        ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM RUN USER VOLUME WORKDIR case cd do done echo elif else end esac exit \
        export fi for function if in local read return set shift source then trap unset until while
        """)
    ),
    (
      "yaml yml toml ini cfg conf properties env hcl terraform tf",
      CodeGrammar(["#", ";"], "false no null off on true yes")
    ),
    (
      "php perl pl raku r",
      CodeGrammar(
        ["#", "//"], block: curly,
        """
        abstract and array as break case catch class const continue declare default do echo else elseif elsif extends false \
        final finally fn for foreach function global if implements in interface last library local my namespace new next \
        null or our package private protected public require return static sub switch this throw trait true try unless until \
        use var while NULL TRUE FALSE
        """)
    ),
    (
      "sql mysql postgresql postgres sqlite plsql tsql",
      CodeGrammar(
        ["--"], block: curly, escapes: false, ignoresCase: true,
        """
        add alter and as asc begin between by case cast check commit constraint create cross default delete desc distinct drop \
        else end exists explain foreign from full group having if in index inner insert into is join key left like limit not \
        null offset on or order outer primary references returning right rollback select set table then transaction union \
        unique update using values view when where with
        """)
    ),
    (
      "haskell hs elm purescript ada vhdl lua",
      CodeGrammar(
        ["--"], block: ("{-", "-}"), quotes: "\"",
        """
        and begin break case class data deriving do else elseif end entity exposing false for function if import in instance is \
        let local module newtype nil not of or package procedure repeat return signal then true type until where while
        """)
    ),
    (
      "lisp elisp emacs-lisp clojure clj scheme racket common-lisp asm nasm assembly",
      CodeGrammar(
        [";"], quotes: "\"",
        "and cond def define defmacro defn defun defvar do if lambda let loop mov nil not ns or quote require set setq when"
      )
    ),
    (
      "css scss sass less",
      CodeGrammar(["//"], block: curly, "and from important import include media mixin not only or to use")
    ),
    (
      "html xml svg xhtml markup vue-html rss",
      CodeGrammar([], block: ("<!--", "-->"), escapes: false, "")
    ),
    (
      "ocaml ml fsharp fs f# pascal delphi",
      CodeGrammar(
        ["//"], block: ("(*", "*)"), quotes: "\"",
        """
        and as begin class do done else end exception false for fun function if in let match module mutable new of open or \
        procedure program rec record repeat sig struct then to true try type until use val var when while with
        """)
    ),
    (
      "tex latex matlab octave erlang erl prolog postscript",
      CodeGrammar(
        ["%"], quotes: "\"",
        "begin break case catch continue else elseif end false for function if of otherwise receive return switch true when while"
      )
    ),
    (
      "vb vbnet visual-basic vba basic fortran f90 cobol",
      CodeGrammar(
        ["!"], quotes: "\"", escapes: false, ignoresCase: true,
        """
        and as call case class dim do else elseif end exit false for function if integer loop module new next not nothing or \
        print private program public real return select set sub then to true until while
        """)
    ),
    ("diff patch", CodeGrammar(["#"], quotes: "", "")),
    (
      "powershell ps1 pwsh",
      CodeGrammar(
        ["#"], block: ("<#", "#>"), escapes: false, ignoresCase: true,
        "begin break catch continue do else elseif end exit false finally for foreach function if in null param process return switch throw true try until while"
      )
    ),
  ]
}
