import IbidModel

/// The tables and values of a TOML text as they are met; looking up a key is constant time.
struct TOMLDocument {
  /// The most levels of tables.
  static let deepest = 8

  private enum Content {
    case value(Metadata.Value)
    case table
    case array
  }

  private struct Slot {
    var key: String
    var keySpan: SourceSpan
    var valueSpan: SourceSpan
    var content: Content
    var depth: Int
    var children: [Int] = []
    var names: [String: Int] = [:]
    var parent: Int
    /// A table that a header `[name]` has named.
    var isNamed = false
  }

  private var slots: [Slot]
  /// A table that takes in what cannot be placed.
  let hidden = 1

  init() {
    let nowhere = SourceSpan(0, 0)
    let root = Slot(
      key: "", keySpan: nowhere, valueSpan: nowhere, content: .table, depth: 0, parent: -1)
    slots = [root, root]
  }

  /// The table a header names, made where it is not there; nil when the name holds a value.
  mutating func table(_ path: [TOMLKey], span: SourceSpan, isArray: Bool) -> Int? {
    guard let last = path.last, let parent = walk(path.dropLast(), from: 0, span: span) else {
      return nil
    }
    guard isArray else {
      guard let table = child(last, of: parent, span: span), !slots[table].isNamed else {
        return nil
      }
      slots[table].isNamed = true
      return table
    }
    let array = slots[parent].names[last.name] ?? add(last, to: parent, .array, span: span)
    guard let array, case .array = slots[array].content else { return nil }
    grow(array, by: span)
    return add(TOMLKey(name: "", span: span), to: array, .table, span: span)
  }

  /// Gives a key its value; false when it has one already.
  mutating func set(
    _ path: [TOMLKey], in table: Int, to value: Metadata.Value, span: SourceSpan
  ) -> Bool {
    guard let last = path.last, let parent = walk(path.dropLast(), from: table, span: span),
      slots[parent].names[last.name] == nil
    else { return false }
    return add(last, to: parent, .value(value), span: span) != nil
  }

  private mutating func walk(
    _ path: ArraySlice<TOMLKey>, from start: Int, span: SourceSpan
  ) -> Int? {
    var table = start
    for key in path {
      guard let next = child(key, of: table, span: span) else { return nil }
      table = next
    }
    return table
  }

  /// The table with this key, made where it is not there; of an array its last one.
  private mutating func child(_ key: TOMLKey, of table: Int, span: SourceSpan) -> Int? {
    guard let known = slots[table].names[key.name] else {
      return add(key, to: table, .table, span: span)
    }
    switch slots[known].content {
    case .value: return nil
    case .table: return known
    case .array: return slots[known].children.last
    }
  }

  private mutating func add(
    _ key: TOMLKey, to parent: Int, _ content: Content, span: SourceSpan
  ) -> Int? {
    let depth = slots[parent].depth + 1
    guard depth <= Self.deepest else { return nil }
    slots.append(
      Slot(
        key: key.name, keySpan: key.span, valueSpan: span, content: content, depth: depth,
        parent: parent))
    slots[parent].children.append(slots.count - 1)
    if !key.name.isEmpty || !key.span.isEmpty { slots[parent].names[key.name] = slots.count - 1 }
    grow(parent, by: span)
    return slots.count - 1
  }

  /// Extends the span of a table, and of those around it, over what it holds.
  private mutating func grow(_ slot: Int, by span: SourceSpan) {
    var at = slot
    while at > hidden {
      slots[at].valueSpan = slots[at].valueSpan.union(span)
      at = slots[at].parent
    }
  }

  /// The keys of the outermost table.
  func entries() -> [Metadata.Entry] {
    slots[0].children.map { index in
      let slot = slots[index]
      return Metadata.Entry(
        key: slot.key, value: value(of: index), keySpan: slot.keySpan, valueSpan: slot.valueSpan)
    }
  }

  // As deep as `deepest`, so it may call itself.
  private func value(of index: Int) -> Metadata.Value {
    switch slots[index].content {
    case .value(let value): value
    case .array: .list(slots[index].children.map(value))
    case .table:
      .map(
        slots[index].children.map {
          Metadata.Value.Pair(key: slots[$0].key, value: value(of: $0))
        })
    }
  }
}
