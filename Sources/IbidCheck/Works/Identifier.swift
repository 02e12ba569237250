import IbidModel

/// Numbers that carry a check digit, and DOIs: what is wrong in one, in words.
enum Identifier {
  /// What is wrong in a field with ISBNs; nil when nothing is.
  static func fault(inISBN text: String) -> String? {
    faults(in: text, names: ["ISBN-13", "ISBN-10", "ISBN", "SBN"], lengths: [9, 10, 13], isbn)
  }

  /// What is wrong in a field with ISSNs; nil when nothing is.
  static func fault(inISSN text: String) -> String? {
    faults(in: text, names: ["ISSN-L", "E-ISSN", "EISSN", "ISSN"], lengths: [8]) { digits in
      guard digits.count == 8 else { return "the ISSN has \(digits.count) digits, expected 8" }
      return mismatch("ISSN", digits, expected: weighted(digits, from: 8))
    }
  }

  /// What is wrong with an ORCID, alone or as an address; nil when nothing is.
  static func fault(inORCID text: String) -> String? {
    let place = text.firstRange(of: "orcid.org/").map { text[$0.upperBound...] } ?? text[...]
    let digits = place.filter { $0 != "-" && !$0.isWhitespace && $0 != "/" }
    let values = digits.compactMap(value)
    guard values.count == digits.count, values.count == 16, !values.dropLast().contains(10) else {
      return "the ORCID '\(NoteNames.shortened(String(place), to: 30))' is not 16 digits"
    }
    // ISO 7064, MOD 11-2.
    var sum = 0
    for digit in values.dropLast() { sum = (sum + digit) * 2 % 11 }
    return mismatch("ORCID", values, expected: (12 - sum) % 11)
  }

  /// What is wrong with a DOI, with or without `https://doi.org/`; nil when nothing is.
  static func fault(inDOI text: String) -> String? {
    let name = doi(text)
    let shown = NoteNames.shortened(name, to: 60)
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let registrant = parts[0].dropFirst(3)
    let isRegistrant =
      registrant.utf8.first.map(isDigit) == true
      && registrant.utf8.allSatisfy { isDigit($0) || $0 == 0x2E }
    guard parts[0].hasPrefix("10."), isRegistrant else {
      return "'\(shown)' is no DOI, which begins with '10.' and a number"
    }
    guard parts.count == 2, !parts[1].isEmpty else {
      return "the DOI '\(shown)' has nothing after '/'"
    }
    guard !name.contains(where: \.isWhitespace) else {
      return "the DOI '\(shown)' has a blank in it"
    }
    return nil
  }

  /// A DOI without what stands before it.
  static func doi(_ text: String) -> String {
    var name = text[...]
    while let last = name.last, last.isWhitespace { name.removeLast() }
    name = name.drop(while: \.isWhitespace)
    for lead in ["https://", "http://", "dx.", "doi.org/", "doi:"]
    where name.lowercased().hasPrefix(lead) {
      name = name.dropFirst(lead.count).drop(while: \.isWhitespace)
    }
    return String(name)
  }
}

// MARK: - Check digits

extension Identifier {
  private static func isbn(_ digits: [Int]) -> String? {
    // Before 1970 a British SBN had nine digits: an ISBN with a nought before it.
    let digits = digits.count == 9 ? [0] + digits : digits
    switch digits.count {
    case 10: return mismatch("ISBN", digits, expected: weighted(digits, from: 10))
    case 13:
      let lead = digits.prefix(3).map(String.init).joined()
      guard lead == "978" || lead == "979" else {
        return "the ISBN begins with \(lead), expected 978 or 979"
      }
      let sum = digits.dropLast().enumerated().reduce(0) {
        $0 + $1.element * ($1.offset % 2 * 2 + 1)
      }
      return mismatch("ISBN", digits, expected: (10 - sum % 10) % 10)
    default: return "the ISBN has \(digits.count) digits, expected 10 or 13"
    }
  }

  /// The check digit of an ISBN-10 or ISSN: the weighted sum is a multiple of 11.
  private static func weighted(_ digits: [Int], from weight: Int) -> Int {
    let sum = digits.dropLast().enumerated().reduce(0) { $0 + $1.element * (weight - $1.offset) }
    return (11 - sum % 11) % 11
  }

  private static func mismatch(_ name: String, _ digits: [Int], expected: Int) -> String? {
    guard let last = digits.last, last != expected || digits.dropLast().contains(10) else {
      return nil
    }
    let shown = digits.map { $0 == 10 ? "X" : String($0) }.joined()
    let right = expected == 10 ? "X" : String(expected)
    return "the \(name) \(shown) does not end in \(right), which its other digits give"
  }

  private static func value(_ character: Character) -> Int? {
    if character == "X" || character == "x" { return 10 }
    guard character.isASCII else { return nil }
    return character.wholeNumberValue
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

// MARK: - Fields with several numbers

extension Identifier {
  /// The first fault in a field with one number or several, with words beside them such as `(pbk)`.
  private static func faults(
    in text: String, names: [String], lengths: Set<Int>, _ fault: ([Int]) -> String?
  ) -> String? {
    var text = text.uppercased()
    for name in names { text = replaced(name, in: text) }
    for piece in text.split(whereSeparator: { ",;/()|".contains($0) || $0.isNewline }) {
      let words = piece.split(whereSeparator: \.isWhitespace).map(digits).filter { !$0.isEmpty }
      guard !words.isEmpty else { continue }
      let whole = words.flatMap { $0 }
      let isOne = words.count == 1 || !words.allSatisfy { lengths.contains($0.count) }
      for number in isOne ? [whole] : words {
        if let fault = fault(number) { return fault }
      }
    }
    return nil
  }

  /// The digits of a word; empty where it is a word of letters.
  private static func digits(_ word: Substring) -> [Int] {
    let signs = word.filter { $0 != "-" && !"\u{2010}\u{2011}\u{2012}\u{2013}\u{AD}".contains($0) }
    let values = signs.compactMap(value)
    return values.count == signs.count && values.contains { $0 < 10 } || signs == "X" ? values : []
  }

  private static func replaced(_ name: String, in text: String) -> String {
    var out = ""
    var rest = text[...]
    while let place = rest.firstRange(of: name) {
      out += rest[..<place.lowerBound] + ","
      rest = rest[place.upperBound...].drop { $0 == ":" || $0.isWhitespace }
    }
    return out + rest
  }
}
