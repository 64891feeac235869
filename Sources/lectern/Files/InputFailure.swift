import UTF8Text

/// Why an input could not be read: one line for the reader.
struct InputFailure: Error, CustomStringConvertible {
  /// What is wrong, without the file's name: "no such file".
  let reason: String
  /// The file as it was given.
  let name: String
  /// Whether the file does not exist.
  var isMissing = false
  /// Whether it may be read another time: the network is away, or a server in trouble.
  var isPassing = false
  /// Whether its server asks to be left alone for a while.
  var isBusy = false

  /// The reason alone, for callers that name the file themselves; safe for a terminal, like all messages.
  var description: String { PrintableText.of(reason) }

  /// "FILE: no such file".
  var message: String { PrintableText.of("\(name): \(reason)") }
}
