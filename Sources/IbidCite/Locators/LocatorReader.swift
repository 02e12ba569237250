import IbidModel

/// Reads the locators at the start of a suffix, as Pandoc's `markdown` and citeproc do, and several.
struct LocatorReader {
  private let text: LocatorText
  private let value: LocatorValue
  private var terms: LocatorTerms
  private(set) var found: [Found] = []
  /// The character after the locators.
  private(set) var end = 0

  /// A locator by its characters.
  struct Found {
    var label: Locator.Label
    var term: Range<Int>
    var value: Range<Int>
  }

  init(_ text: LocatorText, _ terms: LocatorTerms) {
    self.text = text
    self.terms = terms
    value = LocatorValue(text: text)
  }

  /// Reads all there are.
  mutating func read() {
    let start = text.spaceEnd(text.scalar(0) == "," ? 1 : 0)
    if text.scalar(start) == "{" {
      readBraced(start)
      return
    }
    if !readLabelled(start), !readBare(start) { return }
    while true {
      var next = text.spaceEnd(end)
      if text.scalar(next) == "," { next = text.spaceEnd(next + 1) }
      guard next > end || text.scalar(next) == "§", readLabelled(next) else { return }
    }
  }

  private mutating func readLabelled(_ start: Int) -> Bool {
    for match in terms.matches(in: text, at: start) {
      let first = text.spaceEnd(match.end)
      guard match.isClosed || first > match.end,
        let stop = valueEnd(of: match, from: first)
      else { continue }
      add(match.label, start..<match.end, first..<stop)
      terms = terms.following(match)
      return true
    }
    return false
  }

  private mutating func readBare(_ start: Int) -> Bool {
    if let stop = timeEnd(start) {
      add(.timestamp, start..<start, start..<stop)
      return true
    }
    guard let stop = value.end(from: start, afterTerm: false, stops: startsLocator) else {
      return false
    }
    add(.page, start..<start, start..<stop)
    return true
  }

  private mutating func add(_ label: Locator.Label, _ term: Range<Int>, _ value: Range<Int>) {
    found.append(Found(label: label, term: term, value: value))
    end = value.upperBound
  }

  private func valueEnd(of match: LocatorTerms.Match, from start: Int) -> Int? {
    if match.label == .subVerbo { return headwordEnd(start) }
    if let stop = value.end(from: start, afterTerm: true, stops: startsLocator) { return stop }
    // `appendix A`: a capital letter alone.
    guard Self.lettered.contains(match.label), text.isWord(start), !text.isWord(start + 1),
      text.characters[start].scalar.properties.isUppercase
    else { return nil }
    return start + 1
  }

  /// The kinds of places that capital letters count.
  private static let lettered: Set<Locator.Label> = [
    .appendix, .figure, .part, .section, .supplement, .table,
  ]

  /// True when a term and a value start at `at`, so that no number goes on there.
  private func startsLocator(_ at: Int) -> Bool {
    guard !text.isDigit(at) else { return false }
    return terms.matches(in: text, at: at).contains { match in
      let first = text.spaceEnd(match.end)
      guard match.isClosed || first > match.end else { return false }
      return text.isDigit(first) || match.isClosed
    }
  }

  /// The end of `1:02:03`.
  private func timeEnd(_ start: Int) -> Int? {
    var at = start
    while text.isDigit(at) { at += 1 }
    guard (1...2).contains(at - start) else { return nil }
    for _ in 0..<2 {
      guard text.scalar(at) == ":", text.isDigit(at + 1), text.isDigit(at + 2) else { return nil }
      at += 3
    }
    return text.isWord(at) ? nil : at
  }
}

extension LocatorReader {
  /// The end of a headword: what stands in quotation marks, or all up to a comma.
  private func headwordEnd(_ start: Int) -> Int? {
    let closing = Self.closings[text.scalar(start)] ?? []
    var at = start
    if !closing.isEmpty {
      at += 1
      while at < text.count, !closing.contains(text.scalar(at)) { at += 1 }
      if at < text.count { return at + 1 }
      at = start
    }
    while at < text.count, text.scalar(at) != "," { at += 1 }
    let end = text.trimmed(start..<at).upperBound
    return end > start ? end : nil
  }

  private static let closings: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "\"": ["\""], "'": ["'"], "\u{201C}": ["\u{201D}"], "\u{2018}": ["\u{2019}"],
    "\u{201E}": ["\u{201C}", "\u{201D}"], "\u{201A}": ["\u{2018}", "\u{2019}"],
    "\u{AB}": ["\u{BB}"], "\u{BB}": ["\u{AB}"],
  ]

  /// Reads `{ch. 2}`: all between the braces is the locator; `{}` says that there is none.
  private mutating func readBraced(_ start: Int) {
    var depth = 0
    var at = start
    while at < text.count {
      if text.scalar(at) == "{" { depth += 1 }
      if text.scalar(at) == "}" { depth -= 1 }
      if depth == 0 { break }
      at += 1
    }
    guard at < text.count else { return }
    end = at + 1
    let inner = text.trimmed(start + 1..<at)
    guard !inner.isEmpty else { return }
    let match = terms.matches(in: text, at: inner.lowerBound).first { match in
      let first = text.spaceEnd(match.end)
      return first < inner.upperBound && (match.isClosed || first > match.end)
    }
    let term = inner.lowerBound..<(match?.end ?? inner.lowerBound)
    let first = text.spaceEnd(term.upperBound)
    found.append(
      Found(label: match?.label ?? .page, term: term, value: first..<inner.upperBound))
  }
}
