// swift-tools-version: 6.2
import Foundation
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Hyphenation is left out where libhyphen is not installed; Tools/deps.sh says how to get it.
let hyphenFolder = ["/usr", "/usr/local", "/opt/local", "/opt/homebrew"].first {
  FileManager.default.fileExists(atPath: $0 + "/include/hyphen.h")
}

// Targets of the program alone, which no other package may depend on, are given flags that keep the program small: each function
// by itself, so that the linker can leave out what nobody calls.
let apart: [SwiftSetting] =
  strict + [
    .unsafeFlags(["-Xfrontend", "-function-sections"], .when(platforms: [.linux], configuration: .release))
  ]
// What waits for a key, a disk or a network is made small instead of fast.
let small: [SwiftSetting] = apart + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

// Addresses that move with the program are noted down as bits instead of records, where the system's loader reads that: from
// glibc 2.36 on. It saves a megabyte.
#if canImport(Glibc)
  import Glibc
  var libraryName = [UInt8](repeating: 0, count: 64)
  let nameLength = libraryName.withUnsafeMutableBytes {
    confstr(Int32(_CS_GNU_LIBC_VERSION), $0.bindMemory(to: CChar.self).baseAddress, $0.count)
  }
  // "glibc 2.36"
  let libraryVersion = String(decoding: libraryName.prefix(max(1, nameLength) - 1), as: UTF8.self)
    .split { " .".contains($0) }.compactMap { Int($0) }
  let packsAddresses = libraryVersion.count >= 2 && (libraryVersion[0], libraryVersion[1]) >= (2, 36)
#else
  let packsAddresses = false
#endif

// Nothing is loaded into the program that would ask for its symbols, and nothing in it throws by C++'s tables.
let closed: [LinkerSetting] = [
  .unsafeFlags(
    ["-use-ld=lld"]
      + ([
        "--no-export-dynamic", "--icf=safe", "--no-eh-frame-hdr",
        "--script=\(Context.packageDirectory)/Tools/no-unwinding.ld",
      ] + (packsAddresses ? ["-z", "pack-relative-relocs"] : [])).flatMap { ["-Xlinker", $0] },
    .when(platforms: [.linux], configuration: .release))
]

/// A Swift target of a wing: `Sources/WING/NAME`.
func part(
  _ name: String, in wing: String, uses: [Target.Dependency] = [], exclude: [String] = [],
  swift: [SwiftSetting] = strict, linker: [LinkerSetting] = []
) -> Target {
  .target(
    name: name, dependencies: uses, path: "Sources/\(wing)/\(name)", exclude: exclude, swiftSettings: swift,
    linkerSettings: linker)
}

/// C code of our own, or data embedded by it.
func cPart(_ name: String, in wing: String, exclude: [String] = []) -> Target {
  .target(name: name, path: "Sources/\(wing)/\(name)", exclude: exclude)
}

/// A C library of the system.
func library(_ name: String, pkgConfig: String? = nil, apt: [String], brew: [String]) -> Target {
  .systemLibrary(
    name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig,
    providers: brew.isEmpty ? [.apt(apt)] : [.apt(apt), .brew(brew)])
}

/// The tests of a target stand in the same wing of `Tests`.
func tests(_ name: String, in wing: String, uses: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: uses, path: "Tests/\(wing)/\(name)", exclude: exclude, swiftSettings: strict)
}

// The floors, from the ground up: a target may use what stands above it here, where its line names it.
let package = Package(
  name: "lectern",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "lectern", targets: ["lectern"]),
    .library(name: "ArticleParsing", targets: ["ArticleParsing", "ArticleModel", "TextDecoding"]),
    .library(name: "ArticleWriting", targets: ["ArticleWriting", "ArticleModel"]),
    .library(name: "TableRebuilding", targets: ["TableRebuilding"]),
    .library(name: "TextRepair", targets: ["TextRepair", "TextModel"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Text: bytes and words, nothing of articles.
    part("UTF8Text", in: "Text"),
    part("JSONText", in: "Text", uses: ["UTF8Text"]),
    part("Timestamps", in: "Text", uses: ["UTF8Text"]),
    part("MarkupText", in: "Text", uses: ["CLibXML2"]),
    // A text that knows where it stood, and its styled ranges; values.
    part("TextModel", in: "Text", uses: ["UTF8Text"]),
    // Any bytes become clean UTF-8 that knows where each of its bytes stood.
    part("TextDecoding", in: "Text", uses: ["TextModel", "UTF8Text", "CUchardet"]),
    // What scraping broke in a text, found and mended, each change on record.
    part("TextRepair", in: "Text", uses: ["TextDecoding", "TextModel", "UTF8Text"]),

    // Tables: words in rows become cells; the models' evaluator.
    part("BoostedTrees", in: "Tables", uses: ["UTF8Text"]),
    part("TableRebuilding", in: "Tables", uses: ["BoostedTrees", "UTF8Text", "CTableModel"]),

    // Article: bytes of any format become a document, and a document becomes any format.
    part("ArticleModel", in: "Article", uses: ["TextModel", "UTF8Text"]),
    // What every format is first cut into, and what can be said of a piece by looking at it.
    part("Fragments", in: "Article", uses: ["TextRepair", "ArticleModel", "UTF8Text"]),
    part(
      "Recognizers", in: "Article", uses: ["Fragments", "TextDecoding", "BoostedTrees", "ArticleModel", "UTF8Text"]),
    // The readers: a format becomes fragments.
    part("TextReader", in: "Article", uses: ["Recognizers", "Fragments", "TextRepair", "ArticleModel", "UTF8Text"]),
    part(
      "HTMLReader", in: "Article",
      uses: ["Recognizers", "Fragments", "TextDecoding", "ArticleModel", "JSONText", "UTF8Text", "CLibXML2"]),
    // Which fragments the author wrote, and what stands above the article.
    part(
      "Cleaning", in: "Article",
      uses: ["Recognizers", "Fragments", "BoostedTrees", "ArticleModel", "UTF8Text", "CCleaningModel"]),
    part("Metadata", in: "Article", uses: ["Recognizers", "Fragments", "ArticleModel", "UTF8Text"]),
    // What is kept becomes blocks.
    part(
      "Structure", in: "Article",
      uses: [
        "Cleaning", "Recognizers", "Fragments", "TableRebuilding", "BoostedTrees", "TextRepair", "ArticleModel",
        "UTF8Text", "CRoleModel",
      ]),
    part(
      "MarkdownReader", in: "Article",
      uses: [
        "Structure", "HTMLReader", "Recognizers", "Fragments", "TextDecoding", "ArticleModel", "JSONText", "UTF8Text",
        "CCmarkGFM",
      ]),
    // The way from bytes to a document.
    part(
      "ArticleParsing", in: "Article",
      uses: [
        "MarkdownReader", "Structure", "Metadata", "Cleaning", "HTMLReader", "TextReader", "Recognizers", "Fragments",
        "TableRebuilding", "TextRepair", "TextDecoding", "ArticleModel", "UTF8Text",
      ]),
    part("ArticleWriting", in: "Article", uses: ["ArticleModel", "TextLayout", "UTF8Text"]),
    // Trained weights, as bytes.
    cPart("CCleaningModel", in: "Article", exclude: ["cleaning.weights"]),
    cPart("CRoleModel", in: "Article", exclude: ["role.weights"]),
    cPart("CTableModel", in: "Tables", exclude: ["table.weights", "types.weights"]),

    // Shelf: what is kept of articles, as values. Pure.
    part("ShelfModel", in: "Shelf", uses: ["ArticleModel", "JSONText", "Timestamps", "UTF8Text"], swift: small),
    part(
      "ShelfImporting", in: "Shelf",
      uses: [
        "ShelfModel", "ArticleModel", "FeedReading", "Archives", "JSONText", "MarkupText", "TextDecoding", "Timestamps",
        "UTF8Text",
      ], swift: small),
    part(
      "ShelfExporting", in: "Shelf",
      uses: ["ShelfModel", "ArticleModel", "Archives", "JSONText", "MarkupText", "Timestamps", "UTF8Text"], swift: small
    ),
    part(
      "FeedReading", in: "Shelf", uses: ["ArticleModel", "JSONText", "MarkupText", "Timestamps", "UTF8Text"],
      swift: small),

    // Layout: blocks become lines for a width.
    part("TextLayout", in: "Layout", uses: ["ArticleModel", "UTF8Text"]),
    // Words divided at the ends of lines, by libhyphen and its dictionaries.
    part(
      "Hyphenation", in: "Layout", uses: ["TextLayout"] + (hyphenFolder == nil ? [] : ["CHyphen"]),
      linker: hyphenFolder == nil ? [] : [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    // Right-to-left text in the order it is shown, by FriBidi.
    part("Bidirectional", in: "Layout", uses: ["TextLayout", "CFriBidi"]),

    // Reader: events become frames. Pure.
    part("Settings", in: "Reader", uses: ["ArticleModel", "UTF8Text"], exclude: ["README.md"], swift: small),
    part(
      "ReaderCore", in: "Reader", uses: ["Settings", "ArticleModel", "TextLayout", "UTF8Text"], exclude: ["README.md"],
      swift: small),
    part(
      "ReaderFeatures", in: "Reader", uses: ["ReaderCore", "Settings", "ArticleModel", "TextLayout", "UTF8Text"],
      exclude: ["README.md"], swift: small),
    part(
      "ReaderUI", in: "Reader",
      uses: ["ReaderFeatures", "ReaderCore", "Settings", "ArticleModel", "TextLayout", "UTF8Text"],
      exclude: ["README.md"], swift: small),

    // System: the terminal, the network, files; each C library is known to one target.
    part(
      "TerminalScreen", in: "System",
      uses: ["ReaderCore", "Settings", "TextLayout", "UTF8Text", "CNcurses", "CTerminalGuard"], swift: small),
    // Packed bytes, zips and web archives.
    part("Archives", in: "System", uses: ["CZlib"], swift: small),
    part("PageFetching", in: "System", uses: ["CCurl", "Archives", "Timestamps", "UTF8Text"], swift: small),
    part("ArticleShelf", in: "System", uses: ["ArticleModel", "CSQLite"], swift: small),
    part(
      "ShelfStore", in: "System",
      uses: ["ArticleShelf", "ShelfModel", "Archives", "JSONText", "Timestamps", "UTF8Text"], swift: small),
    cPart("CTerminalGuard", in: "System"),
    cPart("CWorker", in: "System"),
    // The articles that come with the program, for a shelf with nothing on it.
    cPart("CSamples", in: "System"),
    cPart("CCurl", in: "System"),
    cPart("CFriBidi", in: "System"),
    library("CNcurses", apt: ["libncursesw5-dev"], brew: ["ncurses"]),
    library("CZlib", pkgConfig: "zlib", apt: ["zlib1g-dev"], brew: ["zlib"]),
    library("CSQLite", pkgConfig: "sqlite3", apt: ["libsqlite3-dev"], brew: ["sqlite"]),
    library("CUchardet", pkgConfig: "uchardet", apt: ["libuchardet-dev"], brew: ["uchardet"]),
    library("CLibXML2", pkgConfig: "libxml-2.0", apt: ["libxml2-dev"], brew: ["libxml2"]),
    library(
      "CCmarkGFM", pkgConfig: "libcmark-gfm", apt: ["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"],
      brew: ["cmark-gfm"]),

    .executableTarget(
      name: "lectern",
      dependencies: [
        "ArticleModel", "ArticleParsing", "ArticleWriting", "TextLayout", "Hyphenation", "Bidirectional", "ReaderUI",
        "ReaderCore", "ReaderFeatures", "Settings", "TerminalScreen", "ArticleShelf", "PageFetching", "Cleaning",
        "TextDecoding", "UTF8Text", "CSamples", "CTerminalGuard", "CWorker", "ShelfModel", "ShelfStore",
        "ShelfImporting", "ShelfExporting", "FeedReading", "MarkupText", "MarkdownReader", "Archives", "JSONText",
        "Timestamps",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"],
      swiftSettings: small, linkerSettings: closed),
    // What the trainings below `Training` ask of the program; not installed.
    .executableTarget(
      name: "lectern-train",
      dependencies: [
        "ArticleParsing", "ArticleWriting", "Structure", "Metadata", "Cleaning", "Recognizers", "Fragments",
        "TableRebuilding", "BoostedTrees", "TextDecoding", "ArticleModel", "UTF8Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"],
      swiftSettings: strict),

    tests("UTF8TextTests", in: "Text", uses: ["UTF8Text"]),
    tests("TextModelTests", in: "Text", uses: ["TextModel"]),
    tests("TextDecodingTests", in: "Text", uses: ["TextDecoding", "TextModel", "SeededRandom"]),
    tests("TextRepairTests", in: "Text", uses: ["TextRepair", "TextDecoding", "TextModel", "SeededRandom"]),
    tests("BoostedTreesTests", in: "Tables", uses: ["BoostedTrees", "UTF8Text"]),
    tests("TableRebuildingTests", in: "Tables", uses: ["TableRebuilding", "BoostedTrees", "UTF8Text"]),
    // What the pages of the libraries show, compiled and run.
    .testTarget(
      name: "LibraryExamples", dependencies: ["ArticleParsing", "ArticleWriting", "TableRebuilding", "TextRepair"],
      path: "Tests/LibraryExamples", swiftSettings: strict),
    tests("JSONTextTests", in: "Text", uses: ["JSONText"]),
    tests("TimestampsTests", in: "Text", uses: ["Timestamps"]),
    tests("MarkupTextTests", in: "Text", uses: ["MarkupText"]),
    tests("FeedReadingTests", in: "Shelf", uses: ["FeedReading", "MarkupText", "Timestamps"]),
    tests(
      "ShelfImportingTests", in: "Shelf",
      uses: ["ShelfImporting", "FeedReading", "Archives", "ShelfModel", "Timestamps"]),
    tests(
      "ShelfExportingTests", in: "Shelf",
      uses: ["ShelfExporting", "ShelfModel", "ArticleModel", "Archives", "JSONText", "MarkupText", "Timestamps"]),
    tests("ShelfModelTests", in: "Shelf", uses: ["ShelfModel", "ArticleModel", "JSONText", "Timestamps"]),
    tests("ArticleModelTests", in: "Article", uses: ["ArticleModel"]),
    tests("FragmentsTests", in: "Article", uses: ["Fragments", "ArticleModel", "UTF8Text"]),
    tests("RecognizersTests", in: "Article", uses: ["Recognizers", "Fragments", "ArticleModel", "UTF8Text"]),
    tests("TextReaderTests", in: "Article", uses: ["TextReader", "Fragments", "ArticleModel", "TestSupport"]),
    tests("HTMLReaderTests", in: "Article", uses: ["HTMLReader", "Fragments", "ArticleModel", "TestSupport"]),
    // What is cleaned, read and structured comes from the readers here, too, so that tests can say it in words.
    tests(
      "CleaningTests", in: "Article",
      uses: [
        "Cleaning", "HTMLReader", "TextReader", "Recognizers", "Fragments", "BoostedTrees", "ArticleModel", "UTF8Text",
        "TestSupport",
      ]),
    tests(
      "MetadataTests", in: "Article",
      uses: ["Metadata", "TextReader", "Recognizers", "Fragments", "ArticleModel", "TestSupport"]),
    tests(
      "StructureTests", in: "Article",
      uses: [
        "Structure", "HTMLReader", "TextReader", "Fragments", "BoostedTrees", "ArticleModel", "UTF8Text", "TestSupport",
      ]),
    tests(
      "MarkdownReaderTests", in: "Article", uses: ["MarkdownReader", "TextDecoding", "ArticleModel", "TestSupport"]),
    // The whole way from bytes to a document.
    tests(
      "ArticleParsingTests", in: "Article",
      uses: [
        "ArticleParsing", "Structure", "Cleaning", "TextReader", "Recognizers", "Fragments", "TextRepair",
        "TextDecoding",
        "ArticleModel", "ArticleWriting", "UTF8Text", "SeededRandom", "TestSupport",
      ],
      exclude: ["Samples"]),
    tests("ArticleWritingTests", in: "Article", uses: ["ArticleWriting", "ArticleModel"]),
    tests("TextLayoutTests", in: "Layout", uses: ["TextLayout", "ArticleModel", "ArticleParsing"]),
    tests("HyphenationTests", in: "Layout", uses: ["Hyphenation", "TextLayout"]),
    tests("BidirectionalTests", in: "Layout", uses: ["Bidirectional", "TextLayout"]),
    tests(
      "ReaderCoreTests", in: "Reader", uses: ["ReaderCore", "Settings", "TextLayout", "ArticleModel", "SeededRandom"]),
    tests("ReaderFeaturesTests", in: "Reader", uses: ["ReaderFeatures", "ReaderCore", "Settings", "ArticleModel"]),
    tests(
      "ReaderUITests", in: "Reader",
      uses: [
        "ReaderUI", "ReaderFeatures", "ReaderCore", "Settings", "TextLayout", "ArticleModel", "ArticleParsing",
        "Hyphenation", "Bidirectional", "SeededRandom",
      ],
      exclude: ["Goldens"]),
    tests("SettingsTests", in: "Reader", uses: ["Settings"]),
    tests("ArticleShelfTests", in: "System", uses: ["ArticleShelf", "ArticleModel", "CSQLite"]),
    tests("TerminalScreenTests", in: "System", uses: ["TerminalScreen", "ReaderCore", "Settings", "CNcurses"]),
    tests("ArchivesTests", in: "System", uses: ["Archives", "LoopbackServer"]),
    tests("ShelfStoreTests", in: "System", uses: ["ShelfStore", "ShelfModel", "Timestamps"]),
    tests("PageFetchingTests", in: "System", uses: ["PageFetching", "LoopbackServer"]),
    // The real binary: golden command files, and runs in a pseudo-terminal.
    tests(
      "LecternTests", in: "lectern",
      uses: [
        "lectern", "Archives", "Bidirectional", "CPseudoTerminal", "LoopbackServer", "ArticleModel", "ArticleParsing",
        "ReaderUI",
        "ReaderCore", "ReaderFeatures", "Settings", "TextLayout", "PageFetching", "TerminalScreen",
      ],
      exclude: ["Commands/Golden", "Terminal/Tour/Goldens"]),
    // A server for tests, on this machine alone.
    .target(name: "LoopbackServer", path: "Tests/Support/LoopbackServer", swiftSettings: strict),
    // How tests of several targets say what they read and expect.
    .target(
      name: "TestSupport", dependencies: ["ArticleModel"], path: "Tests/Support/TestSupport", swiftSettings: strict),
    // Random numbers that are the same on every run.
    .target(name: "SeededRandom", path: "Tests/Support/SeededRandom", swiftSettings: strict),
    .target(name: "CPseudoTerminal", path: "Tests/Support/CPseudoTerminal"),
  ],
  swiftLanguageModes: [.v6]
)

if let hyphenFolder {
  package.targets.append(library("CHyphen", apt: ["libhyphen-dev"], brew: []))
  // The compiler looks into the others by itself.
  if hyphenFolder.hasPrefix("/opt/"), let target = package.targets.first(where: { $0.name == "Hyphenation" }) {
    target.swiftSettings = strict + [.unsafeFlags(["-Xcc", "-I\(hyphenFolder)/include"])]
    target.linkerSettings?.append(.unsafeFlags(["-L\(hyphenFolder)/lib"]))
  }
}

// `make fuzz` builds a program that no other build needs, with flags that no other build may have.
if Context.environment["FUZZ"] != nil {
  package.products.append(.executable(name: "Fuzz", targets: ["Fuzz"]))
  package.targets += [
    .target(name: "CFuzzer", path: "Tests/Support/CFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "ArticleModel", "ArticleParsing", "ArticleWriting", "Fragments", "TableRebuilding", "TextLayout", "Hyphenation",
        "Bidirectional", "Settings", "ReaderCore", "ReaderFeatures", "ReaderUI", "JSONText", "Timestamps", "ShelfModel",
        "ShelfImporting", "FeedReading", "CFuzzer",
      ],
      path: "Tests/Support/Fuzz", exclude: ["Corpora"], swiftSettings: strict),
  ]
}

// `make bench` builds a program that measures the reader without a terminal.
if Context.environment["BENCH"] != nil {
  package.products.append(.executable(name: "ReaderBenchmark", targets: ["ReaderBenchmark"]))
  package.targets.append(
    .executableTarget(
      name: "ReaderBenchmark",
      dependencies: [
        "ArticleModel", "ArticleParsing", "Hyphenation", "ReaderUI", "ReaderCore", "Settings", "TextLayout",
      ],
      path: "Benchmarks/ReaderBenchmark", swiftSettings: strict))
}
