import IbidModel

/// Tells paragraphs that a page's style moves in from the margin, as quotations are set.
enum IndentedElement {
  /// How far before the text its start tag is looked for.
  private static let reach = 400

  /// True when the text at a byte offset opens an element whose style moves it in.
  static func holds(_ offset: Int, in bytes: [UInt8]) -> Bool {
    guard bytes.indices.contains(offset) else { return false }
    if bytes[offset] == UInt8(ascii: "<"),
      let end = bytes[offset...].prefix(reach).firstIndex(of: UInt8(ascii: ">")),
      movesIn(bytes[offset...end])
    {
      return true
    }
    var at = offset
    var end = offset
    var isInTag = false
    while at > 0, offset - at < reach {
      at -= 1
      switch bytes[at] {
      case UInt8(ascii: ">"):
        isInTag = true
        end = at
      case UInt8(ascii: "<"):
        guard isInTag, at + 1 < bytes.count, bytes[at + 1] != UInt8(ascii: "/") else {
          return false
        }
        if movesIn(bytes[at..<end]) { return true }
        isInTag = false
      default:
        guard isInTag || ASCII.isSpace(bytes[at]) else { return false }
      }
    }
    return false
  }

  /// True for a start tag with a left margin or padding that is not nought.
  private static func movesIn(_ tag: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: tag.map(ASCII.lowercased), as: UTF8.self)
    guard text.hasPrefix("<p") || text.hasPrefix("<div") || text.hasPrefix("<dd") else {
      return false
    }
    for name in ["margin-left", "padding-left"] {
      guard let value = text.split(separator: name, maxSplits: 1).dropFirst().first else {
        continue
      }
      let size = value.drop { $0 == ":" || $0 == " " }.prefix { $0.isNumber || $0 == "." }
      if size.contains(where: { $0 != "0" && $0 != "." }) { return true }
    }
    return false
  }
}
