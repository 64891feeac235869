import ArgumentParser
import TextLayout

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The option `--width` of commands that write text.
struct PageWidth: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Wrap text at this many columns (default: COLUMNS, or 80).", valueName: "columns"))
  var width: Int?

  /// The width asked for, or that of the environment, or 80.
  var columns: Int { width ?? PageWidth.usual }

  /// The width of the environment, or 80.
  static var usual: Int {
    guard let text = getenv("COLUMNS"), let columns = Int(String(cString: text)) else { return 80 }
    return min(max(columns, LayoutOptions.narrowestMeasure), 1000)
  }

  func validate() throws {
    guard let width, !(LayoutOptions.narrowestMeasure...1000).contains(width) else { return }
    throw ValidationError("--width must be between \(LayoutOptions.narrowestMeasure) and 1000.")
  }
}
