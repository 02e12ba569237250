import IbidModel

/// Attributes as Pandoc writes them: `{#id .class key=value key="a value"}`.
enum AttributeText {
  /// The attributes in braces that fill `span`, or nil when they are none.
  static func read(_ source: [UInt8], _ span: SourceSpan) -> Tree.Attributes? {
    guard span.count >= 2, source[span.start] == 0x7B, source[span.end - 1] == 0x7D else {
      return nil
    }
    var out = Tree.Attributes()
    var at = span.start + 1
    let end = span.end - 1
    while at < end {
      if ASCII.isSpace(source[at]) {
        at += 1
        continue
      }
      guard let stop = wordEnd(source, at, end), add(source, at..<stop, to: &out) else {
        return nil
      }
      at = stop
    }
    return out
  }

  /// The end of a word; blanks between quotes belong to it.
  private static func wordEnd(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var at = start
    var isQuoted = false
    while at < end, isQuoted || !ASCII.isSpace(source[at]) {
      if isQuoted, source[at] == 0x5C, at + 1 < end {
        at += 2
        continue
      }
      if source[at] == 0x22 { isQuoted.toggle() }
      if source[at] == 0x7B || source[at] == 0x7D, !isQuoted { return nil }
      at += 1
    }
    return isQuoted ? nil : at
  }

  private static func add(
    _ source: [UInt8], _ word: Range<Int>, to out: inout Tree.Attributes
  ) -> Bool {
    let text = String(decoding: source[word], as: UTF8.self)
    switch text.utf8.first {
    case 0x23 where word.count > 1: out.id = String(text.dropFirst())
    case 0x2E where word.count > 1: out.classes.append(String(text.dropFirst()))
    default:
      guard let sign = text.firstIndex(of: "="), sign > text.startIndex else { return false }
      let start = word.lowerBound + text.utf8.distance(from: text.startIndex, to: sign) + 1
      let value = unquoted(source, start..<word.upperBound)
      out.pairs.append(Tree.Attributes.Pair(key: String(text[..<sign]), value: value))
    }
    return true
  }

  /// A value without its quotes, escapes and character references resolved.
  private static func unquoted(_ source: [UInt8], _ range: Range<Int>) -> String {
    var range = range
    if range.count >= 2, source[range.lowerBound] == 0x22, source[range.upperBound - 1] == 0x22 {
      range = range.lowerBound + 1..<range.upperBound - 1
    }
    return String(decoding: Unescaped.bytes(of: range, in: source), as: UTF8.self)
  }

  /// The attributes as they are written, with braces; empty when there are none.
  static func written(_ attributes: Tree.Attributes) -> String {
    var words: [String] = attributes.id.isEmpty ? [] : ["#" + attributes.id]
    words += attributes.classes.map { "." + $0 }
    for pair in attributes.pairs {
      let value = String(
        decoding: MarkdownEscaping.title(Array(pair.value.utf8)[...]), as: UTF8.self)
      words.append("\(pair.key)=\"\(value)\"")
    }
    return words.isEmpty ? "" : "{" + words.joined(separator: " ") + "}"
  }
}
