/// An item made ready for rendering, once for all its cites.
final class PreparedItem: Sendable {
  let item: Item
  /// The place in the library.
  let index: Int
  /// The bit of its type in the tests of conditions.
  let typeBit: UInt64
  /// The language of its texts, or nil.
  let language: String?
  /// Texts with their markup read, by field: empty outputs where there is none.
  private let texts: [Output]
  /// Names made ready, by field: no names where there are none.
  private let names: [[PreparedName]]
  private let slots: [UInt8]
  /// The fields that have a value.
  let present: FieldSet

  init(_ item: Item, index: Int, markup: (String) -> Output) {
    self.item = item
    self.index = index
    typeBit = Condition.bit(of: item.type)
    language = item.text(.language).flatMap { $0.isEmpty ? nil : $0 }
    var texts = [Output()]
    var names: [[PreparedName]] = [[]]
    let language = item.text(.language) ?? ""
    var slots = [UInt8](repeating: 0, count: Field.allCases.count)
    for field in item.fields {
      if case .names(let list) = item[field], !list.isEmpty, names.count < Self.noText {
        slots[Int(field.rawValue)] = UInt8(truncatingIfNeeded: names.count)
        names.append(list.map { PreparedName($0, language: language, markup: markup) })
      } else if Self.hasDate(item, field) {
        slots[Int(field.rawValue)] = Self.noText
      }
      guard let text = item.text(field) else { continue }
      guard !text.isEmpty, texts.count < Self.noText else { continue }
      slots[Int(field.rawValue)] = UInt8(truncatingIfNeeded: texts.count)
      texts.append(markup(text))
    }
    self.texts = texts
    self.names = names
    self.slots = slots
    var present = FieldSet()
    for field in item.fields where slots[Int(field.rawValue)] != 0 { present.insert(field) }
    self.present = present
  }

  /// The text of a field as output nodes; without nodes when there is none.
  func text(_ field: Field) -> Output {
    let slot = slots[Int(field.rawValue)]
    return slot == Self.noText || field.kind == .name ? texts[0] : texts[Int(slot)]
  }

  /// The names of a field; none when it has none or is no field of names.
  func names(_ field: Field) -> [PreparedName] {
    field.kind == .name ? names[Int(slots[Int(field.rawValue)])] : []
  }

  /// True when a field has a value that is not empty.
  func has(_ field: Field) -> Bool { present.contains(field) }

  /// The slot of dates.
  private static let noText: UInt8 = 255

  private static func hasDate(_ item: Item, _ field: Field) -> Bool {
    guard let date = item.date(field) else { return false }
    return date.start != nil || date.literal != nil
  }
}
