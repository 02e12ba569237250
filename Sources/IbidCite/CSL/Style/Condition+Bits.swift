/// The bits by which conditions ask for types, kinds of locators and positions.
extension Condition {
  /// The bit of an item type.
  static func bit(of type: ItemType) -> UInt64 { typeBits[type] ?? 0 }

  /// The bit of an item type by CSL's name; 0 for one that CSL does not know.
  static func bit(ofType name: String) -> UInt64 { namedTypeBits[name] ?? 0 }

  /// The bit of a kind of locator by CSL's name (`page`, `sub-verbo`); 0 for one that CSL does not
  /// know.
  static func bit(ofLocator label: String) -> UInt64 {
    LocatorKind(label)?.bit ?? 0
  }

  /// The bit of a position by CSL's name, or 0.
  static func bit(ofPosition name: String) -> UInt64 {
    let position: CitePosition
    switch name {
    case "first": position = .first
    case "subsequent": position = .subsequent
    case "ibid": position = .ibid
    case "ibid-with-locator": position = .ibidWithLocator
    case "near-note": position = .nearNote
    case "far-note": position = .farNote
    default: return 0
    }
    return UInt64(position.rawValue)
  }

  private static let typeBits: [ItemType: UInt64] = Dictionary(
    uniqueKeysWithValues: zip(ItemType.allCases, 0...).map { ($0, 1 << UInt64($1)) })

  private static let namedTypeBits: [String: UInt64] = Dictionary(
    uniqueKeysWithValues: typeBits.map { ($0.key.rawValue, $0.value) })
}
