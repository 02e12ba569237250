import IbidModel

/// What the preview adds to a page: a banner at the top of its body, a script at the end.
struct PageInsertion: Hashable, Sendable {
  /// Markup after the start tag of the body; empty for none.
  let banner: String
  /// Markup before the last end tag of the body; at the end of a page that has none.
  let script: String

  /// The page with both added.
  func page(_ page: [UInt8]) -> [UInt8] {
    let end = Self.last("</body", in: page) ?? page.count
    guard !banner.isEmpty else { return page[..<end] + Array(script.utf8) + page[end...] }
    let start = min(Self.startOfBody(in: page), end)
    return page[..<start] + Array(banner.utf8) + page[start..<end] + Array(script.utf8)
      + page[end...]
  }

  /// The place after the first start tag of a body; 0 for a page without.
  private static func startOfBody(in page: [UInt8]) -> Int {
    guard let tag = page.indices.first(where: { isTag("<body", at: $0, in: page) }),
      let close = page[tag...].firstIndex(of: UInt8(ascii: ">"))
    else { return 0 }
    return close + 1
  }

  private static func last(_ tag: String, in page: [UInt8]) -> Int? {
    page.indices.last { isTag(tag, at: $0, in: page) }
  }

  /// True when a tag begins here: its name, in any case, and then a space or its end.
  private static func isTag(_ tag: String, at place: Int, in page: [UInt8]) -> Bool {
    guard page[place] == UInt8(ascii: "<") else { return false }
    var at = place
    for byte in tag.utf8 {
      guard at < page.count, ASCII.lowercased(page[at]) == byte else { return false }
      at += 1
    }
    return at < page.count && (ASCII.isSpace(page[at]) || page[at] == UInt8(ascii: ">"))
  }
}
