import IbidModel
import IbidRead

/// A line looked at as a piece of a site's furniture.
struct ResidueLine {
  private let block: DraftBlock
  private let words: [Word]
  private let folded: [String]

  init(_ block: DraftBlock) {
    self.block = block
    words = block.text.words
    folded = words.map(\.folded)
  }

  /// True for what is no part of an article at the top nor at the bottom.
  var isResidue: Bool {
    guard !words.isEmpty else { return false }
    return isNag || isInterface || isMenuLine || isCopyright || isPhrase(ResiduePhrases.anywhere)
  }

  /// True for what follows an article: tags, comments, credits of the software.
  var isFooter: Bool {
    guard !words.isEmpty else { return false }
    return isPhrase(ResiduePhrases.footer) || isCount || isLabelled(ResiduePhrases.labels)
      || isLastChange || isLinkBack
  }

  /// True for the heading of a list of other pages.
  var opensRelated: Bool { words.count <= 5 && isPhrase(ResiduePhrases.related) }

  /// True for one word that menus have and articles may have too.
  var isMenuWord: Bool {
    (1...3).contains(words.count) && folded.allSatisfy(ResiduePhrases.menuWords.contains)
  }

  /// True when one word is of those without which a line is no button.
  var hasInterfaceWord: Bool { folded.contains(where: ResiduePhrases.telling.contains) }

  // MARK: Nags

  /// A request to switch something on or to accept something.
  private var isNag: Bool {
    guard words.count <= 60 else { return false }
    let set = Set(folded)
    if !set.isDisjoint(with: ["javascript", "cookies", "cookie", "adblock", "flash"]),
      !set.isDisjoint(with: ResiduePhrases.requests)
    {
      return true
    }
    if !set.isDisjoint(with: ["cookies", "cookie"]), words.count <= 40 {
      return !set.isDisjoint(with: ["use", "uses", "verwendet", "nutzt", "utilise"])
        && (words.count <= 3 || !set.isDisjoint(with: ResiduePhrases.sites))
    }
    return isAdNag
  }

  private var isAdNag: Bool {
    let line = folded.joined(separator: " ")
    return words.count <= 30 && line.contains("your ad")
      && (line.contains("ad blocker") || line.contains("adblocker") || line.contains("ad-blocker"))
  }

  // MARK: Buttons

  /// A few words, nearly all of them from menus and buttons.
  private var isInterface: Bool {
    guard words.count <= 14, hasInterfaceWord else { return false }
    let known = folded.filter(ResiduePhrases.interface.contains).count
    if let last = block.lastScalar, Scalars.endsSentence(last) {
      return known == words.count && ResiduePhrases.requestVerbs.contains(folded[0])
    }
    return known == words.count || (words.count >= 4 && known * 4 >= words.count * 3)
  }

  /// “Home | News | Archive | Contact us”: short pieces between bars, one of them from a menu.
  private var isMenuLine: Bool {
    guard words.count <= 20, let end = block.lastScalar, !Scalars.endsSentence(end) else {
      return false
    }
    let pieces = block.string.split { ["|", "•", "·", "»"].contains($0) }
    return pieces.count >= 3 && pieces.allSatisfy { $0.split(separator: " ").count <= 3 }
      && folded.filter(ResiduePhrases.menuWords.contains).count >= 2
  }

  private var isCopyright: Bool {
    guard words.count <= 40 else { return false }
    if block.text.scalars.contains("©") { return true }
    return folded.first == "copyright"
      || folded.joined(separator: " ").contains("all rights reserved")
  }

  /// True when the line is one of the phrases; a phrase that ends in `*` may go on a little.
  private func isPhrase(_ phrases: [String]) -> Bool {
    guard words.count <= 10 else { return false }
    let line = folded.joined(separator: " ")
    return phrases.contains { phrase in
      guard phrase.hasSuffix("*") else { return line == phrase }
      if let last = block.lastScalar, Scalars.endsSentence(last) { return false }
      return line == phrase.dropLast(2) || line.hasPrefix(phrase.dropLast())
    }
  }

  /// “Tags: walking, Poland”: a label of the site, a colon, and what is filed under it.
  private func isLabelled(_ labels: [String]) -> Bool {
    guard let colon = block.text.scalars.firstIndex(of: ":"), words.count <= 25 else {
      return false
    }
    let label = block.text.words(in: 0..<colon).map(\.folded).joined(separator: " ")
    return labels.contains(label) && block.lastScalar != "."
  }

  /// “Return to sermons index”; not “Return to the land!”.
  private var isLinkBack: Bool {
    guard words.count <= 8, let last = folded.last, let end = block.lastScalar,
      !Scalars.endsSentence(end), folded.contains(where: ResiduePhrases.places.contains)
    else { return false }
    let line = folded.joined(separator: " ")
    return ResiduePhrases.returns.contains { line.hasPrefix($0 + " ") }
      && ResiduePhrases.places.contains(last)
  }

  /// “12 comments”, “Comments (7)”.
  private var isCount: Bool {
    guard (2...3).contains(words.count) else { return false }
    let things: Set<String> = [
      "comments", "comment", "replies", "responses", "shares", "likes", "views", "kommentare",
      "commentaires",
    ]
    return folded.contains(where: things.contains)
      && folded.allSatisfy { word in
        things.contains(word) || word == "yet" || word == "no" || word.allSatisfy(\.isNumber)
      }
  }

  /// “Page last updated: 17 May 1998”.
  private var isLastChange: Bool {
    guard words.count <= 10, let date = DateReader(block.text, latest: nil).dates().first else {
      return false
    }
    let before = folded.prefix(words.prefix { $0.range.upperBound <= date.range.lowerBound }.count)
    let set = Set(before)
    return !set.isDisjoint(with: ["updated", "modified", "revised", "changed"])
      && set.isSubset(of: [
        "page", "this", "was", "last", "updated", "modified", "revised", "changed", "on", "at",
        "article", "site",
      ])
  }

  // MARK: The way to a page

  /// “Home » Local History » Articles”: steps of a few words between arrows.
  var isBreadcrumb: Bool {
    let line = block.string
    let opensPath = ["you are here", "sie sind hier", "vous etes ici", "estas aqui"]
      .contains { folded.joined(separator: " ").hasPrefix($0) }
    if opensPath { return words.count <= 16 }
    guard !line.contains("«"), words.count <= 16, let last = block.lastScalar,
      !Scalars.endsSentence(last)
    else { return false }
    let steps =
      [" » ", " › ", " > ", " → "].map { line.split(separator: $0) }
      .max { $0.count < $1.count } ?? []
    let isShort = steps.allSatisfy { $0.split(separator: " ").count <= 4 }
    return isShort && (steps.count >= 3 || steps.count == 2 && hasInterfaceWord)
  }

  /// The number of a journal (volume, issue, season), which is no title.
  var isIssue: Bool {
    guard words.count <= 8, let first = folded.first,
      ["vol", "volume", "issue", "band", "heft", "jahrgang", "nr", "no"].contains(first)
    else { return false }
    return words.count >= (first == "no" || first == "nr" ? 3 : 2)
      && folded.allSatisfy { word in
        ResiduePhrases.issueWords.contains(word) || word.contains(where: \.isNumber)
          || MonthNames.month(word) != nil
      }
  }
}
