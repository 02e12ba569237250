private import IbidModel

/// What bytes can be appended to.
protocol ByteSink: ~Copyable {
  mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>)
}

extension [UInt8]: ByteSink {}

/// The one escaper: text and attribute values on their way into HTML.
package enum Escaping {
  /// Appends text with `&`, `<` and `>` escaped; for content between tags.
  package static func appendText(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
    text.withUnsafeBufferPointer { appendText($0, to: &out) }
  }

  /// Appends text with `&`, `<` and `>` escaped; for content between tags.
  package static func appendText(_ text: [UInt8], to out: inout [UInt8]) {
    appendText(text[...], to: &out)
  }

  /// Appends the text of a string, escaped for content between tags.
  package static func appendText(_ text: some StringProtocol, to out: inout [UInt8]) {
    var text = String(text)
    text.withUTF8 { appendText($0, to: &out) }
  }

  /// Appends a value with `&`, `<`, `>`, `"` and `'` escaped; for attributes in either quotes.
  package static func appendAttribute(_ value: ArraySlice<UInt8>, to out: inout [UInt8]) {
    value.withUnsafeBufferPointer { appendAttribute($0, to: &out) }
  }

  /// Appends a value with `&`, `<`, `>`, `"` and `'` escaped; for attributes in either quotes.
  package static func appendAttribute(_ value: [UInt8], to out: inout [UInt8]) {
    appendAttribute(value[...], to: &out)
  }

  /// Appends the text of a string, escaped for attributes in either quotes.
  package static func appendAttribute(_ value: some StringProtocol, to out: inout [UInt8]) {
    var value = String(value)
    value.withUTF8 { appendAttribute($0, to: &out) }
  }

  /// Copies whole runs of bytes that need nothing, and what stands for the others.
  @inline(__always)
  static func appendText<Sink: ByteSink & ~Copyable>(
    _ text: UnsafeBufferPointer<UInt8>, to out: inout Sink
  ) {
    let bytes = text.span.bytes
    var start = 0
    while start < text.count {
      let at = ByteScan.firstMarkup(in: bytes, from: start)
      out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at]))
      guard at < text.count else { return }
      appendReference(for: text[at], to: &out)
      start = at + 1
    }
  }

  /// Copies whole runs of bytes that need nothing, and what stands for the others.
  @inline(__always)
  static func appendAttribute<Sink: ByteSink & ~Copyable>(
    _ text: UnsafeBufferPointer<UInt8>, to out: inout Sink
  ) {
    let bytes = text.span.bytes
    var start = 0
    while start < text.count {
      let at = ByteScan.firstMarkupOrQuote(in: bytes, from: start)
      out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at]))
      guard at < text.count else { return }
      appendReference(for: text[at], to: &out)
      start = at + 1
    }
  }

  private static func appendReference<Sink: ByteSink & ~Copyable>(
    for byte: UInt8, to out: inout Sink
  ) {
    let reference: StaticString =
      switch byte {
      case 0x26: "&amp;"
      case 0x3C: "&lt;"
      case 0x3E: "&gt;"
      case 0x22: "&quot;"
      default: "&#39;"
      }
    reference.withUTF8Buffer { out.append(contentsOf: $0) }
  }
}

// MARK: - Into the output of a rendering

extension Escaping {
  static func appendText(_ text: ArraySlice<UInt8>, to out: inout ByteOutput) {
    text.withUnsafeBufferPointer { appendText($0, to: &out) }
  }

  /// Appends a part of a text, which need not be held for it.
  static func appendText(_ text: [UInt8], _ range: Range<Int>, to out: inout ByteOutput) {
    text.withUnsafeBufferPointer {
      appendText(UnsafeBufferPointer(rebasing: $0[range]), to: &out)
    }
  }

  static func appendText(_ text: String, to out: inout ByteOutput) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { appendText($0, to: &out) }
    if done == nil { appendText(Array(text.utf8)[...], to: &out) }
  }

  static func appendAttribute(_ value: ArraySlice<UInt8>, to out: inout ByteOutput) {
    value.withUnsafeBufferPointer { appendAttribute($0, to: &out) }
  }

  static func appendAttribute(_ value: String, to out: inout ByteOutput) {
    let done: Void? = value.utf8.withContiguousStorageIfAvailable { appendAttribute($0, to: &out) }
    if done == nil { appendAttribute(Array(value.utf8)[...], to: &out) }
  }
}
