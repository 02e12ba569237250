import IbidModel

/// Attributes as Pandoc writes them: `{#id .class key=value key="a value" -}`.
enum AttributeText {
  /// The attributes in braces that fill `span`, or nil when they are none.
  static func read(_ source: [UInt8], _ span: SourceSpan) -> Tree.Attributes? {
    guard let (attributes, stop) = read(source, span.start, span.end), stop == span.end else {
      return nil
    }
    return attributes
  }

  /// The attributes that start at the `{` at `start`, and the byte after their `}`; or nil.
  static func read(_ source: [UInt8], _ start: Int, _ end: Int) -> (Tree.Attributes, Int)? {
    guard start < end, source[start] == 0x7B else { return nil }
    var words = AttributeWords(source: source, at: start + 1, end: end)
    var out = Tree.Attributes()
    var mayFollow = true
    while words.at < end {
      if source[words.at] == 0x7D { return (out, words.at + 1) }
      if ASCII.isSpace(source[words.at]) {
        words.at += 1
        mayFollow = true
        continue
      }
      guard mayFollow, words.take(into: &out) else { return nil }
      mayFollow = false
    }
    return nil
  }

  /// The attributes as they are written, with braces; empty when there are none.
  ///
  /// Names that cannot be written so are left out: a page may have classes such as `-`.
  static func written(_ attributes: Tree.Attributes) -> String {
    var words: [String] = AttributeWords.isName(attributes.id) ? ["#" + attributes.id] : []
    words += attributes.classes.filter(AttributeWords.isName).map { "." + $0 }
    for pair in attributes.pairs {
      let value = String(
        decoding: MarkdownEscaping.title(Array(pair.value.utf8)[...]), as: UTF8.self)
      words.append("\(pair.key)=\"\(value)\"")
    }
    return words.isEmpty ? "" : "{" + words.joined(separator: " ") + "}"
  }
}

/// The words between the braces of attributes.
private struct AttributeWords {
  let source: [UInt8]
  var at: Int
  let end: Int

  /// Takes the word at `at`: an id, a class, `-` or a pair; false when it is none.
  mutating func take(into out: inout Tree.Attributes) -> Bool {
    switch source[at] {
    case 0x23: takeName { out.id = $0 }
    case 0x2E: takeName { out.classes.append($0) }
    case 0x2D: takeMinus(into: &out)
    default: takePair(into: &out)
    }
  }

  private mutating func takeName(_ use: (String) -> Void) -> Bool {
    let stop = nameEnd(at + 1)
    guard stop > at + 1, !Self.isPunctuation(source[at + 1]) else { return false }
    use(text(at + 1..<stop))
    at = stop
    return true
  }

  /// `-` is `.unnumbered`, of headings mostly.
  private mutating func takeMinus(into out: inout Tree.Attributes) -> Bool {
    guard at + 1 < end, source[at + 1] == 0x7D || ASCII.isSpace(source[at + 1]) else {
      return false
    }
    out.classes.append("unnumbered")
    at += 1
    return true
  }

  private mutating func takePair(into out: inout Tree.Attributes) -> Bool {
    let first = source[at]
    guard ASCII.isLetter(first) || first >= 0x80 || first == 0x5F || first == 0x3A else {
      return false
    }
    let sign = nameEnd(at)
    guard sign + 1 < end, source[sign] == 0x3D, let value = valueRange(sign + 1) else {
      return false
    }
    let bytes = Unescaped.bytes(of: value, in: source)
    out.pairs.append(
      Tree.Attributes.Pair(
        key: text(at..<sign), value: String(decoding: bytes, as: UTF8.self)))
    at = value.upperBound + (value.lowerBound > sign + 1 ? 1 : 0)
    return true
  }

  /// A value between quotation marks, or up to white space or `}`.
  private func valueRange(_ start: Int) -> Range<Int>? {
    let quote = source[start]
    var stop = start
    guard quote == 0x22 || quote == 0x27 else {
      while stop < end, !ASCII.isSpace(source[stop]), source[stop] != 0x7D {
        stop += source[stop] == 0x5C ? 2 : 1
      }
      return stop < end ? start..<stop : nil
    }
    stop += 1
    while stop < end, source[stop] != quote { stop += source[stop] == 0x5C ? 2 : 1 }
    return stop < end ? start + 1..<stop : nil
  }

  private func nameEnd(_ start: Int) -> Int {
    var stop = start
    while stop < end, Self.isNameByte(source[stop]) { stop += 1 }
    return stop
  }

  /// True for an id or a class that can be written behind `#` or `.`.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return !isPunctuation(first) && text.utf8.allSatisfy(isNameByte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte >= 0x80 || isPunctuation(byte)
  }

  /// True for the signs that a name may hold.
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x5F || byte == 0x3A || byte == 0x2E
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }
}
