import IbidModel
import IbidRead

/// Finds title, author and date at the head of a page.
struct TitleAndByline {
  let draft: Draft
  /// The blocks in which a byline is looked for.
  private static let reach = 10

  /// Decides on title, authors and date, and drops the blocks that held them.
  func decide(_ decisions: inout Decisions) {
    let lines = HeadLine.head(
      HeadLine.lines(of: draft, dropped: decisions.dropped, reach: Self.reach))
    let bylines = lines.map { BylineLine($0.text) }
    let choice = HeadChoice(lines, bylines, known: decisions.metadata.title, foot: foot)
    var used: Set<Int> = []
    decideTitle(lines, choice, &used, &decisions)
    let title = choice.title ?? -1
    for index in Array(lines.indices.dropFirst(title + 1)) + lines.indices.prefix(title + 1)
    where !used.contains(index) {
      if index == choice.name {
        takeName(lines[index], isSure: choice.isNameSure, &decisions)
        used.insert(index)
      } else if let byline = bylines[index], !byline.needsTitle || title >= 0 && title < index {
        if byline.isBareName, !isLikely(byline.names) {
          decisions.doubt(
            .metadataGuessed, lines[index].span,
            "left '\(lines[index].string)' in the text: it may name the author, or a place",
            confidence: .possible, help: "write 'author:' and 'date:' in the front matter if so")
        } else if says(byline, otherThan: decisions) {
          leave(byline, lines[index], isAbove: index < title, &used, index, &decisions)
        } else if take(byline, lines[index], &decisions) {
          used.insert(index)
        }
      }
    }
    drop(lines, used, &decisions)
    reportMissing(&decisions)
  }

  /// The words of the last short lines, where sites say whose they are.
  private var foot: String {
    let lines = draft.blocks.suffix(4).filter {
      $0.text.words.count <= 20 && $0.text.scalars.contains("©")
        || $0.text.words.first?.folded == "copyright"
    }
    return " " + lines.flatMap { $0.text.words.map(\.folded) }.joined(separator: " ") + " "
  }

  /// Drops the blocks all lines of which were used.
  private func drop(_ lines: [HeadLine], _ used: Set<Int>, _ decisions: inout Decisions) {
    let kept = Set(lines.indices.filter { !used.contains($0) }.map { lines[$0].block })
    for index in used where !kept.contains(lines[index].block) {
      decisions.dropped.insert(draft.blocks[lines[index].block].node)
    }
  }

  // MARK: Title

  private func decideTitle(
    _ lines: [HeadLine], _ choice: HeadChoice, _ used: inout Set<Int>,
    _ decisions: inout Decisions
  ) {
    guard let title = choice.title else { return }
    decisions.metadata.title = lines[title].string
    used.insert(title)
    if let subtitle = choice.subtitle {
      decisions.metadata.subtitle = lines[subtitle].string
      used.insert(subtitle)
    }
    for masthead in choice.mastheads {
      used.insert(masthead)
      decisions.doubt(
        .residueRemoved, lines[masthead].span,
        "left out what is not the article: '\(lines[masthead].string)', above the title",
        help: "put it back from the original if it belongs to the article")
    }
    for other in choice.others {
      decisions.doubt(
        .metadataGuessed, lines[other].span,
        "took '\(lines[title].string)' for the title and left '\(lines[other].string)' in the text",
        confidence: .possible, help: "correct title and subtitle in the front matter")
    }
  }

  // MARK: Byline

  private func isLikely(_ names: [String]) -> Bool {
    names.allSatisfy { PersonName(ScalarText(Array($0.utf8))).isLikely }
  }

  /// True when a line names another author or day than those already known.
  private func says(_ byline: BylineLine, otherThan decisions: Decisions) -> Bool {
    let known = decisions.metadata
    let others = byline.names.map { Folding.folded($0) }
    let isOtherAuthor =
      !others.isEmpty && !known.authors.isEmpty
      && others != known.authors.map { Folding.folded($0.name) }
    let isOtherDay = byline.date != nil && known.date != nil && byline.date != known.date
    let addsAuthor = !byline.names.isEmpty && known.authors.isEmpty
    return isOtherAuthor || isOtherDay && !addsAuthor
  }

  /// Leaves a second byline in the text; a day above the title is the day of the visit.
  private func leave(
    _ byline: BylineLine, _ line: HeadLine, isAbove: Bool, _ used: inout Set<Int>, _ index: Int,
    _ decisions: inout Decisions
  ) {
    guard isAbove, byline.names.isEmpty else {
      decisions.doubt(
        .metadataGuessed, line.span,
        "left '\(line.string)' in the text: author or date was found elsewhere",
        confidence: .possible, help: "correct author and date in the front matter")
      return
    }
    used.insert(index)
    decisions.doubt(
      .residueRemoved, line.span,
      "left out what is not the article: '\(line.string)', above the title",
      help: "put it back from the original if it belongs to the article")
  }

  /// Takes what a byline says; false when it must stay in the text.
  private func take(
    _ byline: BylineLine, _ line: HeadLine, _ decisions: inout Decisions
  ) -> Bool {
    if !byline.names.isEmpty, decisions.metadata.authors.isEmpty {
      decisions.metadata.authors = byline.names.map { Metadata.Author(name: $0) }
      reportName(byline, line, &decisions)
    }
    if let date = byline.date, decisions.metadata.date == nil {
      decisions.metadata.date = date
      decisions.metadata.dateText = date.iso
    }
    decisions.metadata.lastmod = decisions.metadata.lastmod ?? byline.lastChange
    if let unclear = byline.unclearDate, decisions.metadata.date == nil {
      decisions.doubt(
        .metadataGuessed, line.span, "the date '\(unclear)' can be read in two ways",
        help: "write 'date:' in the front matter")
      return !byline.names.isEmpty
    }
    return !byline.saysMore
  }

  private func reportName(
    _ byline: BylineLine, _ line: HeadLine, _ decisions: inout Decisions
  ) {
    if !byline.besides.isEmpty {
      decisions.doubt(
        .metadataGuessed, line.span,
        "left out '\(byline.besides.joined(separator: ", "))' beside the author's name",
        help: "add it in the front matter if it is wanted")
    }
  }

  private func takeName(_ line: HeadLine, isSure: Bool, _ decisions: inout Decisions) {
    guard decisions.metadata.authors.isEmpty else { return }
    decisions.metadata.authors = [Metadata.Author(name: line.string)]
    decisions.doubt(
      .metadataGuessed, line.span, "took '\(line.string)', which no 'by' announces, for the author",
      confidence: isSure ? .likely : .possible,
      help: "correct 'author:' in the front matter if it is none")
  }

  private func reportMissing(_ decisions: inout Decisions) {
    let start = SourceSpan(0, 0)
    let missing = [
      (decisions.metadata.title == nil, "title", "title"),
      (decisions.metadata.authors.isEmpty, "author", "author"),
      (decisions.metadata.date == nil, "date of publication", "date"),
    ]
    for (_, what, key) in missing.filter(\.0) {
      decisions.doubt(
        .metadataGuessed, start, "found no \(what)", help: "write '\(key):' in the front matter")
    }
  }
}
