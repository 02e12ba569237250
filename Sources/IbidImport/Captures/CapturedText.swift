import IbidHTML
package import IbidModel

/// The text of a page as a capture keeps it: of plain text all of it, of HTML what is visible.
///
/// Nothing is judged: menus and footers are part of what a page said.
package struct CapturedText: Sendable {
  /// The text in UTF-8, lines ended by line feeds.
  package let text: [UInt8]
  /// Where the text stands in the page as decoded to UTF-8 without byte order mark.
  package let map: OffsetMap
  /// The size of the page as decoded.
  package let sourceCount: Int
  /// `text/html` or `text/plain`.
  package let mediaType: String
  /// The encoding of the page, by its WHATWG name.
  package let encoding: String
  /// The title that the page gives itself, or nil.
  package let title: String?
  /// The language that the page declares, by the form a BCP 47 tag, or nil.
  package let language: String?
  /// What had to be guessed about the encoding, a line each.
  package let doubts: [String]
  /// The encoding that the page declares, when it is not known here and the text is a guess.
  package let unknownEncoding: String?

  /// Reads a page; `path` tells the format by its ending, else the bytes do.
  ///
  /// - Returns: nil for bytes that are no text; `BinaryFormat` may know what they are.
  package init?(reading page: [UInt8], path: String) {
    let isHTML =
      Importer.importer(forPath: path, bytes: page).name == Importer.htmlPage.name
    let decoded = DecodedSource(
      page, path: path, declared: isHTML ? declaredCharset(inHTML: page) : nil)
    let source = decoded.source.bytes
    guard BinaryFormat(of: page) == nil, !source.contains(0) else { return nil }
    if isHTML {
      let document = HTMLDocument(parsing: source)
      let metadata = PageMetadata(document).metadata
      (text, map) = VisibleHTML.text(of: document)
      (title, language) = (metadata.title, metadata.language.flatMap(Self.tag))
    } else {
      (text, map) = Self.lines(of: source)
      (title, language) = (nil, nil)
    }
    sourceCount = source.count
    mediaType = isHTML ? "text/html" : "text/plain"
    encoding = decoded.source.encoding
    doubts = decoded.doubts.map(\.message)
    unknownEncoding = decoded.unknownEncoding
  }

  /// True when there is nothing to read but white space.
  package var isBlank: Bool {
    text.allSatisfy(ASCII.isSpace)
      || String(decoding: text, as: UTF8.self).unicodeScalars
        .allSatisfy { $0.properties.isWhitespace || VisibleText.isHidden($0) }
  }

  /// True for text that has the form of a BCP 47 tag.
  package static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.count), text.utf8.count <= 35 else {
      return false
    }
    return first.allSatisfy(ASCII.isLetter)
      && parts.allSatisfy {
        (1...8).contains($0.count) && $0.allSatisfy(ASCII.isAlphanumeric)
      }
  }

  private static func tag(_ text: String) -> String? { isLanguageTag(text) ? text : nil }

  /// The text with every line ended by a line feed, and nothing else changed.
  private static func lines(of source: [UInt8]) -> (text: [UInt8], map: OffsetMap) {
    var text: [UInt8] = []
    text.reserveCapacity(source.count)
    var map = OffsetMap()
    var start = 0
    while start < source.count {
      let end = source[start...].firstIndex(of: ASCII.carriageReturn) ?? source.count
      map.append(text: text.count, source: start, count: end - start)
      text += source[start..<end]
      start = end + 1
      let isPair = start < source.count && source[start] == ASCII.lineFeed
      if end < source.count, !isPair { text.append(ASCII.lineFeed) }
    }
    return (text, map)
  }
}
