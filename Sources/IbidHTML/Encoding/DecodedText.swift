import IbidModel

/// A text in UTF-8 and what it was made from.
package struct DecodedText: Sendable {
  /// How the encoding was known.
  package enum Source: Sendable {
    /// The text begins with a byte order mark.
    case byteOrderMark
    /// It was declared, and the bytes do not speak against it.
    case declared
    /// The bytes are valid UTF-8.
    case valid
    /// It was guessed: nothing was declared, or something that cannot be.
    case fallback
  }

  /// The text in valid UTF-8 without byte order mark.
  package let bytes: [UInt8]
  /// The encoding it was stored in, by its WHATWG name.
  package let encoding: String
  /// How that was known.
  package let source: Source
  /// How many characters could not be read and are U+FFFD now.
  package let replaced: Int
  /// The declared encoding when it is none that is known here.
  package var unknownLabel: String?

  /// Decodes a text.
  ///
  /// A byte order mark goes before all. Bytes that are valid UTF-8 are UTF-8 whatever is declared:
  /// no text in another encoding looks so by chance, and many pages declare what they once were.
  /// Then what is declared counts, then windows-1252.
  ///
  /// `declared` is the label given by the transport or in the text itself.
  package static func decode(_ raw: [UInt8], declared: String? = nil) -> DecodedText {
    if let marked = decodeMarked(raw) { return marked }
    let label = declared.map(trimmed) ?? ""
    if let isBigEndian = utf16Order(label), raw.prefix(256).contains(0) {
      return decodeUTF16(raw[...], isBigEndian: isBigEndian, .declared)
    }
    let check = UTF8Check(raw[...])
    if check.invalid == 0 {
      let source: Source = isUTF8(label) ? .declared : .valid
      return DecodedText(bytes: raw, encoding: "utf-8", source: source, replaced: 0)
    }
    if let name = SingleByteEncoding.name(ofLabel: label) {
      return decode(raw, in: name, .declared)
    }
    if check.sequences >= check.invalid {
      let source: Source = isUTF8(label) ? .declared : .fallback
      return decodeUTF8(raw[...], check, source)
    }
    var text = decode(raw, in: "windows-1252", .fallback)
    if !label.isEmpty, !isUTF8(label) { text.unknownLabel = label }
    return text
  }

  private static func decodeMarked(_ raw: [UInt8]) -> DecodedText? {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      return decodeUTF8(raw[3...], UTF8Check(raw[3...]), .byteOrderMark)
    }
    if raw.starts(with: [0xFF, 0xFE]) {
      return decodeUTF16(raw[2...], isBigEndian: false, .byteOrderMark)
    }
    if raw.starts(with: [0xFE, 0xFF]) {
      return decodeUTF16(raw[2...], isBigEndian: true, .byteOrderMark)
    }
    return nil
  }

  private static func decode(_ raw: [UInt8], in name: String, _ source: Source) -> DecodedText {
    let decoded = (SingleByteEncoding.all[name] ?? .ascii).decoded(raw)
    return DecodedText(
      bytes: decoded.bytes, encoding: name, source: source, replaced: decoded.replaced)
  }

  private static func decodeUTF8(
    _ raw: ArraySlice<UInt8>, _ check: UTF8Check, _ source: Source
  ) -> DecodedText {
    let bytes = check.invalid == 0 ? Array(raw) : UTF8Check.repaired(raw)
    return DecodedText(bytes: bytes, encoding: "utf-8", source: source, replaced: check.invalid)
  }

  private static func decodeUTF16(
    _ raw: ArraySlice<UInt8>, isBigEndian: Bool, _ source: Source
  ) -> DecodedText {
    var units: [UInt16] = []
    units.reserveCapacity(raw.count / 2)
    var at = raw.startIndex
    while at + 1 < raw.endIndex {
      let (high, low) = isBigEndian ? (raw[at], raw[at + 1]) : (raw[at + 1], raw[at])
      units.append(UInt16(high) << 8 | UInt16(low))
      at += 2
    }
    var out: [UInt8] = []
    out.reserveCapacity(units.count)
    var replaced = at < raw.endIndex ? 1 : 0
    let hasError = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
    ) { out.append($0) }
    if hasError { replaced += countLoneSurrogates(units) }
    if at < raw.endIndex { out.append(contentsOf: HTMLTokenizer.replacement) }
    return DecodedText(
      bytes: out, encoding: isBigEndian ? "utf-16be" : "utf-16le", source: source,
      replaced: replaced)
  }

  private static func countLoneSurrogates(_ units: [UInt16]) -> Int {
    var count = 0
    var at = 0
    while at < units.count {
      let isPair =
        UTF16.isLeadSurrogate(units[at]) && at + 1 < units.count
        && UTF16.isTrailSurrogate(units[at + 1])
      if !isPair, UTF16.isSurrogate(units[at]) { count += 1 }
      at += isPair ? 2 : 1
    }
    return count
  }

  private static func isUTF8(_ label: String) -> Bool {
    label == "utf-8" || label == "utf8" || label == "unicode-1-1-utf-8"
      || label == "x-unicode20utf8"
  }

  /// True for big-endian UTF-16, false for little-endian; nil for any other label.
  private static func utf16Order(_ label: String) -> Bool? {
    switch label {
    case "utf-16", "utf-16le", "ucs-2", "unicode": false
    case "utf-16be": true
    default: nil
    }
  }

  private static func trimmed(_ label: String) -> String {
    let bytes = label.utf8.map(ASCII.lowercased).drop { ASCII.isSpace($0) || $0 == 0x22 }
    let end = bytes.lastIndex { !ASCII.isSpace($0) && $0 != 0x22 } ?? bytes.startIndex - 1
    return String(decoding: bytes[bytes.startIndex..<(end + 1)], as: UTF8.self)
  }
}
