extension SourceFormat {
  /// The format of bytes, told by their content and by the name of their file, as the parser tells it.
  package static func told(by bytes: [UInt8], name: String?) -> SourceFormat {
    bytes.withUnsafeBufferPointer { of($0, name: name) }
  }
}
