import IbidModel

/// The part of an address that names an article, an author or a tag: `[a-z0-9-]{1,80}`.
package enum Slug {
  /// The longest a slug may be, in bytes.
  static let limit = 80

  /// A name made fit for an address; `kind` and a hash of `name` where nothing of it is left.
  package static func cleaned(_ name: String, kind: String) -> String {
    let words = letters(of: name)
    return words.isEmpty ? kind + "-" + ContentHash.hex(Array(name.utf8)) : words
  }

  /// True when a slug that was asked for tries to leave its place.
  package static func isHostile(_ slug: String) -> Bool {
    slug == "." || slug == ".." || slug.contains("/") || slug.contains("\\") || hasControls(slug)
  }

  /// True when text holds control characters.
  static func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
  }

  private static func letters(of name: String) -> String {
    var out: [UInt8] = []
    for scalar in name.unicodeScalars {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        append(lower, to: &out)
      }
    }
    return String(decoding: shortened(out), as: UTF8.self)
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    if scalar.value < 0x80, ASCII.isAlphanumeric(UInt8(scalar.value)) {
      out.append(UInt8(scalar.value))
    } else if let letters = Transliteration.table[scalar] {
      out.append(contentsOf: letters.utf8)
    } else if isSeparator(scalar), let last = out.last, last != 0x2D {
      out.append(0x2D)
    }
  }

  /// True for what parts words; apostrophes and the letters of unknown scripts do not.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2BC}" { return false }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .dashPunctuation,
      .connectorPunctuation, .otherPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .mathSymbol, .otherSymbol, .modifierSymbol,
      .currencySymbol:
      return true
    default: return false
    }
  }

  /// At most `limit` bytes, cut between words where one ends in the second half.
  private static func shortened(_ slug: [UInt8]) -> ArraySlice<UInt8> {
    var cut = slug[...]
    if cut.count > limit {
      cut = cut.prefix(limit)
      let hyphen = cut.lastIndex(of: 0x2D)
      if slug[limit] != 0x2D, let hyphen, hyphen > limit / 2 { cut = cut[..<hyphen] }
    }
    while cut.last == 0x2D { cut.removeLast() }
    return cut
  }
}

/// A short name for some bytes; tells versions apart, guards against nothing.
package enum ContentHash {
  /// The last twelve digits of their `StableHash`.
  package static func hex(_ bytes: [UInt8]) -> String {
    var hash = StableHash()
    hash.combine(bytes)
    return String(hash.hex.suffix(12))
  }
}
