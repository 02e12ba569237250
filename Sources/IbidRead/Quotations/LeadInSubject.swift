/// Who speaks in a lead-in: what stands before its verb.
struct LeadInSubject {
  let sentence: LeadInSentence
  let verb: Int

  /// True when somebody, or for a verb like “began” a text, speaks here in earnest.
  func speaks(_ kind: SayingVerbs.Kind) -> Bool {
    guard let near = nearest, !Self.impersonal.contains(near.folded) else { return false }
    if near.folded == "on", kind == .french { return false }
    guard !Self.passive.contains(near.folded), !isUnreal, !isAside, hasNoun,
      !Self.abstract.contains(near.folded)
    else { return false }
    return kind != .ofText || isText || isPerson
  }

  /// True for “here is what he wrote”, and for “as he wrote”: the verb is not the main one.
  var isRetold: Bool { isPresented || clause.contains { $0.folded == "as" } }

  /// True for “…, as he noted”: what comes is the author's.
  private var isAside: Bool {
    let clause = clause
    return clause.contains { $0.folded == "as" } && clause.startIndex > 0
  }

  /// The words from the last comma to the verb.
  private var clause: ArraySlice<Word> {
    var start = verb
    while start > 0, !isParted(before: start) { start -= 1 }
    return sentence.words[start..<verb]
  }

  /// True when a comma or a dash stands before a word.
  private func isParted(before index: Int) -> Bool {
    let words = sentence.words
    let gap = words[index - 1].range.upperBound..<words[index].range.lowerBound
    return sentence.text.scalars[gap].contains { [",", ";", "–", "—", "(", ")"].contains($0) }
  }

  /// The word before the verb, adverbs left out.
  private var nearest: Word? {
    sentence.words[..<verb].last { word in
      !LeadInWords.isAdverb(word.folded) && !["to", "had", "has", "have"].contains(word.folded)
    }
  }

  /// True when the words were not said, or are only spoken of: “never said”, “what he said”.
  private var isUnreal: Bool {
    clause.contains { word in
      Self.unreal.contains(word.folded) && !(word.folded == "what" && isPresented)
        && !LeadInWords.isMonthOfMay(word)
        || LeadInWords.contents.contains(word.folded)
    }
  }

  /// True for “Here is what …”.
  private var isPresented: Bool {
    let first = sentence.words.prefix(3).map(\.folded)
    return first.count == 3 && ["here", "this"].contains(first[0])
      && ["is", "was"].contains(first[1]) && first[2] == "what"
  }

  private var hasNoun: Bool {
    sentence.words[..<verb].contains { word in
      !LeadInWords.isFunction(word.folded) || LeadInWords.pronouns.contains(word.folded)
    }
  }

  private var isText: Bool {
    sentence.words[..<verb].contains { LeadInWords.isSpeaker($0.folded) }
  }

  /// True for a pronoun, or a clause of nothing but a name.
  private var isPerson: Bool {
    if let near = nearest, LeadInWords.pronouns.contains(near.folded) { return true }
    let clause = clause
    return clause.contains(where: \.isCapitalised)
      && clause.allSatisfy { word in
        word.isCapitalised || LeadInWords.isFunction(word.folded)
          || word.folded.first?.isNumber ?? false
      }
  }

  private static let impersonal: Set<String> = [
    "it", "one", "nobody", "nothing", "there", "as", "man", "us", "them", "me",
  ]

  /// What says something only in a manner of speaking.
  private static let abstract: Set<String> = [
    "history", "experience", "science", "tradition", "reason", "logic", "sense", "nature",
    "statistics", "figures", "numbers", "evidence", "life",
  ]

  private static let passive: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "wird", "wurde", "est", "sont", "fut",
  ]

  private static let unreal: Set<String> = [
    "not", "never", "no", "cannot", "could", "might", "would", "should", "may", "must", "can",
    "shall", "didn't", "doesn't", "if", "what", "how", "why", "whether", "because",
    "although", "unless", "that", "which", "who", "whom", "whose", "wer", "dass", "nicht",
    "nie", "ob", "que", "qui", "jamais", "si",
  ]
}
