import IbidModel

/// What a way through quotation and source says: how near they are, and the words of both.
struct PassageReading {
  let quoted: QuotedWords
  let index: WordIndex
  /// The words of the source from `range.lowerBound` on.
  private let source: WordRun
  /// The first and the last word of the source.
  let range: Range<Int>
  /// The steps, those that only look the same made changes.
  private(set) var steps: [WordStep]

  /// Nil when the way meets no word of the source.
  init?(_ way: PassageWay, quoted: QuotedWords, index: WordIndex) {
    guard let range = way.range else { return nil }
    self.quoted = quoted
    self.index = index
    self.range = range
    source = index.run(range)
    steps = way.steps
    for at in steps.indices { correct(at) }
  }

  /// Makes a step a change when the letters differ after all (keys are numbers), or when a hyphen
  /// or a minus sign stands before only one of the words.
  private mutating func correct(_ at: Int) {
    guard case .same(let word, let place) = steps[at] else { return }
    let isEqual =
      quoted.devices[word].kept == nil
      ? quoted.run.small(word) == source.small(place - range.lowerBound)
      : quoted.keeps(word, source.small(place - range.lowerBound))
    if !isEqual || bindsOnlyOne(at, word, place) || bracketsDiffer(at, word, place) {
      steps[at] = .changed(article: word, source: place)
    }
  }

  /// True when both have words in brackets here, and they differ: then these of the quotation are
  /// not its author's.
  private func bracketsDiffer(_ at: Int, _ word: Int, _ place: Int) -> Bool {
    guard quoted.devices[word].isBefore, word > 0,
      let before = steps[..<at].last(where: { $0.article != nil })?.source,
      let ours = Brackets.words(
        quoted.bytes, quoted.run.words[word - 1].end..<quoted.run.words[word].start),
      let theirs = Brackets.words(
        index.bytes, sourceSpan(before).upperBound..<Int(index.starts[place]))
    else { return false }
    return ours != theirs && ours != [Brackets.sic]
  }

  private func bindsOnlyOne(_ at: Int, _ word: Int, _ place: Int) -> Bool {
    if quoted.devices[word].isBefore { return false }
    let ours = quotedGap(before: word)
    let theirs = sourceGap(before: place)
    guard at > 0, isPair(at) else {
      return ours.isSigned && !theirs.hasDash || theirs.isSigned && !ours.hasDash
    }
    return ours.binds && !theirs.hasDash || theirs.binds && !ours.hasDash
  }

  /// True when the step before is of the neighbours of both words.
  private func isPair(_ at: Int) -> Bool {
    guard at > 0, let word = steps[at].article, let place = steps[at].source else { return false }
    let before = steps[at - 1]
    let last = if case .bound(let first, _) = before { first + 1 } else { before.article }
    return last == word - 1 && before.source == place - 1
  }

  /// What stands before a word of the quotation.
  private func quotedGap(before word: Int) -> GapFold {
    let start = word > 0 ? quoted.run.words[word - 1].end : 0
    return GapFold(quoted.bytes, start..<quoted.run.words[word].start)
  }

  /// What stands before a word of the source.
  private func sourceGap(before place: Int) -> GapFold {
    let start = place > 0 ? index.run((place - 1)..<place).words[0].end : 0
    return GapFold(index.bytes, start..<Int(index.starts[place]))
  }

  /// How near the words of the quotation are.
  var likeness: Comparison.Likeness {
    var onlyArticle = false
    var onlySource = false
    for step in steps {
      switch step {
      case .changed: return .altered
      case .article: onlyArticle = true
      case .source: onlySource = true
      case .same, .bound, .skipped: break
      }
    }
    if onlyArticle { return onlySource ? .altered : .addition }
    if onlySource { return .omission }
    return isVerbatim ? .verbatim : .typography
  }

  private var isVerbatim: Bool {
    for at in steps.indices where !isVerbatim(at) { return false }
    return endsAlike
  }

  private func isVerbatim(_ at: Int) -> Bool {
    switch steps[at] {
    case .same(let word, let place):
      hasSameCapitals(word, place) && (quoted.devices[word].isBefore || hasSameGap(at, word, place))
    case .bound(let word, _): quoted.devices[word].isBefore || word == 0 || isPair(at)
    default: true
    }
  }

  private func hasSameCapitals(_ word: Int, _ place: Int) -> Bool {
    let ours = quoted.run.spelling(word)
    let theirs = source.spelling(place - range.lowerBound)
    let device = quoted.devices[word]
    if device.kept != nil, !device.freesCapital { return true }
    return ours.dropFirst(device.freesCapital ? 1 : 0)
      .elementsEqual(theirs.dropFirst(device.freesCapital ? 1 : 0)) || device.kept != nil
  }

  private func hasSameGap(_ at: Int, _ word: Int, _ place: Int) -> Bool {
    let ours = quotedGap(before: word)
    let theirs = sourceGap(before: place)
    guard at > 0 else { return theirs.points.reversed().starts(with: ours.points.reversed()) }
    guard isPair(at) else { return hasSameGapAroundNote(at, ours, theirs) }
    if ours.marks == theirs.marks || ours.withoutVerseMark == theirs.marks { return true }
    if quoted.run.isSolid(word), quoted.run.isSolid(word - 1) { return ours.solid == theirs.solid }
    return ours.withoutRepeatedMark == theirs.withoutRepeatedMark
  }

  /// True when the marks before and after the number of a note make up the gap.
  private func hasSameGapAroundNote(_ at: Int, _ ours: GapFold, _ theirs: GapFold) -> Bool {
    guard case .skipped(let note) = steps[at - 1] else { return false }
    let points = sourceGap(before: note).points + theirs.points
    return ours.points == points.filter { $0 != 0x5B && $0 != 0x5D }
  }

  /// True when the punctuation after the last word is the source's, but for a full stop or comma
  /// that the article sets inside its marks.
  private var endsAlike: Bool {
    guard !quoted.endsWithDevice, let last = quoted.run.words.last else { return true }
    let ours = GapFold(quoted.bytes, last.end..<quoted.bytes.count).points
    let theirs = GapFold(index.bytes, sourceTail).points
    if theirs.starts(with: ours) { return true }
    let isStop = ours == [0x2E] || ours == [0x2C]
    return isStop && theirs.first != 0x21 && theirs.first != 0x3F
  }

  /// What stands between the last word of the passage and the next word.
  var sourceTail: Range<Int> {
    let start = source.span(source.count - 1).upperBound
    let next = range.upperBound
    return start..<(next < index.count ? Int(index.starts[next]) : index.bytes.count)
  }

  /// What stands between the word before the passage and its first word.
  var sourceHead: Range<Int> {
    let first = range.lowerBound
    let start = first > 0 ? index.run((first - 1)..<first).words[0].end : 0
    return start..<Int(index.starts[first])
  }

  /// The bytes of a word of the source.
  func sourceSpan(_ place: Int) -> Range<Int> { source.span(place - range.lowerBound) }
}
