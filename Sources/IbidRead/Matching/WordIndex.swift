import IbidModel

/// The words of a source in order, and where each word stands.
///
/// Twelve to sixteen bytes a word: its first byte, its key, and a list of places by key.
struct WordIndex: Sendable {
  let bytes: [UInt8]
  /// The first byte of each word.
  private(set) var starts: [UInt32] = []
  /// The key of each word (`ScannedWord.key`).
  private(set) var keys: [UInt32] = []
  /// The scripts that the words begin with.
  private(set) var scripts = ScriptCount()
  /// Where the places of each bucket start in `places`.
  private var heads: [UInt32] = []
  /// Indices of words, by bucket, ascending within one.
  private var places: [UInt32] = []
  private var shift: UInt32 = 32

  /// The most bytes of a text that are looked at: places are kept in 32 bits.
  static let mostBytes = Int(UInt32.max)

  /// Scans and sorts the words; linear.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.count < Self.mostBytes else { return }
    var scanner = WordScanner(bytes, joinsLines: true)
    while let word = scanner.next() {
      starts.append(UInt32(word.start))
      keys.append(word.key)
      scripts.add(scanner.letters.first ?? 0)
    }
    sortPlaces()
  }

  var count: Int { keys.count }

  private mutating func sortPlaces() {
    var bits: UInt32 = 4
    while bits < 24, 1 << bits < keys.count { bits += 1 }
    shift = 32 - bits
    heads = [UInt32](repeating: 0, count: (1 << Int(bits)) + 1)
    for key in keys { heads[Int(key >> shift) + 1] += 1 }
    for bucket in 1..<heads.count { heads[bucket] += heads[bucket - 1] }
    var next = heads
    places = [UInt32](repeating: 0, count: keys.count)
    for (word, key) in keys.enumerated() {
      let bucket = Int(key >> shift)
      places[Int(next[bucket])] = UInt32(word)
      next[bucket] += 1
    }
  }

  /// The words that may have a key, ascending; some may have another of the same bucket.
  func candidates(_ key: UInt32) -> ArraySlice<UInt32> {
    guard !heads.isEmpty else { return [] }
    let bucket = Int(key >> shift)
    return places[Int(heads[bucket])..<Int(heads[bucket + 1])]
  }

  /// The same, but only words in `range`; logarithmic.
  func candidates(_ key: UInt32, in range: Range<Int>) -> ArraySlice<UInt32> {
    let all = candidates(key)
    let low = Self.firstIndex(notBelow: range.lowerBound, in: all)
    return all[low..<Self.firstIndex(notBelow: range.upperBound, in: all[low...])]
  }

  private static func firstIndex(notBelow word: Int, in list: ArraySlice<UInt32>) -> Int {
    var low = list.startIndex
    var high = list.endIndex
    while low < high {
      let middle = (low + high) / 2
      if Int(list[middle]) < word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// True when two keys are of equal words.
  static func areEqual(_ left: UInt32, _ right: UInt32) -> Bool { (left ^ right) & ~1 == 0 }

  /// The words of a range with their letters; linear in the range.
  func run(_ range: Range<Int>) -> WordRun {
    var run = WordRun()
    guard !range.isEmpty else { return run }
    var scanner = WordScanner(bytes, at: Int(starts[range.lowerBound]), joinsLines: true)
    for _ in range {
      guard let word = scanner.next() else { break }
      run.append(word, scanner.letters)
    }
    return run
  }

  /// True for what a source has in brackets and a quotation may leave out silently: the number of a
  /// note with nothing before it but a word (`[12]`), and an editor's `[sic]`, which vouches for the
  /// word before it and says nothing itself.
  func isEditorial(_ word: (start: Int, end: Int, key: UInt32)) -> Bool {
    isNoteNumber(word) || isSic(word)
  }

  private func isSic(_ word: (start: Int, end: Int, key: UInt32)) -> Bool {
    guard word.start > 0, word.end - word.start == 3, bytes[word.start - 1] == 0x5B else {
      return false
    }
    let close = word.end < bytes.count && bytes[word.end] == 0x21 ? word.end + 1 : word.end
    return close < bytes.count && bytes[close] == 0x5D
      && bytes[word.start..<word.end].map { $0 | 0x20 } == Array("sic".utf8)
  }

  private func isNoteNumber(_ word: (start: Int, end: Int, key: UInt32)) -> Bool {
    guard word.start > 1, word.end < bytes.count, word.end - word.start <= 3,
      bytes[word.start - 1] == 0x5B, bytes[word.end] == 0x5D, !ASCII.isSpace(bytes[word.start - 2])
    else { return false }
    return bytes[word.start..<word.end].allSatisfy { ASCII.isDigit($0) }
  }
}

/// Words with their letters, side by side.
struct WordRun: Sendable {
  private(set) var words: [(start: Int, end: Int, key: UInt32)] = []
  private var letters: [UInt32] = []
  private var ends: [Int] = []

  var count: Int { words.count }

  mutating func append(_ word: ScannedWord, _ letters: [UInt32]) {
    words.append((word.start, word.end, word.key))
    self.letters += letters
    ends.append(self.letters.count)
  }

  /// The number of letters of a word.
  func length(_ word: Int) -> Int { ends[word] - (word > 0 ? ends[word - 1] : 0) }

  /// The letters of a word in one shape, capitals kept.
  func spelling(_ word: Int) -> ArraySlice<UInt32> {
    letters[(word > 0 ? ends[word - 1] : 0)..<ends[word]]
  }

  /// The letters of all words in small letters.
  var allSmall: [UInt32] { letters.map(SmallLetters.lowered) }

  /// The letters of a word as a range of those of all words.
  @inline(__always)
  func range(_ word: Int) -> Range<Int> { (word > 0 ? ends[word - 1] : 0)..<ends[word] }

  /// The letters of a word in small letters.
  func small(_ word: Int) -> [UInt32] { spelling(word).map(SmallLetters.lowered) }

  /// The same with a space after it, where the script has spaces.
  func spaced(_ word: Int) -> [UInt32] {
    isSolid(word) ? small(word) : small(word) + [0x20]
  }

  /// True for a word of a script without spaces.
  func isSolid(_ word: Int) -> Bool {
    spelling(word).first.flatMap(Unicode.Scalar.init).map(CharacterKind.init) == .ideograph
  }

  /// The bytes of a word.
  func span(_ word: Int) -> Range<Int> { words[word].start..<words[word].end }
}
