/// What a shortcode says: `{{< name value key="value" >}}`.
package struct Shortcode: Hashable, Sendable {
  /// Its name, as written.
  package private(set) var name: ArraySlice<UInt8> = []
  /// What stands after the name.
  package private(set) var arguments: [Argument] = []
  /// True for `{{< /name >}}`.
  package private(set) var isClosing = false
  /// True for `{{< name />}}`.
  package private(set) var isSelfClosing = false
  /// True for `{{</* name */>}}`, which is shown and not run.
  package private(set) var isShown = false
  /// The byte after it in the bytes it was read from.
  package private(set) var end: Int

  /// A value, with the key before its `=` or without.
  package struct Argument: Hashable, Sendable {
    package var key: String
    package var value: String
  }

  /// Reads the shortcode that the bytes begin with; what may follow it is not looked at.
  package init(_ bytes: ArraySlice<UInt8>) {
    var ends = ShortcodeEnds()
    let text = Array(bytes)
    let stop = ends.singleEnd(text, 0, text.count) ?? text.count
    end = bytes.startIndex + stop
    guard stop >= 6 else { return }
    isShown = text[3] == 0x2F && text[4] == 0x2A
    guard !isShown else { return }
    read(text, 3, stop - 3)
  }

  /// The name as a string.
  package var nameText: String { String(decoding: name, as: UTF8.self) }

  /// The value of a key, or nil.
  package func value(_ key: String) -> String? { arguments.first { $0.key == key }?.value }

  /// The value without a key at a place, from 0; or nil.
  package func value(at place: Int) -> String? {
    let plain = arguments.filter(\.key.isEmpty)
    return plain.indices.contains(place) ? plain[place].value : nil
  }

  /// True for an opening shortcode whose content is code or data and no Markdown.
  package var holdsNoMarkdown: Bool {
    !isClosing && !isSelfClosing && !isShown
      && Self.codeNames.contains { name.elementsEqual($0.utf8) }
  }

  /// The names of shortcodes that themes give for code, data and comments.
  private static let codeNames = [
    "highlight", "code", "mermaid", "plantuml", "katex", "math", "latex", "raw", "rawhtml", "chart",
    "comment",
  ]

  private mutating func read(_ text: [UInt8], _ start: Int, _ stop: Int) {
    var stop = stop
    while stop > start, ASCII.isSpace(text[stop - 1]) { stop -= 1 }
    if stop > start, text[stop - 1] == 0x2F {
      isSelfClosing = true
      stop -= 1
    }
    var at = Self.spaceEnd(text, start, stop)
    if at < stop, text[at] == 0x2F {
      isClosing = true
      at = Self.spaceEnd(text, at + 1, stop)
    }
    let nameStart = at
    while at < stop, !ASCII.isSpace(text[at]) { at += 1 }
    name = text[nameStart..<at]
    while true {
      at = Self.spaceEnd(text, at, stop)
      guard at < stop else { return }
      arguments.append(Self.argument(text, &at, stop))
    }
  }

  private static func argument(_ text: [UInt8], _ at: inout Int, _ stop: Int) -> Argument {
    let first = value(text, &at, stop, endsAtSign: true)
    guard at < stop, text[at] == 0x3D else { return Argument(key: "", value: first) }
    at = spaceEnd(text, at + 1, stop)
    return Argument(key: first, value: at < stop ? value(text, &at, stop, endsAtSign: false) : "")
  }

  private static func value(
    _ text: [UInt8], _ at: inout Int, _ stop: Int, endsAtSign: Bool
  ) -> String {
    let quote = text[at]
    if quote == 0x22 || quote == 0x60 || quote == 0x27,
      let close = text[(at + 1)..<stop].firstIndex(of: quote)
    {
      defer { at = close + 1 }
      return String(decoding: text[(at + 1)..<close], as: UTF8.self)
    }
    let start = at
    at += 1
    while at < stop, !ASCII.isSpace(text[at]), !(endsAtSign && text[at] == 0x3D) { at += 1 }
    return String(decoding: text[start..<at], as: UTF8.self)
  }

  private static func spaceEnd(_ text: [UInt8], _ start: Int, _ stop: Int) -> Int {
    var at = start
    while at < stop, ASCII.isSpace(text[at]) { at += 1 }
    return at
  }
}
