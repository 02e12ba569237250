import IbidModel

/// The English words of dates, and numbers in text.
enum DateWords {
  /// A whole number, perhaps with a sign and blanks around it; nil for anything else.
  static func number(_ text: String) -> Int? {
    let bytes = text.utf8.drop(while: ASCII.isBlank)
    var value = 0
    var digits = 0
    var isNegative = false
    for byte in bytes {
      if ASCII.isDigit(byte) {
        digits += 1
        guard digits <= 9 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      } else if byte == 0x2D, digits == 0, !isNegative {
        isNegative = true
      } else if !ASCII.isBlank(byte) {
        return nil
      }
    }
    guard digits > 0 else { return nil }
    return isNegative ? -value : value
  }

  /// The number of a month by its name or its first three letters.
  static func month(_ word: some StringProtocol) -> Int? {
    let name = lowercased(word)
    guard name.utf8.count >= 3 else { return nil }
    if name == "sept" { return 9 }
    guard let number = months.firstIndex(where: { $0 == name || String($0.prefix(3)) == name })
    else { return nil }
    return number + 1
  }

  /// 1–4 by number or name.
  static func season(_ text: String) -> Int? {
    if let number = number(text) {
      return (1...4).contains(number) ? number : (21...24).contains(number) ? number - 20 : nil
    }
    switch lowercased(text) {
    case "spring": return 1
    case "summer": return 2
    case "autumn", "fall": return 3
    case "winter": return 4
    default: return nil
    }
  }

  /// ASCII in small letters, without a full stop at the end.
  static func lowercased(_ word: some StringProtocol) -> String {
    var bytes = word.utf8.map(ASCII.lowercased)
    if bytes.last == 0x2E { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
