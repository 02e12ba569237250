/// What a wiki link says: `[[page#heading|alias]]`, `![[picture.png|200]]`.
package struct WikiLink: Hashable, Sendable {
  /// The page or file; empty for a place in the same page.
  package var target: ArraySlice<UInt8>
  /// The heading, or `^name` of a block, without its `#`; empty when none is named.
  package var place: ArraySlice<UInt8>
  /// What stands after the first `|`; nil when there is none.
  package var alias: ArraySlice<UInt8>?

  /// Reads the bytes of a whole link.
  package init(_ bytes: ArraySlice<UInt8>) {
    let isEmbed = bytes.first == 0x21
    let inner = bytes.dropFirst(isEmbed ? 3 : 2).dropLast(2)
    var address = inner
    if let bar = inner.firstIndex(of: 0x7C) {
      // In a table the bar is escaped.
      let stop = bar > inner.startIndex && inner[bar - 1] == 0x5C ? bar - 1 : bar
      address = inner[..<stop]
      alias = Self.trimmed(inner[(bar + 1)...])
    }
    let sign = address.firstIndex(of: 0x23) ?? address.endIndex
    target = Self.trimmed(address[..<sign])
    place = Self.trimmed(address[sign...].dropFirst())
  }

  /// What a reader sees: the alias, or the page, or the place in this page.
  package var shown: ArraySlice<UInt8> {
    if let alias, !alias.isEmpty { return alias }
    return target.isEmpty ? place : target
  }

  /// What a reader sees of the link, or of the picture that it puts in: never a size.
  package func words(isEmbedded: Bool) -> ArraySlice<UInt8> {
    guard isEmbedded, isPicture, size != nil else { return shown }
    return aliasBeforeSize ?? target
  }

  /// The name of the block it leads to, without `^`; nil when it leads to none.
  package var block: ArraySlice<UInt8>? {
    guard let sign = place.lastIndex(of: 0x5E),
      sign == place.startIndex || place[sign - 1] == 0x23
    else { return nil }
    return place[(sign + 1)...]
  }

  /// The heading it leads to: the last of several; nil when it leads to none.
  package var heading: ArraySlice<UInt8>? {
    guard !place.isEmpty, block == nil else { return nil }
    guard let sign = place.lastIndex(of: 0x23) else { return place }
    return Self.trimmed(place[(sign + 1)...])
  }

  /// The width and perhaps the height that an embedded picture is to have: `200` or `200x100`.
  package var size: (width: Int, height: Int?)? {
    guard let last = alias?.split(separator: 0x7C).last else { return nil }
    let parts = String(decoding: last, as: UTF8.self).split(separator: "x")
    guard (1...2).contains(parts.count), let width = Int(parts[0]), (1...10_000).contains(width)
    else { return nil }
    guard parts.count == 2 else { return (width, nil) }
    guard let height = Int(parts[1]), (1...10_000).contains(height) else { return nil }
    return (width, height)
  }

  /// What stands before the size, as in `![[a.png|words|200]]`; nil when nothing does.
  package var aliasBeforeSize: ArraySlice<UInt8>? {
    guard let alias, let bar = alias.lastIndex(of: 0x7C) else { return nil }
    return Self.trimmed(alias[..<bar])
  }

  /// True when the target's name ends as pictures' do.
  package var isPicture: Bool {
    guard let dot = target.lastIndex(of: 0x2E) else { return false }
    let ending = target[(dot + 1)...].map(ASCII.lowercased)
    return ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp"]
      .contains { ending.elementsEqual($0.utf8) }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var out = bytes
    while let first = out.first, ASCII.isSpace(first) { out.removeFirst() }
    while let last = out.last, ASCII.isSpace(last) { out.removeLast() }
    return out
  }
}
