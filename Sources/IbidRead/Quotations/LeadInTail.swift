/// What stands between the verb of a lead-in and its colon.
struct LeadInTail {
  private let text: ScalarText
  private let words: ArraySlice<Word>
  private let verb: String
  private let range: Range<Int>
  /// True unless the verb lacks what makes it one of saying: “went on”, “summed up”.
  private let isWhole: Bool

  init(sentence: LeadInSentence, verb: Int) {
    text = sentence.text
    self.verb = sentence.folded(verb)
    var start = verb + 1
    let next = start < sentence.words.count ? sentence.folded(start) : ""
    isWhole = Self.needParticle[self.verb].map { $0 == next } ?? true
    if Self.particles.contains(next) || next == Self.needParticle[self.verb] { start += 1 }
    words = sentence.words[start...]
    range = sentence.words[verb].range.upperBound..<sentence.range.upperBound
  }

  /// How surely somebody's words follow.
  func strength(_ kind: SayingVerbs.Kind) -> LeadIn.Strength {
    guard isWhole else { return .doubtful }
    if kind == .putting { return putting() }
    guard !words.isEmpty else { return .clear }
    guard !hasMarks else { return .doubtful }
    if words.allSatisfy({ isHarmless($0) }) { return .clear }
    guard kind != .ofText else { return namesWords && !isRefused ? .announced : .doubtful }
    if isAddressee(words, kind) { return saysToAuthor ? .announced : .clear }
    guard !isRefused, let first = words.first else { return .doubtful }
    if namesWords { return .announced }
    let isPhrase =
      first.folded == "to" || LeadInWords.prepositions.contains(first.folded)
      || LeadInWords.isAdverb(first.folded)
    if isPhrase { return Self.withTopic.contains(verb) || isCircumstance ? .announced : .doubtful }
    let whom = words.prefix { !LeadInWords.prepositions.contains($0.folded) }
    return isAddressee(whom, kind) && isCircumstance ? .announced : .doubtful
  }

  /// “warned us”, “tells me”.
  private var saysToAuthor: Bool { words.contains { $0.folded == "us" || $0.folded == "me" } }

  /// True when only time, place, persons and texts are named: “in a letter of 4 May to Smith”.
  private var isCircumstance: Bool {
    words.allSatisfy { word in
      word.isCapitalised || LeadInWords.isFunction(word.folded)
        || LeadInWords.isSpeaker(word.folded) || LeadInWords.answers.contains(word.folded)
        || word.folded.first?.isNumber ?? false
    }
  }

  /// “put it this way”, “put the rule in two short paragraphs”.
  private func putting() -> LeadIn.Strength {
    guard !words.isEmpty, !hasMarks, !isRefused else { return .doubtful }
    if words.first?.folded == "it", words.allSatisfy({ isHarmless($0) }) { return .clear }
    return namesWords ? .announced : .doubtful
  }

  // MARK: Parts

  private var hasMarks: Bool {
    text.scalars[range].contains { Scalars.opensQuotation($0) || Scalars.closesQuotation($0) }
  }

  private func isHarmless(_ word: Word) -> Bool {
    LeadInWords.isAdverb(word.folded) || Self.harmless.contains(word.folded)
  }

  /// True when words, terms or paragraphs are spoken of.
  private var namesWords: Bool {
    words.contains { Self.forms.contains($0.folded) }
  }

  /// True for “his brother”, “to the House”, “an seinen Bruder”.
  private func isAddressee(_ words: ArraySlice<Word>, _ kind: SayingVerbs.Kind) -> Bool {
    guard let first = words.first, let last = words.last, words.count <= 7 else { return false }
    let isTo = Self.directions.contains(first.folded)
    let whom = isTo ? words.dropFirst() : words
    let takesObject =
      kind == .german
      ? Self.datives.contains(first.folded) && words.count <= 3
      : SayingVerbs.withObject.contains(verb)
    guard isTo || takesObject, !whom.isEmpty, !isRefused else { return false }
    if kind == .french, whom.count == 2, let one = whom.first,
      Self.possessives.contains(one.folded)
    {
      return true
    }
    return isPerson(last)
      && !whom.contains { $0.folded != "of" && LeadInWords.prepositions.contains($0.folded) }
      && whom.filter { !isPerson($0) && !LeadInWords.isFunction($0.folded) }.count <= 1
  }

  private func isPerson(_ word: Word) -> Bool {
    word.isCapitalised && MonthNames.month(word.folded) == nil
      || LeadInWords.people.contains(word.folded)
  }

  /// True when the sentence goes on to tell: another verb, “that”, a thing told or counted.
  private var isRefused: Bool {
    if let first = words.first, Self.topics.contains(first.folded) { return true }
    if Self.replying.contains(verb), words.contains(where: { Self.means.contains($0.folded) }) {
      return true
    }
    return countsThings
      || words.contains { LeadInWords.refused.contains($0.folded) && !LeadInWords.isMonthOfMay($0) }
      || words.contains { LeadInWords.contents.contains($0.folded) }
  }

  private var countsThings: Bool {
    words.indices.contains { index in
      guard LeadInWords.counts.contains(words[index].folded) else { return false }
      return words[(index + 1)...].prefix(2).contains { next in
        next.folded.hasSuffix("s") && !Self.forms.contains(next.folded)
          && !Self.times.contains(next.folded)
      }
    }
  }

  // MARK: Words

  private static let particles: Set<String> = ["out", "up", "back", "home"]
  private static let needParticle = [
    "went": "on", "goes": "on", "carried": "on", "summed": "up", "sums": "up", "pointed": "out",
    "points": "out",
  ]
  private static let directions: Set<String> = ["to", "an", "zu", "a", "au", "aux"]
  private static let topics: Set<String> = [
    "about", "for", "against", "with", "by", "uber", "mit", "durch", "zum", "zur", "pour", "contre",
    "avec", "par",
  ]
  private static let means: Set<String> = ["with", "by", "mit", "durch", "avec", "par"]
  private static let replying: Set<String> = [
    "answered", "answers", "replied", "replies", "responded", "responds", "retorted",
  ]
  private static let datives: Set<String> = [
    "dem", "der", "seinem", "ihrem", "seiner", "ihrer", "einem", "einer", "ihm",
  ]
  private static let possessives: Set<String> = ["son", "sa", "ses", "leur", "leurs"]

  /// Verbs that name what is spoken of: “wrote of it”, “referred to the discovery”.
  private static let withTopic: Set<String> = [
    "said", "says", "say", "wrote", "writes", "write", "referred", "refers", "schrieb", "schreibt",
    "sagte", "sagt", "ecrivit", "ecrivait",
  ]

  private static let times: Set<String> = [
    "days", "weeks", "months", "years", "hours", "minutes", "times", "decades", "centuries",
  ]

  /// Words that name the form of what is said.
  private static let forms: Set<String> = [
    "words", "terms", "paragraph", "paragraphs", "sentence", "sentences", "line", "lines", "verse",
    "verses", "phrase", "phrases", "passage", "passages", "following", "follows",
  ]

  private static let harmless: Set<String> = [
    "as", "follows", "this", "these", "words", "terms", "following", "the", "in", "it", "of",
    "reply", "answer", "response", "part", "full", "way", "like", "so", "es", "folgendes",
    "ceci", "cela", "ainsi", "more", "most", "rather", "very",
  ]
}
