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

let package = Package(
  name: "lectern",
  platforms: [.macOS(.v13)],
  products: [.executable(name: "lectern", targets: ["lectern"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The pure core: no Foundation, no terminal.
    .target(name: "ArticleModel", swiftSettings: strict),
    .target(
      name: "ArticleParsing",
      dependencies: ["ArticleModel", "CUchardet", "CLibXML2", "CCmarkGFM", "CTableModel", "CCleaningModel"],
      swiftSettings: strict),
    .target(name: "TextLayout", dependencies: ["ArticleModel"], swiftSettings: strict),
    .target(name: "ArticleWriting", dependencies: ["ArticleModel", "TextLayout"], swiftSettings: strict),
    // Words divided at the ends of lines, by libhyphen and its dictionaries.
    .target(
      name: "Hyphenation", dependencies: ["TextLayout"] + (hyphenFolder == nil ? [] : ["CHyphen"]),
      swiftSettings: strict,
      linkerSettings: hyphenFolder == nil ? [] : [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    // Right-to-left text in the order it is shown, by FriBidi.
    .target(name: "Bidirectional", dependencies: ["TextLayout", "CFriBidi"], swiftSettings: strict),
    .target(name: "CFriBidi"),
    .target(name: "ReaderUI", dependencies: ["ArticleModel", "TextLayout"], swiftSettings: strict),

    // The settings file.
    .target(name: "SettingsFile", dependencies: ["ReaderUI"], swiftSettings: strict),

    // The terminal, and nothing else that knows ncurses.
    .target(
      name: "TerminalScreen", dependencies: ["ReaderUI", "TextLayout", "CNcurses", "CTerminalGuard"],
      swiftSettings: strict),
    .target(name: "CTerminalGuard"),

    // Pages from the network, and nothing else that knows libcurl.
    .target(name: "PageFetching", dependencies: ["CCurl"], swiftSettings: strict),
    .target(name: "CCurl"),

    // What was read, and where it was left: one SQLite file.
    .target(
      name: "ArticleShelf", dependencies: ["ArticleModel", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),

    // Trained weights, as bytes.
    .target(name: "CTableModel", exclude: ["table.weights"]),
    .target(name: "CCleaningModel", exclude: ["cleaning.weights"]),

    // C libraries of the system.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"]), .brew(["uchardet"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),

    .executableTarget(
      name: "lectern",
      dependencies: [
        "ArticleModel", "ArticleParsing", "ArticleWriting", "TextLayout", "Hyphenation", "Bidirectional", "ReaderUI",
        "SettingsFile", "TerminalScreen", "ArticleShelf", "PageFetching",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .testTarget(name: "ArticleModelTests", dependencies: ["ArticleModel"], swiftSettings: strict),
    .testTarget(
      name: "ArticleParsingTests", dependencies: ["ArticleParsing", "ArticleModel", "ArticleWriting"],
      exclude: ["Samples"],
      swiftSettings: strict),
    .testTarget(name: "ArticleWritingTests", dependencies: ["ArticleWriting", "ArticleModel"], swiftSettings: strict),
    .testTarget(
      name: "TextLayoutTests", dependencies: ["TextLayout", "ArticleModel", "ArticleParsing"], swiftSettings: strict),
    .testTarget(name: "HyphenationTests", dependencies: ["Hyphenation", "TextLayout"], swiftSettings: strict),
    .testTarget(name: "BidirectionalTests", dependencies: ["Bidirectional", "TextLayout"], swiftSettings: strict),
    .testTarget(
      name: "ReaderUITests",
      dependencies: ["ReaderUI", "TextLayout", "ArticleModel", "ArticleParsing", "Hyphenation", "Bidirectional"],
      exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(name: "SettingsFileTests", dependencies: ["SettingsFile", "ReaderUI"], swiftSettings: strict),
    .testTarget(name: "ArticleShelfTests", dependencies: ["ArticleShelf", "ArticleModel"], swiftSettings: strict),
    // The real binary: golden command files, and runs in a pseudo-terminal.
    .testTarget(
      name: "LecternTests",
      dependencies: [
        "lectern", "Bidirectional", "CPseudoTerminal", "LoopbackServer", "ArticleModel", "ArticleParsing", "ReaderUI",
        "TextLayout",
      ],
      exclude: ["Commands/Golden", "Terminal/Tour/Goldens"],
      swiftSettings: strict),
    .testTarget(
      name: "PageFetchingTests", dependencies: ["PageFetching", "LoopbackServer"], swiftSettings: strict),
    // A server for tests, on this machine alone.
    .target(name: "LoopbackServer", path: "Tests/LoopbackServer", swiftSettings: strict),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
  ],
  swiftLanguageModes: [.v6]
)

if let hyphenFolder {
  package.targets.append(.systemLibrary(name: "CHyphen", providers: [.apt(["libhyphen-dev"])]))
  // The compiler looks into the others by itself.
  if hyphenFolder.hasPrefix("/opt/"), let target = package.targets.first(where: { $0.name == "Hyphenation" }) {
    target.swiftSettings = strict + [.unsafeFlags(["-Xcc", "-I\(hyphenFolder)/include"])]
    target.linkerSettings?.append(.unsafeFlags(["-L\(hyphenFolder)/lib"]))
  }
}

// `make fuzz` builds a program that no other build needs, with flags that no other build may have.
if Context.environment["FUZZ"] != nil {
  package.products.append(.executable(name: "FuzzPipeline", targets: ["FuzzPipeline"]))
  package.targets += [
    .target(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "FuzzPipeline", dependencies: ["ArticleModel", "ArticleParsing", "ArticleWriting", "CFuzzer"],
      path: "Tests/FuzzPipeline", swiftSettings: strict),
  ]
}

// `make bench` builds a program that measures the reader without a terminal.
if Context.environment["BENCH"] != nil {
  package.products.append(.executable(name: "ReaderBenchmark", targets: ["ReaderBenchmark"]))
  package.targets.append(
    .executableTarget(
      name: "ReaderBenchmark",
      dependencies: ["ArticleModel", "ArticleParsing", "Hyphenation", "ReaderUI", "TextLayout"],
      path: "Benchmarks/ReaderBenchmark", swiftSettings: strict))
}
