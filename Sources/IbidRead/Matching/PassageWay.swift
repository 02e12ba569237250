/// A quotation laid beside its source from the first word to the last.
struct PassageWay {
  let steps: [WordStep]
  /// Characters that differ.
  let distance: Int
  /// The number of letters, digits and spaces of the quotation.
  let characters: Int
  /// The number of characters with punctuation.
  let written: Int
  /// One or two words must be found as they are.
  private let isShort: Bool
  /// True when one silent omission is bridged and everything else is equal.
  var isBridged = false
  /// False when a fragment between ellipses is not there, or not where it should be.
  var isInOrder = true

  init(steps: [WordStep], quoted: QuotedWords, index: WordIndex) {
    let distance = Self.distance(steps, quoted: quoted) { index.run($0..<($0 + 1)).spaced(0) }
    self.init(steps: steps, distance: distance, quoted: quoted)
  }

  /// `distance` is that of the steps, where it is known.
  init(steps: [WordStep], distance: Int, quoted: QuotedWords) {
    self.steps = steps
    self.distance = distance
    characters = quoted.characters(0..<quoted.run.count)
    written = quoted.written
    isShort = quoted.run.count <= 2
  }

  /// True when it is taken for the passage: at most 8 % of the characters differ, at most one when
  /// there are fewer than 50, none when there are one or two words.
  var isAccepted: Bool {
    guard isInOrder else { return false }
    if isBridged { return true }
    if isShort { return distance == 0 }
    return written < 50 ? distance <= 1 : distance * 100 <= characters * 8
  }

  /// True when it is worth showing: at most a quarter differs.
  var isNear: Bool {
    if !isInOrder { return steps.filter { $0.isSame && $0.article != nil }.count >= 4 }
    return !isShort && distance * 4 <= characters
  }

  /// The first and the last word of the source.
  var range: Range<Int>? {
    guard let first = steps.lazy.compactMap(\.source).first,
      let last = steps.lazy.reversed().compactMap(\.source).first
    else { return nil }
    return first..<(last + 1)
  }

  /// The characters that differ: run by run of steps that are not the same, each run as a text.
  ///
  /// `source` gives the letters of a word of the source (`WordRun.spaced`).
  static func distance(
    _ steps: [WordStep], quoted: QuotedWords, source: (Int) -> [UInt32]
  ) -> Int {
    var distance = 0
    var at = 0
    while at < steps.count {
      guard !steps[at].isSame else {
        at += 1
        continue
      }
      var end = at
      while end < steps.count, !steps[end].isSame { end += 1 }
      distance += Self.distance(ofRun: steps[at..<end], quoted, source)
      at = end
    }
    return distance
  }

  private static func distance(
    ofRun steps: ArraySlice<WordStep>, _ quoted: QuotedWords, _ letters: (Int) -> [UInt32]
  ) -> Int {
    var article: [UInt32] = []
    var source: [UInt32] = []
    for step in steps {
      if let word = step.article {
        article += quoted.run.spaced(word)
      }
      if let word = step.source {
        source += letters(word)
      }
    }
    return CharacterDistance.between(article, source)
  }
}
