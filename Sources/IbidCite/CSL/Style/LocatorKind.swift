import IbidModel

/// The kind of a locator: what conditions and labels ask for.
struct LocatorKind: Hashable, Sendable, BitwiseCopyable {
  /// The place among the kinds that CSL knows.
  let number: Int

  /// The bit in conditions.
  var bit: UInt64 { 1 << UInt64(number) }

  /// The name of its term.
  var term: String { Locator.Label.allCases[number].rawValue }

  /// The kind with a name in CSL or in a document; nil for what CSL does not know.
  init?(named name: some StringProtocol) {
    let name =
      switch name {
      case "sub verbo", "sub_verbo": "sub-verbo"
      case "article": "article-locator"
      case "title": "title-locator"
      default: String(name)
      }
    guard let number = Self.numbers[name] else { return nil }
    self.number = number
  }

  /// The kind of a label.
  init(_ label: Locator.Label) { number = Locator.Label.allCases.firstIndex(of: label) ?? 0 }

  static let page = LocatorKind(.page)

  /// The kinds in the order of their numbers.
  static let all = Locator.Label.allCases.indices.map { LocatorKind(number: $0) }

  private init(number: Int) { self.number = number }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: Locator.Label.allCases.enumerated().map { ($1.rawValue, $0) })
}
