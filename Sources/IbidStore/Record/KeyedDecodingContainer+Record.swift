import IbidModel

/// The kinds of values a record has; each throws an error that names the key.
extension KeyedDecodingContainer {
  /// A whole number from 0 to 2^53, which every reader of JSON has exactly.
  func count(_ key: Key) throws -> Int { try count(decode(Double.self, forKey: key), key) }

  /// A list of such numbers, or `null`.
  func counts(_ key: Key) throws -> [Int]? {
    let numbers: [Double]? = try orNull(key)
    return try numbers?.map { try count($0, key) }
  }

  // As `Int` the decoder would refuse 1e99 and 0.5 without naming the key.
  private func count(_ number: Double, _ key: Key) throws -> Int {
    guard let count = Int(exactly: number), (0...(1 << 53)).contains(count) else {
      throw bad(key, "\(number), expected a whole number of 0 or more")
    }
    return count
  }

  /// Two numbers, the second not below the first.
  func span(_ start: Key, _ end: Key) throws -> SourceSpan {
    let (first, last) = (try count(start), try count(end))
    guard first <= last else { throw bad(end, "\(last), which is before its start \(first)") }
    return SourceSpan(first, last)
  }

  /// One of a few words.
  func word<Word: RawRepresentable & CaseIterable>(_ key: Key) throws -> Word
  where Word.RawValue == String {
    let text = try decode(String.self, forKey: key)
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
    throw bad(key, "'\(text)', expected one of: \(words)")
  }

  /// A date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  func day(_ key: Key) throws -> PartialDate {
    let text = try decode(String.self, forKey: key)
    guard let day = PartialDate(iso: text), day.iso == text else {
      throw bad(key, "'\(text)', expected a date such as 2026-11-22")
    }
    return day
  }

  /// A string or `null`; the key must be there.
  func text(_ key: Key) throws -> String? { try orNull(key) }

  /// A value or `null`; the key must be there.
  func orNull<Value: Decodable>(_ key: Key) throws -> Value? {
    try decodeNil(forKey: key) ? nil : decode(Value.self, forKey: key)
  }

  /// The error for a value that has the right type and cannot be.
  func bad(_ key: Key, _ reason: String) -> DecodingError {
    .dataCorruptedError(forKey: key, in: self, debugDescription: reason)
  }
}
