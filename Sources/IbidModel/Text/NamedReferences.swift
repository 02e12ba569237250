/// HTML's named character references such as `&amp;`, found by longest match.
package struct NamedReferences: Sendable {
  /// What was found at a place in the source.
  package struct Match {
    /// The number of bytes of the name, with the semicolon where there is one.
    package let length: Int
    /// True when the name ends in a semicolon.
    package let isClosed: Bool
    /// Where the characters lie in `replacements`.
    package let replacement: Range<Int>
  }

  /// The one table, made on first use.
  package static let table = NamedReferences()

  /// The characters of all references in UTF-8, one after another.
  package private(set) var replacements: [UInt8] = []
  private var names: [UInt8] = []
  private var nameStarts: [Int32] = [0]
  private var replacementStarts: [Int32] = [0]

  private init() {
    var at = 0
    let source = Array(Self.source.utf8)
    while at < source.count {
      let end = source[at...].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? source.count
      if end > at { enter(source[at..<end]) }
      at = end + 1
    }
  }

  private mutating func enter(_ word: ArraySlice<UInt8>) {
    guard let equals = word.firstIndex(of: 0x3D) else { return }
    names.append(contentsOf: word[..<equals])
    nameStarts.append(Int32(names.count))
    for code in word[(equals + 1)...].split(separator: 0x2B) {
      let value = UInt32(String(decoding: code, as: UTF8.self), radix: 16) ?? 0xFFFD
      UTF8Scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}", to: &replacements)
    }
    replacementStarts.append(Int32(replacements.count))
  }

  /// The longest name that stands at `start`; the time is bounded by the longest name there is.
  package func match(in source: [UInt8], at start: Int) -> Match? {
    var low = 0
    var high = nameStarts.count - 1
    var depth = 0
    var found: Match?
    while low < high, start + depth < source.count {
      let byte = source[start + depth]
      guard byte == 0x3B || ASCII.isAlphanumeric(byte) else { break }
      low = firstName(in: low..<high, depth: depth) { $0 >= byte }
      high = firstName(in: low..<high, depth: depth) { $0 > byte }
      depth += 1
      if low < high, length(of: low) == depth {
        found = Match(
          length: depth, isClosed: byte == 0x3B,
          replacement: Int(replacementStarts[low])..<Int(replacementStarts[low + 1]))
      }
    }
    return found
  }

  private func length(of name: Int) -> Int { Int(nameStarts[name + 1] - nameStarts[name]) }

  /// The first name of a sorted range whose byte at `depth` is so; an ended name comes before all.
  private func firstName(in range: Range<Int>, depth: Int, where test: (UInt8) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if depth < length(of: middle), test(names[Int(nameStarts[middle]) + depth]) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}
