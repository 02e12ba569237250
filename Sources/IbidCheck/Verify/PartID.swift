/// The id of a part on the pages: a letter for its kind and its place from 1, such as `q3`.
struct PartID: Hashable {
  let letter: Character
  /// From 1.
  let number: Int

  /// As it stands in the page.
  var text: String { "\(letter)\(number)" }

  init(letter: Character, number: Int) {
    self.letter = letter
    self.number = number
  }

  init?(_ id: String) {
    guard let letter = id.first, "mnqrlfc".contains(letter), id.utf8.count < 10,
      id.utf8.dropFirst().first != UInt8(ascii: "0"),
      id.utf8.dropFirst().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let number = Int(id.dropFirst())
    else { return nil }
    self.letter = letter
    self.number = number
  }
}

extension Folded {
  /// The numbers in a text, written in ASCII digits; those too large to count are left out.
  static func numbers(in text: [UInt8]) -> [Int] {
    text.split { $0 < 0x30 || $0 > 0x39 }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
  }
}
