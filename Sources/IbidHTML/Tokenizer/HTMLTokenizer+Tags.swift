import IbidModel

/// Tags and their attributes, WHATWG §13.2.5.8 and 32–40.
extension HTMLTokenizer {
  /// The tag that starts here; nil when the source ends within it.
  mutating func tag(_ kind: HTMLToken.Kind) -> HTMLToken? {
    let start = at
    at += kind == .endTag ? 2 : 1
    let name = tagName()
    let first = attributes.count
    var isSelfClosing = false
    var seen: Set<HTMLNames.ID> = []
    while true {
      skipSpace()
      guard at < source.count else {
        attributes.removeSubrange(first...)
        return nil
      }
      if source[at] == 0x3E { break }
      if source[at] == 0x2F {
        at += 1
        isSelfClosing = at < source.count && source[at] == 0x3E
      } else {
        attribute(first: first, seen: &seen)
      }
    }
    at += 1
    if kind == .endTag { attributes.removeSubrange(first...) }
    var token = HTMLToken(kind, span: SourceSpan(start, at))
    token.name = name
    token.tag = names.tag(name)
    token.isSelfClosing = isSelfClosing
    token.attributes = first..<attributes.count
    return token
  }

  /// Passes white space.
  mutating func skipSpace() {
    while at < source.count, ASCII.isSpace(source[at]) { at += 1 }
  }

  private mutating func tagName() -> HTMLNames.ID {
    let start = at
    var hasNull = false
    while at < source.count {
      let byte = source[at]
      if ASCII.isSpace(byte) || byte == 0x2F || byte == 0x3E { break }
      hasNull = hasNull || byte == 0
      at += 1
    }
    return name(start..<at, hasNull: hasNull)
  }

  private mutating func name(_ range: Range<Int>, hasNull: Bool) -> HTMLNames.ID {
    guard hasNull else { return names.internLowercased(source, range) }
    return names.intern(cleaned(range).map(ASCII.lowercased))
  }

  /// Reads one attribute; one whose name the tag already has is dropped.
  private mutating func attribute(first: Int, seen: inout Set<HTMLNames.ID>) {
    let start = at
    let name = attributeName()
    let nameEnd = at
    skipSpace()
    var value = Tree.TextRange(start: nameEnd, end: nameEnd, isMade: false)
    var end = nameEnd
    if at < source.count, source[at] == 0x3D {
      at += 1
      value = attributeValue()
      end = at
    }
    guard !has(name, first: first, seen: &seen) else { return }
    attributes.append(HTMLAttribute(name: name, value: value, span: SourceSpan(start, end)))
  }

  /// True when the tag has an attribute with this name; a set once there are many.
  private func has(
    _ name: HTMLNames.ID, first: Int, seen: inout Set<HTMLNames.ID>
  ) -> Bool {
    if attributes.count - first < 12 { return attributes[first...].contains { $0.name == name } }
    if seen.isEmpty { seen = Set(attributes[first...].map(\.name)) }
    return !seen.insert(name).inserted
  }

  private mutating func attributeName() -> HTMLNames.ID {
    let start = at
    var hasNull = source[at] == 0
    at += 1
    while at < source.count {
      let byte = source[at]
      if ASCII.isSpace(byte) || byte == 0x2F || byte == 0x3E || byte == 0x3D { break }
      hasNull = hasNull || byte == 0
      at += 1
    }
    return name(start..<at, hasNull: hasNull)
  }

  private mutating func attributeValue() -> Tree.TextRange {
    skipSpace()
    guard at < source.count else { return Tree.TextRange(start: at, end: at, isMade: false) }
    let quote = source[at]
    guard quote == 0x22 || quote == 0x27 else { return unquotedValue() }
    at += 1
    let start = at
    var isPlain = true
    while at < source.count, source[at] != quote {
      isPlain = isPlain && !Self.isUnplain(source[at])
      at += 1
    }
    defer { if at < source.count { at += 1 } }
    return value(start..<at, isPlain: isPlain)
  }

  private mutating func unquotedValue() -> Tree.TextRange {
    let start = at
    var isPlain = true
    while at < source.count, source[at] != 0x3E, !ASCII.isSpace(source[at]) {
      isPlain = isPlain && !Self.isUnplain(source[at])
      at += 1
    }
    return value(start..<at, isPlain: isPlain)
  }

  private mutating func value(_ range: Range<Int>, isPlain: Bool) -> Tree.TextRange {
    if isPlain {
      return Tree.TextRange(start: range.lowerBound, end: range.upperBound, isMade: false)
    }
    let madeStart = made.count
    var place = range.lowerBound
    while place < range.upperBound {
      if source[place] == 0x26,
        let end = appendReference(at: place, limit: range.upperBound, inAttribute: true)
      {
        place = end
      } else {
        Self.appendCleaned(source, at: &place, limit: range.upperBound, to: &made)
      }
    }
    return Tree.TextRange(start: madeStart, end: made.count, isMade: true)
  }

  /// The bytes of a range with newlines normalised and NUL replaced.
  func cleaned(_ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      Self.appendCleaned(source, at: &place, limit: range.upperBound, to: &out)
    }
    return out
  }

  /// Appends the character at `place`, or the run of plain bytes that starts there.
  ///
  /// Static, because a method of `self` that changes `self.made` would copy all of `made`.
  private static func appendCleaned(
    _ source: [UInt8], at place: inout Int, limit: Int, to out: inout [UInt8]
  ) {
    let start = place
    place += 1
    switch source[start] {
    case 0: out.append(contentsOf: replacement)
    case 0x0D:
      out.append(0x0A)
      if place < limit, source[place] == 0x0A { place += 1 }
    default:
      while place < limit, source[place] > 0x26 || !isUnplain(source[place]) { place += 1 }
      out.append(contentsOf: source[start..<place])
    }
  }

  private static func isUnplain(_ byte: UInt8) -> Bool {
    byte == 0x26 || byte == 0x0D || byte == 0
  }

  /// The text of a range, made anew only where it differs from the source.
  mutating func cleanedText(_ range: Range<Int>) -> Tree.TextRange {
    if source[range].contains(where: { $0 == 0 || $0 == 0x0D }) {
      let start = made.count
      made.append(contentsOf: cleaned(range))
      return Tree.TextRange(start: start, end: made.count, isMade: true)
    }
    return Tree.TextRange(start: range.lowerBound, end: range.upperBound, isMade: false)
  }
}
