import IbidModel

/// Classes of characters that reading needs beyond ASCII.
package enum Scalars {
  /// True for white space, the no-break kinds and zero-width space among it.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// True for letters and digits of any script.
  package static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetterOrDigit
  }

  /// True for an upper-case letter.
  package static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return ASCII.isUppercase(UInt8(scalar.value)) }
    return scalar.properties.isUppercase
  }

  /// True for marks that open a quotation, and for those that do both.
  package static func opensQuotation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "„", "«", "\"", "‟", "「", "『": true
    default: false
    }
  }

  /// True for marks that close a quotation, and for those that do both.
  package static func closesQuotation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "»", "\"", "「", "」", "』", "“": true
    default: false
    }
  }

  /// True for marks that end a sentence.
  package static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…", "。", "！", "？": true
    default: false
    }
  }
}

/// A text taken apart into scalars, each with its byte offset; one more offset ends it.
package struct ScalarText: Sendable {
  /// The scalars in order.
  package let scalars: [Unicode.Scalar]
  /// The byte offset of each scalar, and the byte count at the end.
  package let offsets: [Int]

  /// Takes UTF-8 apart.
  package init(_ bytes: [UInt8]) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count + 1)
    var at = 0
    while at < bytes.count {
      let next = UTF8Scalars.decode(bytes, at: at)
      scalars.append(next.scalar)
      offsets.append(at)
      at += next.length
    }
    offsets.append(bytes.count)
    self.scalars = scalars
    self.offsets = offsets
  }

  /// The number of scalars.
  package var count: Int { scalars.count }

  /// The first scalar at or after `index` that is no white space; `count` when there is none.
  package func skippingSpace(from index: Int) -> Int {
    var at = index
    while at < count, Scalars.isSpace(scalars[at]) { at += 1 }
    return at
  }

  /// The index after the last scalar before `index` that is no white space; 0 when there is none.
  package func skippingSpace(before index: Int) -> Int {
    var at = index
    while at > 0, Scalars.isSpace(scalars[at - 1]) { at -= 1 }
    return at
  }

  /// The index of the scalar that starts at or after a byte offset; logarithmic.
  package func index(atByte offset: Int) -> Int {
    var low = 0
    var high = offsets.count - 1
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The byte range of a range of scalars.
  package func byteRange(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// A range of scalars as a string.
  package func string(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(offsets[range.upperBound] - offsets[range.lowerBound])
    for scalar in scalars[range] { UTF8Scalars.append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
