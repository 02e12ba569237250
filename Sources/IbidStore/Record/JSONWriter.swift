import IbidModel

/// Writes JSON as bytes, keys in the order they are given.
package struct JSONWriter: Sendable {
  /// What is written so far.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Starts with nothing written.
  package init() {}

  /// An object; `content` writes its keys.
  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    open(0x7B)
    content(&self)
    close(0x7D)
  }

  /// A key with its value.
  package mutating func key(_ name: String, _ value: (inout JSONWriter) -> Void) {
    separate()
    appendJSON(name, to: &bytes)
    bytes.append(0x3A)
    needsComma = false
    value(&self)
    needsComma = true
  }

  /// An array, one element a line.
  package mutating func array<Element>(
    _ elements: [Element], _ each: (inout JSONWriter, Element) -> Void
  ) {
    open(0x5B)
    for element in elements {
      if needsComma { bytes.append(0x2C) }
      if elements.count > 1 { bytes.append(ASCII.lineFeed) }
      needsComma = false
      each(&self, element)
      needsComma = true
    }
    close(0x5D)
  }

  /// A string, or `null`.
  package mutating func string(_ value: String?) {
    if let value { appendJSON(value, to: &bytes) } else { literal("null") }
  }

  /// A whole number.
  package mutating func number(_ value: Int) { literal(String(value)) }

  /// JSON as it is to stand.
  package mutating func literal(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func open(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = false
  }
}
