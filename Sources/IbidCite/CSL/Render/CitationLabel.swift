/// Labels such as `Knu74` for a work by Knuth of 1974, where the item has none of its own.
extension Renderer {
  /// Writes the label with the year suffix.
  mutating func writeCitationLabel() {
    if let own = state.item.item.text(.citationLabel), !own.isEmpty {
      output.append(Array(own.utf8))
    } else {
      output.append(CitationLabel(state.item).bytes)
    }
    guard let suffix = state.disambiguation.yearSuffix else { return }
    hasShownYearSuffix = true
    output.append(YearSuffix.letters(suffix), kind: .yearSuffix)
  }
}

/// A label made of letters of the names and two digits of the year.
struct CitationLabel {
  /// The label as UTF-8.
  let bytes: [UInt8]

  /// How many letters each name gives, by the number of names.
  private static let letters = [[4], [2, 2], [2, 1, 1], [1, 1, 1, 1]]

  init(_ prepared: PreparedItem) {
    let item = prepared.item
    var label = ""
    let names = Self.creators.lazy.map { prepared.names($0) }.first { !$0.isEmpty } ?? []
    if !names.isEmpty {
      let counts = Self.letters[min(names.count, Self.letters.count) - 1]
      for (name, count) in zip(names, counts) { label += Self.letters(of: name, count) }
    } else if let title = item.text(.title) {
      label = String(title.lazy.filter(\.isLetter).prefix(4))
    }
    let year = item.date(.issued)?.start?.year ?? 0
    bytes = Array((label + Self.twoDigits(year)).utf8)
  }

  private static let creators: [Field] = [
    .author, .editor, .translator, .composer, .director, .illustrator, .interviewer, .recipient,
  ]

  /// The first letters of the family name, the first of them a capital.
  private static func letters(of name: PreparedName, _ count: Int) -> String {
    let part = name.isLiteral ? name.literal : name.family
    let source = String(decoding: part.bytes, as: UTF8.self)
    let letters = String(source.lazy.filter(\.isLetter).prefix(count))
    return letters.prefix(1).uppercased() + letters.dropFirst().lowercased()
  }

  private static func twoDigits(_ year: Int) -> String {
    let digits = String(year.magnitude % 100)
    return digits.count < 2 ? "0" + digits : digits
  }
}

/// The letters that tell works of one author and year apart.
enum YearSuffix {
  /// The letters of a number: 0 is `a`, 25 `z`, 26 `aa`.
  static func letters(_ number: Int) -> [UInt8] {
    var rest = max(0, number) + 1
    var letters: [UInt8] = []
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(ascii: "a") + UInt8(rest % 26))
      rest /= 26
    }
    return letters.reversed()
  }
}
