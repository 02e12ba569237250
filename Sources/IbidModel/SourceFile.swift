/// One text as it was read: its bytes in UTF-8 without a byte order mark, and where they came from.
package struct SourceFile: Sendable {
  /// The path as the user named it (`-` for standard input); shown in messages, never opened.
  package let path: String
  /// The text in valid UTF-8, without a byte order mark.
  package let bytes: [UInt8]
  /// The encoding the file was stored in, by its WHATWG name, such as `windows-1252`.
  package let encoding: String

  /// Makes a source; `bytes` must be valid UTF-8.
  package init(path: String, bytes: [UInt8], encoding: String = "utf-8") {
    self.path = path
    self.bytes = bytes
    self.encoding = encoding
  }

  /// Makes a source from a string, for tests and generated text.
  package init(path: String = "-", text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of a span; bytes outside the source are left out.
  package func text(_ span: SourceSpan) -> String {
    let range = span.range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
