/// An item made ready for rendering, once for all its cites.
final class PreparedItem: Sendable {
  let item: Item
  /// The place in the library.
  let index: Int
  /// The bit of its type in the tests of conditions.
  let typeBit: UInt64
  /// Texts with their markup read, by field: empty outputs where there is none.
  private let texts: [Output]
  private let slots: [UInt8]

  init(_ item: Item, index: Int, markup: (String) -> Output) {
    self.item = item
    self.index = index
    typeBit = Condition.bit(of: item.type)
    var texts = [Output()]
    var slots = [UInt8](repeating: 0, count: Field.allCases.count)
    for field in item.fields {
      guard let text = item.text(field) else {
        if Self.hasValue(item, field) { slots[Int(field.rawValue)] = Self.noText }
        continue
      }
      guard !text.isEmpty, texts.count < Self.noText else { continue }
      slots[Int(field.rawValue)] = UInt8(truncatingIfNeeded: texts.count)
      texts.append(markup(text))
    }
    self.texts = texts
    self.slots = slots
  }

  /// The text of a field as output nodes; without nodes when there is none.
  func text(_ field: Field) -> Output {
    let slot = slots[Int(field.rawValue)]
    return slot == Self.noText ? texts[0] : texts[Int(slot)]
  }

  /// True when a field has a value that is not empty.
  func has(_ field: Field) -> Bool { slots[Int(field.rawValue)] != 0 }

  /// The slot of names and dates.
  private static let noText: UInt8 = 255

  private static func hasValue(_ item: Item, _ field: Field) -> Bool {
    switch item[field] {
    case .names(let names): !names.isEmpty
    case .date(let date): date.start != nil || date.literal != nil
    default: false
    }
  }
}
