/// The names of all cites, to find those that look alike by their family name or initials.
struct NameRegister {
  let rule: CitationOptions.GivenNameRule
  private var families: [[UInt8]: Int] = [:]
  private var initials: [Key: Int] = [:]
  private var wholes: Set<Key> = []
  /// By family: how many different initials there are.
  private var initialsCount: [Int] = []
  /// By family and initials: how many different given names there are.
  private var givenCount: [Int] = []

  private struct Key: Hashable {
    var parent: Int
    var text: [UInt8]
  }

  init(rule: CitationOptions.GivenNameRule) { self.rule = rule }

  /// Enters the names of an item.
  mutating func add(_ lists: [NameRecord], of item: PreparedItem) {
    for list in lists {
      for name in names(list, of: item) where !name.isLiteral { add(name) }
    }
  }

  private func names(_ list: NameRecord, of item: PreparedItem) -> ArraySlice<PreparedName> {
    item.names(list.field).prefix(isPrimaryOnly ? 1 : .max)
  }

  private mutating func add(_ name: PreparedName) {
    let family = familyNumber(of: name)
    let key = Key(parent: family, text: Self.initials(of: name))
    let place: Int
    if let known = initials[key] {
      place = known
    } else {
      place = givenCount.count
      initials[key] = place
      givenCount.append(0)
      initialsCount[family] += 1
    }
    let whole = Key(parent: place, text: Self.normalized(name.given.bytes))
    if wholes.insert(whole).inserted { givenCount[place] += 1 }
  }

  private mutating func familyNumber(of name: PreparedName) -> Int {
    let text = Self.family(of: name)
    if let number = families[text] { return number }
    families[text] = initialsCount.count
    initialsCount.append(0)
    return initialsCount.count - 1
  }

  /// How the names of an item's cites are shown so that names alike are told apart.
  func extended(_ lists: [NameRecord], of item: PreparedItem) -> [Disambiguation.NameList] {
    lists.map { list in
      let levels = names(list, of: item).map { $0.isLiteral ? .asStyled : level(of: $0, list) }
      return Disambiguation.NameList(field: list.field, levels: levels)
    }
  }

  private func level(of name: PreparedName, _ list: NameRecord) -> Disambiguation.GivenLevel {
    guard
      let family = families[Self.family(of: name)],
      let place = initials[Key(parent: family, text: Self.initials(of: name))]
    else { return .asStyled }
    let hasNamesakes = initialsCount[family] > 1
    if isWithInitials { return hasNamesakes && list.hasInitials ? .initials : .asStyled }
    if givenCount[place] > 1 || (hasNamesakes && !list.hasInitials) { return .full }
    return hasNamesakes ? .initials : .asStyled
  }

  private var isPrimaryOnly: Bool { rule == .primaryName || rule == .primaryNameWithInitials }

  private var isWithInitials: Bool {
    rule == .allNamesWithInitials || rule == .primaryNameWithInitials
  }

  private static func family(of name: PreparedName) -> [UInt8] {
    normalized(name.nonDroppingParticle.bytes + [0x20] + name.family.bytes)
  }

  private static let plainInitials = Initials(terminator: [0x20], keepsHyphens: false)

  private static func initials(of name: PreparedName) -> [UInt8] {
    var text: [UInt8] = []
    plainInitials.append(name.given.bytes, to: &text)
    return text
  }

  /// A text whose periods and runs of spaces do not count.
  private static func normalized(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text {
      let byte = byte == UInt8(ascii: ".") ? 0x20 : byte
      if byte == 0x20, result.isEmpty || result.last == 0x20 { continue }
      result.append(byte)
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }
}
