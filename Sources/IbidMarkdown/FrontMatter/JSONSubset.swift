import IbidModel

/// Front matter in JSON, as Hugo has it: one object at the very start.
struct JSONSubset {
  private let source: [UInt8]
  /// The byte after the object's `}`; nil when the source begins with no object.
  private(set) var end: Int?
  /// True when an object begins and does not end, or something follows it on its line.
  private(set) var isUnclosed = false
  private var members: [(key: SourceSpan, value: SourceSpan)] = []

  init(_ source: [UInt8]) {
    self.source = source
    guard source.first == 0x7B, beginsWithKey else { return }
    scan()
    isUnclosed = end == nil
  }

  /// The members of the object; a value that cannot be read is left out and is in `unreadable`.
  mutating func entries() -> [Metadata.Entry] {
    var entries: [Metadata.Entry] = []
    for member in members {
      guard let value = value(member.value) else {
        unreadable.append(member.value)
        continue
      }
      let key = YAMLScalar.unquoted(source[member.key.range])
      entries.append(
        Metadata.Entry(key: key, value: value, keySpan: member.key, valueSpan: member.value))
    }
    return entries
  }

  /// The values that could not be read.
  private(set) var unreadable: [SourceSpan] = []

  private var beginsWithKey: Bool {
    let first = source.dropFirst().first { !ASCII.isSpace($0) }
    return first == 0x22 || first == 0x7D
  }

  private mutating func scan() {
    var at = 1
    var depth = 1
    var key: SourceSpan?
    var valueStart: Int?
    while at < source.count {
      switch source[at] {
      case 0x22:
        let start = at
        at = quoteEnd(at)
        if depth == 1, valueStart == nil { key = SourceSpan(start, min(at + 1, source.count)) }
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D:
        depth -= 1
        guard depth == 0 else { break }
        add(key, valueStart, at)
        end = isLineEnd(at + 1) ? at + 1 : nil
        return
      case 0x3A where depth == 1 && valueStart == nil: valueStart = at + 1
      case 0x2C where depth == 1:
        add(key, valueStart, at)
        key = nil
        valueStart = nil
      default: break
      }
      at += 1
    }
  }

  private func quoteEnd(_ start: Int) -> Int {
    var at = start + 1
    while at < source.count, source[at] != 0x22 { at += source[at] == 0x5C ? 2 : 1 }
    return at
  }

  private mutating func add(_ key: SourceSpan?, _ start: Int?, _ stop: Int) {
    guard let key, var start else { return }
    var stop = stop
    while start < stop, ASCII.isSpace(source[start]) { start += 1 }
    while stop > start, ASCII.isSpace(source[stop - 1]) { stop -= 1 }
    members.append((key, SourceSpan(start, stop)))
  }

  private func isLineEnd(_ at: Int) -> Bool {
    let rest = source[at...].first { !ASCII.isBlank($0) }
    return rest.map(ASCII.isLineEnding) ?? true
  }

  private func value(_ span: SourceSpan) -> Metadata.Value? {
    guard let first = source[span.range].first else { return .scalar("") }
    if first == 0x5B || first == 0x7B {
      var flow = YAMLFlow(source, span.start, span.end)
      return flow.value()
    }
    if first == 0x22 { return .scalar(YAMLScalar.unquoted(source[span.range])) }
    let word = String(decoding: source[span.range], as: UTF8.self)
    return .scalar(word == "null" ? "" : word)
  }
}
