import IbidModel
import IbidRead

/// A line that says who wrote a page and when: “Written by: Ann Lee on 9 May 2020”.
struct BylineLine {
  private(set) var names: [String] = []
  private(set) var date: PartialDate?
  /// The day of the last change, where the line says that it is that.
  private(set) var lastChange: PartialDate?
  /// A date that can be read in two ways.
  private(set) var unclearDate: String?
  /// What stands beside a name and is no name: an office, a paper.
  private(set) var besides: [String] = []
  /// True when no word such as “by” announces the name.
  private(set) var isBareName = false
  /// True when the line says more than name and date, so that it must stay.
  private(set) var saysMore = false
  private var isAfterName = false

  /// True when the name needs a title above it to be taken for one.
  var needsTitle: Bool {
    isBareName || date.map { $0.day == nil } ?? false
      || names.first.map { $0.hasPrefix("the ") } ?? false
  }

  /// Reads a line; nil when it is no byline.
  init?(_ text: ScalarText) {
    let words = text.words
    guard (1...18).contains(words.count), !Self.endsLikeText(text) else { return nil }
    if let speaker = Self.speaker(text, words) {
      names = [speaker]
      saysMore = true
      return
    }
    let pieces = BylinePieces(text)
    var labels: [String] = []
    for piece in pieces.pieces {
      switch piece {
      case .date(let range, let readings):
        take(readings, text.string(range), after: labels)
        labels = []
      case .words(let range):
        guard take(text, range, &labels, hasDate: pieces.hasDate) else { return nil }
      }
    }
    let isDated = date != nil || lastChange != nil || unclearDate != nil
    guard !names.isEmpty || isDated, !isBareName || isDated else { return nil }
  }

  private static func endsLikeText(_ text: ScalarText) -> Bool {
    let end = text.skippingSpace(before: text.count)
    return end == 0 || ["?", "!", ":", ","].contains(text.scalars[end - 1])
  }

  /// “Preached at Hope Chapel by James Cole”: who, but also what and where.
  private static func speaker(_ text: ScalarText, _ words: [Word]) -> String? {
    guard ["preached", "delivered", "presented"].contains(words[0].folded), words.count > 3,
      let by = words.dropFirst(2).firstIndex(where: { $0.folded == "by" }), by + 1 < words.count
    else { return nil }
    let range = words[by + 1].range.lowerBound..<words[words.count - 1].range.upperBound
    return PersonName(text, range).isPossible ? text.string(range) : nil
  }

  // MARK: Dates

  private mutating func take(
    _ readings: [PartialDate], _ string: String, after labels: [String]
  ) {
    isAfterName = false
    guard readings.count == 1, let day = readings.first else {
      unclearDate = unclearDate ?? string
      return
    }
    let isChange = labels.contains { ["updated", "modified", "revised", "changed"].contains($0) }
    if isChange { lastChange = lastChange ?? day } else { date = date ?? day }
  }

  // MARK: Names

  /// Reads a piece between two commas, bars or dates; false when it does not belong to a byline.
  private mutating func take(
    _ text: ScalarText, _ range: Range<Int>, _ labels: inout [String], hasDate: Bool
  ) -> Bool {
    var words = text.words(in: range)[...]
    let isAnnounced = Self.dropLabels(&words, text, &labels)
    guard let first = words.first else { return true }
    if words.allSatisfy(Self.isClock) { return hasDate }
    if words.allSatisfy({ Self.isClock($0) || Self.reading.contains($0.folded) }) { return true }
    let stop = words.dropFirst().firstIndex { Self.isStop($0) } ?? words.endIndex
    let name = words[..<stop]
    guard takeRest(words[stop...], text, isAnnounced: isAnnounced), let last = name.last else {
      return false
    }
    let span = first.range.lowerBound..<last.range.upperBound
    if isAnnounced { return takeAnnounced(text, span, name, labels, hasDate: hasDate) }
    if isAfterName { return takeBeside(text, span, name) }
    guard names.isEmpty, hasDate, PersonName(text, span).isPossible else { return false }
    names = [text.string(span).collapsed]
    isBareName = true
    return true
  }

  private mutating func takeAnnounced(
    _ text: ScalarText, _ span: Range<Int>, _ name: ArraySlice<Word>, _ labels: [String],
    hasDate: Bool
  ) -> Bool {
    let found = Self.split(text, name)
    let isLogin =
      name.count == 1 && hasDate && labels.contains { ["submitted", "posted"].contains($0) }
    if let label = labels.last, Self.announcing.contains(label) {
      guard PersonName(text, span).isPossible else { return false }
    }
    guard isLogin || found.allSatisfy(Self.isName) else { return false }
    names += found.map { Self.named(text, $0) }
    isAfterName = true
    return true
  }

  /// What follows a name after a comma: another name, or an office and a paper.
  private mutating func takeBeside(
    _ text: ScalarText, _ span: Range<Int>, _ name: ArraySlice<Word>
  ) -> Bool {
    let found = Self.split(text, name)
    let isJoined = found.count > 1 || found.first.map { $0.count < name.count } ?? false
    let areNames = isJoined && found.allSatisfy(Self.isName)
    if areNames || PersonName(text, span).isLikely {
      names += found.map { Self.named(text, $0) }
      return true
    }
    let capitals = name.filter(\.isCapitalised).count
    guard name.count <= 6, capitals * 2 >= name.count else { return false }
    besides.append(text.string(span).collapsed)
    return true
  }

  /// What follows “on” and “in” behind a name: a weekday, or where it appeared.
  private mutating func takeRest(
    _ rest: ArraySlice<Word>, _ text: ScalarText, isAnnounced: Bool
  ) -> Bool {
    guard let first = rest.first, let last = rest.last else { return true }
    if rest.allSatisfy({ Self.labels.contains($0.folded) || Self.isClock($0) }) { return true }
    guard rest.count <= 6, isAnnounced, rest.dropFirst().contains(where: \.isCapitalised) else {
      return false
    }
    besides.append(text.string(first.range.lowerBound..<last.range.upperBound).collapsed)
    return true
  }

  /// Takes “posted”, “on Tuesday”, “by” from the front; true when a name is announced.
  private static func dropLabels(
    _ words: inout ArraySlice<Word>, _ text: ScalarText, _ labels: inout [String]
  ) -> Bool {
    var isAnnounced = false
    while let word = words.first {
      let after = word.range.upperBound
      let hasColon = after < text.count && text.scalars[after] == ":"
      if openers.contains(word.folded) || hasColon && announcing.contains(word.folded) {
        isAnnounced = true
      } else if isAnnounced || !Self.labels.contains(word.folded) {
        break
      }
      labels.append(word.folded)
      words = words.dropFirst()
    }
    return isAnnounced
  }

  private static func split(_ text: ScalarText, _ name: ArraySlice<Word>) -> [ArraySlice<Word>] {
    name.split { word in
      ["and", "und", "et", "y"].contains(word.folded) && !word.isCapitalised
    }.flatMap { part in part.splitAtAmpersand(in: text) }
  }

  /// The string of a name, without an article before a form of address.
  private static func named(_ text: ScalarText, _ words: ArraySlice<Word>) -> String {
    var words = words
    if words.first?.folded == "the", let next = words.dropFirst().first,
      PersonName.address.contains(next.folded)
    {
      words = words.dropFirst()
    }
    guard let first = words.first, let last = words.last else { return "" }
    var end = last.range.upperBound
    let isInitial = last.range.count == 1 || ["jr", "sr"].contains(last.folded)
    if isInitial, end < text.count, text.scalars[end] == "." { end += 1 }
    return text.string(first.range.lowerBound..<end).collapsed
  }

  /// One to six words that start with capitals, without digits; no lone month.
  private static func isName(_ words: ArraySlice<Word>) -> Bool {
    guard (1...6).contains(words.count), words.contains(where: \.isCapitalised) else {
      return false
    }
    if words.count == 1, let only = words.first, MonthNames.month(only.folded) != nil {
      return false
    }
    return words.allSatisfy { word in
      !word.folded.contains(where: \.isNumber)
        && (word.isCapitalised || PersonName.particles.contains(word.folded)
          || word == words.first && word.folded == "the")
    }
  }

  /// Words that end the name: “on 9 May”, “in”, “posted”.
  private static func isStop(_ word: Word) -> Bool {
    !word.isCapitalised
      && ["on", "in", "at", "posted", "published", "for", "am", "le"].contains(word.folded)
  }

  /// The words of “4 min read”.
  private static let reading: Set<String> = ["min", "mins", "minute", "minutes", "read"]

  /// A part of the time of day.
  private static func isClock(_ word: Word) -> Bool {
    ["am", "pm", "gmt", "utc", "uhr", "h", "est", "bst", "cet"].contains(word.folded)
      || word.folded.utf8.count <= 2 && Int(word.folded) != nil
  }
}
