import IbidModel

/// Looks for aliases in YAML before it is parsed: a few lines of them can stand for gigabytes.
///
/// An alias is `*name` where the same file has `&name`; a star in a text has no such partner.
enum YAMLAliases {
  /// The first alias and its byte offset; linear.
  static func first(in bytes: [UInt8]) -> (name: String, offset: Int)? {
    let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
    guard !anchors.isEmpty else { return nil }
    return names(after: UInt8(ascii: "*"), in: bytes).first { anchors.contains($0.name) }
  }

  private static func names(
    after sign: UInt8, in bytes: [UInt8]
  ) -> [(name: String, offset: Int)] {
    var found: [(name: String, offset: Int)] = []
    for offset in bytes.indices where bytes[offset] == sign {
      // In the middle of a word neither is meant: R&D.
      if offset > 0, ASCII.isAlphanumeric(bytes[offset - 1]) { continue }
      let name = bytes[(offset + 1)...].prefix(while: isNameByte)
      if !name.isEmpty { found.append((String(decoding: name, as: UTF8.self), offset)) }
    }
    return found
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
