import IbidModel
import TestTools
import Testing

@testable import IbidRead

/// A text of made-up words with punctuation, numbers and marks.
struct MadeText {
  var words: [String] = []

  init(words count: Int, _ dice: inout Dice) {
    let syllables = ["ba", "ren", "to", "li", "mar", "est", "un", "fo", "gri", "sa", "ol", "pe"]
    let vocabulary = (0..<120).map { _ in
      (0...Int.random(in: 0...2, using: &dice)).map { _ in
        syllables.randomElement(using: &dice) ?? ""
      }.joined()
    }
    let common = ["the", "of", "and", "a", "in", "was", "he", "it"]
    for place in 0..<count {
      var word = vocabulary.randomElement(using: &dice) ?? ""
      if place % 3 == 1 { word = common.randomElement(using: &dice) ?? "" }
      if place % 17 == 5 { word = String(Int.random(in: 2...4000, using: &dice)) }
      if place % 23 == 7 { word += "’s" }
      if place % 11 == 10 { word += [",", ".", ";", " —"].randomElement(using: &dice) ?? "" }
      if place % 29 == 3 { word = "“\(word)”" }
      words.append(word)
    }
  }

  var text: String { words.joined(separator: " ") }
}

@Suite("mutations")
struct MutationTests {
  /// A change of one word that nobody may take for the source's words.
  enum Change: CaseIterable {
    case replaced, dropped, inserted, negated, digit, letter, swapped
  }

  @Test(
    "one changed word is never called verbatim or typography",
    arguments: 1...6 as ClosedRange<UInt64>)
  func changed(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let made = MadeText(words: 900, &dice)
    let index = try Captured.index(made.text)
    for round in 0..<35 {
      let length = Int.random(in: 6...60, using: &dice)
      let start = Int.random(in: 0..<(made.words.count - length), using: &dice)
      var words = Array(made.words[start..<(start + length)])
      let change = Change.allCases[round % Change.allCases.count]
      guard Self.apply(change, to: &words, &dice) else { continue }
      let quotation = words.joined(separator: " ")
      guard !Self.stands(words, in: made) else { continue }
      let found = index.comparison(of: quotation, language: nil)
      #expect(found.outcome.verdict != .holds, "\(change): \(quotation)")
    }
  }

  @Test(
    "words that are only set otherwise are verbatim", arguments: 11...14 as ClosedRange<UInt64>)
  func untouched(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let made = MadeText(words: 900, &dice)
    let wrapped = made.words.enumerated()
      .map { $1 + ($0 % 9 == 8 ? "\n" : $0 % 7 == 6 ? "\u{A0}" : " ") }.joined()
    let indices = [try Captured.index(made.text), try Captured.index(wrapped)]
    for round in 0..<20 {
      let length = Int.random(in: 1...80, using: &dice)
      let start = Int.random(in: 0..<(made.words.count - length), using: &dice)
      let words = made.words[start..<(start + length)].joined(separator: " ")
      let straight = words.replacing("’", with: "'").replacing("“", with: "\"")
        .replacing("”", with: "\"").replacing("—", with: "--")
      for index in indices {
        let found = index.comparison(of: round % 2 == 0 ? words : straight, language: nil)
        #expect(found.outcome == .verbatim, "\(words): \(found.passage?.shown ?? "")")
        try Self.expectSlice(found, index)
      }
    }
  }

  @Test("the pieces hold every word of the passage and of the quotation", arguments: [21, 22, 23])
  func pieces(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let made = MadeText(words: 900, &dice)
    let index = try Captured.index(made.text)
    for round in 0..<24 {
      let start = Int.random(in: 0..<800, using: &dice)
      var words = Array(made.words[start..<(start + 60)])
      for _ in 0...(round % 3) {
        _ = Self.apply(Change.allCases[round % Change.allCases.count], to: &words, &dice)
      }
      if round % 4 == 0 { words[20] += " …" }
      let found = index.comparison(of: words.joined(separator: " "), language: nil)
      try Self.expectSlice(found, index)
      let ours = found.passage?.difference.compactMap { piece in
        switch piece {
        case .same(let words, _), .article(let words): words
        case .source: nil
        }
      }
      if let ours { #expect(ours.joined(separator: " ") == words.joined(separator: " ")) }
    }
  }

  /// The slice of the span is the source's side of the pieces, but for white space.
  private static func expectSlice(_ found: Comparison, _ index: CaptureIndex) throws {
    guard let passage = found.passage else { return }
    let slice = String(decoding: index.capture.text[passage.span.range], as: UTF8.self)
    let folded = slice.split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }.joined(separator: " ")
    #expect(folded == passage.sourceWords)
  }

  /// True when the changed words are somewhere in the text after all.
  private static func stands(_ words: [String], in made: MadeText) -> Bool {
    func folded(_ text: String) -> String {
      " "
        + String(text.lowercased().map { $0.isLetter || $0.isNumber || $0 == "’" ? $0 : " " })
        .split(separator: " ").joined(separator: " ") + " "
    }
    return folded(made.text).contains(folded(words.joined(separator: " ")))
  }

  private static func apply(_ change: Change, to words: inout [String], _ dice: inout Dice) -> Bool
  {
    let at = Int.random(in: 1..<(words.count - 1), using: &dice)
    switch change {
    case .replaced: words[at] = "quux"
    case .dropped: words.remove(at: at)
    case .inserted: words.insert("indeed", at: at)
    case .negated: words.insert("not", at: at)
    case .swapped: words.swapAt(at, at + 1)
    case .digit:
      guard let number = words.firstIndex(where: { Int($0) != nil }), let value = Int(words[number])
      else { return false }
      words[number] = String(value + 1)
    case .letter:
      guard let letter = words[at].firstIndex(where: \.isLetter) else { return false }
      words[at].replaceSubrange(letter...letter, with: "x")
    }
    return true
  }
}
