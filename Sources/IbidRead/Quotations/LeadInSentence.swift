/// A sentence that ends in a colon, read for who speaks.
struct LeadInSentence {
  let text: ScalarText
  /// The scalars without the colon.
  let range: Range<Int>
  let words: [Word]

  init(text: ScalarText, range: Range<Int>) {
    self.text = text
    self.range = range
    words = text.words(in: range)
  }

  /// How surely it announces a quotation.
  var strength: LeadIn.Strength {
    let found = max(phrase, spoken)
    return isAuthors || countsOff ? min(found, .doubtful) : found
  }

  // MARK: With a verb

  private var spoken: LeadIn.Strength {
    guard let verb = words.indices.last(where: isVerb), let kind = SayingVerbs.kind(folded(verb))
    else { return .none }
    let subject = LeadInSubject(sentence: self, verb: verb)
    guard subject.speaks(kind) else { return .doubtful }
    let tail = LeadInTail(sentence: self, verb: verb).strength(kind)
    return subject.isRetold || kind == .weak ? min(tail, .announced) : tail
  }

  /// True for a verb of saying that is no noun (“a report”) and no infinitive but after “able”.
  private func isVerb(_ index: Int) -> Bool {
    let word = folded(index)
    guard SayingVerbs.kind(word) != nil else { return false }
    if index > 0, folded(index - 1) == "to" {
      return index > 1 && ["able", "on", "began", "continued"].contains(folded(index - 2))
    }
    if SayingVerbs.bases.contains(word) { return false }
    guard SayingVerbs.nounLike.contains(word), index > 0 else { return true }
    return isSubjectWord(index - 1)
  }

  /// True for a word that may be the last of a subject: a name, a pronoun, a speaker, a year.
  private func isSubjectWord(_ index: Int) -> Bool {
    let word = words[index]
    if LeadInWords.determiners.contains(word.folded) { return false }
    return word.isCapitalised || LeadInWords.pronouns.contains(word.folded)
      || LeadInWords.isSpeaker(word.folded) || LeadInWords.isAdverb(word.folded)
      || word.folded.count == 4 && Int(word.folded) != nil
  }

  // MARK: Without a verb

  /// Phrases that let somebody speak without a verb of saying.
  private var phrase: LeadIn.Strength {
    if hasOwnWords { return .clear }
    if isAnswer || hasThisToSay || givesText { return .announced }
    return accordingTo
  }

  /// “In his own words”, “In Hook's words”, “In the words of Hook”.
  private var hasOwnWords: Bool {
    var at = words.count
    if at > 1, ["words", "worten"].contains(folded(at - 1)) {
      at -= 2
      if folded(at) == "own" || folded(at) == "eigenen", at > 0 { at -= 1 }
      return at > 0 && folded(at - 1) == "in" && isPossessive(at)
    }
    return words.count <= 8 && words.count > 4
      && words.prefix(4).map(\.folded)
        == ["in", "the", "words", "of"]
      && words[4...].contains(where: \.isCapitalised)
  }

  /// “The King's answer was”, “Hook's own words were”, “His answer”.
  private var isAnswer: Bool {
    var at = words.count - 1
    if (1...3).contains(at), LeadInWords.answers.contains(folded(at)) {
      return isPossessive(at - 1)
    }
    if at > 1, folded(at) == "follows", folded(at - 1) == "as" { at -= 2 }
    if at > 1, folded(at) == "this" { at -= 1 }
    guard at > 1, ["was", "were", "is", "ran", "read"].contains(folded(at)),
      LeadInWords.answers.contains(folded(at - 1))
    else { return false }
    let owner =
      ["own", "first", "last", "final", "only"].contains(folded(at - 2)) ? at - 3 : at - 2
    return owner >= 0 && isPossessive(owner)
  }

  /// “According to the minutes”; after “according to Smith” an author may go on in his own words.
  private var accordingTo: LeadIn.Strength {
    guard words.count > 2, words.count <= 10, folded(0) == "according", folded(1) == "to",
      !text.scalars[range].contains(","),
      !words[2...].contains(where: { LeadInWords.refused.contains($0.folded) })
    else { return .none }
    return words[2...].contains { LeadInWords.texts.contains($0.folded) } ? .announced : .doubtful
  }

  /// “has this to say”.
  private var hasThisToSay: Bool {
    words.indices.dropFirst().contains { index in
      ["has", "had"].contains(folded(index)) && index + 3 < words.count
        && words[(index + 1)...(index + 3)].map(\.folded) == ["this", "to", "say"]
    }
  }

  /// “issued the following statement”, “left this note”.
  private var givesText: Bool {
    guard words.count > 3, LeadInWords.given.contains(folded(words.count - 1)),
      words.contains(where: { LeadInWords.givings.contains($0.folded) })
    else { return false }
    return words.suffix(4).contains { ["following", "this", "these"].contains($0.folded) }
  }

  private func isPossessive(_ index: Int) -> Bool {
    let word = folded(index)
    return ["his", "her", "their", "ihren", "seinen"].contains(word) || word.hasSuffix("'s")
      || word.hasSuffix("s") && text.scalars[words[index].range.upperBound] == "’"
  }

  // MARK: Refused

  /// True when the author speaks: “I”, “my”, “let”.
  private var isAuthors: Bool {
    words.contains { word in
      LeadInWords.firstPerson.contains(word.folded) || word.folded.hasPrefix("i'")
        || word.folded.hasPrefix("j'")
    }
  }

  /// True when something is counted that the author goes on to tell: “three causes”.
  private var countsOff: Bool {
    words.indices.contains { index in
      LeadInWords.counts.contains(folded(index))
        && words[(index + 1)...].prefix(2).contains { LeadInWords.contents.contains($0.folded) }
    }
  }

  func folded(_ index: Int) -> String { words[index].folded }
}
