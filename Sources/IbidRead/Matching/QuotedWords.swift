import IbidModel

/// The words of a quotation, and what its author says about them: ellipses and square brackets.
struct QuotedWords: Sendable {
  let bytes: [UInt8]
  /// The author's own words in brackets are not among them.
  private(set) var run = WordRun()
  /// What goes with each word of `run`.
  private(set) var devices: [Device] = []
  /// Ranges of `run` between ellipses, in order; none is empty.
  private(set) var fragments: [Range<Int>] = []
  /// The scripts that the words begin with.
  private(set) var scripts = ScriptCount()
  /// True when an ellipsis or brackets follow the last word.
  private(set) var endsWithDevice = false

  /// The number of characters, runs of white space as one.
  var written: Int {
    var count = 0
    var isSpace = true
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let kind = CharacterKind(scalar)
      if kind != .invisible, kind != .space || !isSpace { count += 1 }
      isSpace = kind == .space
    }
    return count
  }

  /// The most source words that a pair of brackets may stand for.
  static let mostReplaced = 12

  /// What the author says about a word and the place before it.
  struct Device: Sendable {
    /// Something stands before the word that is the author's.
    var isBefore = false
    /// The number of source words that may be left out before the word.
    var replaced = 0
    /// The capital of the word is the author's (`[T]he`).
    var freesCapital = false
    /// What must remain of a word with letters in brackets (`walk[ed]`), in small letters.
    var kept: (prefix: [UInt32], suffix: [UInt32])?
    /// The key of this word and the one before it as one, when a hyphen binds them; else 0.
    var boundKey: UInt32 = 0
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var brackets = BracketScan(bytes)
    var scanner = WordScanner(bytes, joinsLines: false)
    var group: [Part] = []
    var last = 0
    var pending = Pending()
    while let word = scanner.next() {
      let gap = last..<word.start
      let isGlued = brackets.isGlued(gap) && !group.isEmpty
      if !isGlued { finish(&group, &pending) }
      brackets.pass(gap)
      if Ellipsis.stands(in: bytes, gap) { pending.isEllipsis = true }
      if brackets.sawBracket { pending.isDevice = true }
      group.append(Part(word: word, letters: scanner.letters, isEditorial: brackets.isOpen))
      last = word.end
    }
    finish(&group, &pending)
    endsWithDevice = pending.isDevice || Ellipsis.stands(in: bytes, last..<bytes.count)
    if !run.words.isEmpty { fragments.append((fragments.last?.upperBound ?? 0)..<run.count) }
    fragments = fragments.filter { !$0.isEmpty }
  }

  /// A scanned word that may be a part of a word with brackets in it.
  private struct Part {
    var word: ScannedWord
    var letters: [UInt32]
    var isEditorial: Bool
  }

  /// What was read before the next word of the source.
  private struct Pending {
    var isEllipsis = false
    var isDevice = false
    var replaced = 0
  }

  private mutating func finish(_ group: inout [Part], _ pending: inout Pending) {
    defer { group = [] }
    guard let first = group.first, let last = group.last else { return }
    guard group.contains(where: { !$0.isEditorial }) else {
      pending.isDevice = true
      pending.replaced = max(pending.replaced, Self.replaced(by: group))
      return
    }
    var device = Device(isBefore: pending.isDevice, replaced: pending.replaced)
    var letters = first.letters
    var word = first.word
    if group.count > 1 {
      letters = group.flatMap(\.letters)
      word = Self.whole(letters) ?? word
      (word.start, word.end) = (first.word.start, last.word.end)
      device.freesCapital = first.isEditorial && first.letters.count == 1
      device.kept = (
        first.isEditorial ? [] : first.letters.map(SmallLetters.lowered),
        last.isEditorial ? [] : last.letters.map(SmallLetters.lowered)
      )
    }
    if pending.isEllipsis { cut() }
    if let before = run.words.last, !pending.isEllipsis, !device.isBefore, group.count == 1,
      GapFold(bytes, before.end..<word.start).binds
    {
      device.boundKey = Self.whole(Array(run.spelling(run.count - 1)) + letters)?.key ?? 0
    }
    device.isBefore = device.isBefore || pending.isEllipsis
    run.append(word, letters)
    devices.append(device)
    scripts.add(letters.first ?? 0)
    pending = Pending()
  }

  private mutating func cut() {
    fragments.append((fragments.last?.upperBound ?? 0)..<run.count)
  }

  /// How many words of the source the author's words may stand for.
  private static func replaced(by group: [Part]) -> Int {
    let isNumber = group.allSatisfy { $0.letters.allSatisfy { (0x30...0x39).contains($0) } }
    let isSic = group.count == 1 && group[0].letters.map(SmallLetters.lowered) == Brackets.sic
    return isNumber || isSic ? 0 : mostReplaced
  }

  /// Letters scanned as one word.
  private static func whole(_ letters: [UInt32]) -> ScannedWord? {
    var bytes: [UInt8] = []
    for letter in letters {
      Unicode.Scalar(letter).map { UTF8Scalars.append($0, to: &bytes) }
    }
    var scanner = WordScanner(bytes, joinsLines: false)
    return scanner.next()
  }
}
