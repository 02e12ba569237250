extension Tree.ListStyle.Numeral {
  /// A number as a list with these numbers shows it; decimal where there is no other way.
  public func written(_ number: Int) -> String {
    switch self {
    case .decimal: break
    case .lowerAlpha where number >= 1: return Self.letters(number)
    case .upperAlpha where number >= 1: return Self.letters(number).uppercased()
    case .lowerRoman where (1...3999).contains(number): return RomanNumber.text(number)
    case .upperRoman where (1...3999).contains(number):
      return RomanNumber.text(number).uppercased()
    default: break
    }
    return String(number)
  }

  /// `a` to `z`, then `aa`.
  private static func letters(_ number: Int) -> String {
    var rest = number
    var out: [UInt8] = []
    while rest > 0 {
      out.insert(0x61 + UInt8((rest - 1) % 26), at: 0)
      rest = (rest - 1) / 26
    }
    return String(decoding: out, as: UTF8.self)
  }
}
