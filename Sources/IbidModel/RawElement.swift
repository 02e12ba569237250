/// An element of HTML that a publication may allow in its texts, and what of it is kept.
///
/// What is not in this table is never written: no script, style, form, object or foreign content,
/// no handler of events, no style sheet, no address with an unsafe scheme.
package struct RawElement: Hashable, Sendable {
  /// The name in small letters.
  package let name: String
  /// Where it may stand.
  package let place: Place
  /// What it may hold.
  package let content: Content
  /// The attributes that are kept, besides those that every element may have.
  package let attributes: [String: Value]

  /// Where an element may stand.
  package enum Place: Hashable, Sendable {
    /// Wherever text may.
    case text
    /// Between the blocks of the text.
    case blocks
    /// Directly inside one of these.
    case inside([String])
  }

  /// What an element may hold.
  package enum Content: Hashable, Sendable {
    /// Nothing: there is no end tag.
    case nothing
    /// Text and what stands in text.
    case text
    /// Blocks, also those of Markdown.
    case blocks
    /// Only the elements that name it as their place.
    case parts
  }

  /// What the value of an attribute may be.
  package enum Value: Hashable, Sendable {
    case text
    /// Digits, perhaps with `%`.
    case number
    /// The attribute is written without a value.
    case flag
    /// The address of a page.
    case page
    /// The address of a picture.
    case picture
    /// The address of something that is played or embedded: of the web, or relative.
    case media
    /// One of these words.
    case words([String])
  }

  init(
    _ name: String, _ place: Place = .text, _ content: Content = .text,
    _ attributes: [String: Value] = [:]
  ) {
    self.name = name
    self.place = place
    self.content = content
    self.attributes = attributes
  }

  /// The element with this name in small letters; nil when it is never allowed.
  package static func named(_ name: String) -> RawElement? { byName[name] }

  /// The names of all elements that may be allowed, in order.
  package static var names: [String] { byName.keys.sorted() }

  private static let byName: [String: RawElement] = Dictionary(
    uniqueKeysWithValues: (plain + texts + blocks + lists + tables + media).map { ($0.name, $0) })
}

extension RawElement {
  private static let plain: [RawElement] = [
    "abbr", "b", "bdi", "bdo", "big", "cite", "code", "dfn", "em", "i", "kbd", "mark", "s", "samp",
    "small", "span", "strong", "sub", "sup", "tt", "u", "var",
  ].map { RawElement($0) }

  private static let texts: [RawElement] = [
    RawElement("br", .text, .nothing), RawElement("wbr", .text, .nothing),
    RawElement("q", .text, .text, ["cite": .page]),
    RawElement("del", .text, .text, ["cite": .page, "datetime": .text]),
    RawElement("ins", .text, .text, ["cite": .page, "datetime": .text]),
    RawElement("time", .text, .text, ["datetime": .text]),
    RawElement("ruby"), RawElement("rt", .inside(["ruby"])), RawElement("rp", .inside(["ruby"])),
  ]

  private static let blocks: [RawElement] = [
    RawElement("article", .blocks, .blocks), RawElement("aside", .blocks, .blocks),
    RawElement("blockquote", .blocks, .blocks, ["cite": .page]),
    RawElement("center", .blocks, .blocks), RawElement("div", .blocks, .blocks),
    RawElement("section", .blocks, .blocks), RawElement("figure", .blocks, .blocks),
    RawElement("figcaption", .inside(["figure"]), .blocks),
    RawElement("details", .blocks, .blocks, ["open": .flag]),
    RawElement("summary", .inside(["details"])), RawElement("hr", .blocks, .nothing),
    RawElement("p", .blocks), RawElement("pre", .blocks),
  ]

  private static let lists: [RawElement] = [
    RawElement("ul", .blocks, .parts),
    RawElement(
      "ol", .blocks, .parts,
      ["start": .number, "reversed": .flag, "type": .words(["1", "a", "A", "i", "I"])]),
    RawElement("li", .inside(["ul", "ol"]), .blocks, ["value": .number]),
    RawElement("dl", .blocks, .parts), RawElement("dt", .inside(["dl"])),
    RawElement("dd", .inside(["dl"]), .blocks),
  ]

  private static let cell: [String: Value] = [
    "colspan": .number, "rowspan": .number, "align": .words(["left", "center", "right"]),
  ]

  private static let tables: [RawElement] = [
    RawElement("table", .blocks, .parts), RawElement("caption", .inside(["table"])),
    RawElement("colgroup", .inside(["table"]), .parts, ["span": .number]),
    RawElement("col", .inside(["colgroup"]), .nothing, ["span": .number]),
    RawElement("thead", .inside(["table"]), .parts),
    RawElement("tbody", .inside(["table"]), .parts),
    RawElement("tfoot", .inside(["table"]), .parts),
    RawElement("tr", .inside(["table", "thead", "tbody", "tfoot"]), .parts),
    RawElement("td", .inside(["tr"]), .blocks, cell),
    RawElement(
      "th", .inside(["tr"]), .blocks,
      cell.merging(["scope": .words(["col", "row", "colgroup", "rowgroup"])]) { old, _ in old }),
  ]

  private static let size: [String: Value] = ["width": .number, "height": .number]
  private static let player: [String: Value] = [
    "src": .media, "controls": .flag, "loop": .flag, "muted": .flag,
    "preload": .words(["none", "metadata", "auto"]),
  ]

  private static let media: [RawElement] = [
    RawElement(
      "img", .text, .nothing, size.merging(["src": .picture, "alt": .text]) { old, _ in old }),
    RawElement("audio", .text, .text, player),
    RawElement(
      "video", .text, .text,
      player.merging(size) { old, _ in old }.merging(["poster": .picture]) { old, _ in old }),
    RawElement("source", .inside(["audio", "video"]), .nothing, ["src": .media, "type": .text]),
    RawElement(
      "track", .inside(["audio", "video"]), .nothing,
      [
        "src": .media, "srclang": .text, "label": .text, "default": .flag,
        "kind": .words(["subtitles", "captions", "descriptions", "chapters"]),
      ]),
    RawElement(
      "iframe", .text, .nothing,
      size.merging(["src": .media, "allowfullscreen": .flag]) { old, _ in old }),
  ]
}
