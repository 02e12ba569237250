import IbidModel
import IbidRead

/// Which lines at the head of a page are its title, its subtitle, its author's name.
struct HeadChoice {
  private let lines: [HeadLine]
  private let bylines: [BylineLine?]
  /// The words at the foot of the page, folded.
  private let foot: String
  /// Indices into the lines.
  private(set) var title: Int?
  private(set) var subtitle: Int?
  /// A line that is nothing but a name.
  private(set) var name: Int?
  private(set) var isNameSure = false
  /// Lines above the title that name a paper or a site.
  private(set) var mastheads: [Int] = []
  /// Lines above the title that may be anything.
  private(set) var others: [Int] = []

  /// Chooses; `known` is the title that the page gives outside its text.
  init(_ lines: [HeadLine], _ bylines: [BylineLine?], known: String?, foot: String) {
    self.lines = lines
    self.bylines = bylines
    self.foot = foot
    let byline = firstByline
    let end = byline ?? lines.firstIndex { $0.isText } ?? lines.count
    findName(before: end, byline: byline)
    let candidates = (0..<end).filter {
      bylines[$0].map { $0.needsTitle } ?? true && lines[$0].isTitle && $0 != name
        && ($0 == 0 || !lines[$0].opensQuotation || lines[$0].isHeading)
    }
    chooseTitle(candidates, isBylined: byline != nil || name != nil, known: known)
    chooseSubtitle(end)
  }

  /// The first byline that has something above it that may be a title.
  private var firstByline: Int? {
    var hasTitle = false
    for index in lines.indices {
      let byline = bylines[index]
      if let byline, hasTitle || !byline.needsTitle {
        if hasTitle { return index }
      } else if lines[index].isTitle {
        hasTitle = true
      }
    }
    return nil
  }

  // MARK: The name

  /// A name alone, right under a line that may be the title, over a date or the text.
  private mutating func findName(before end: Int, byline: Int?) {
    guard let index = (1..<max(1, end)).last(where: { isLoneName($0) }) else { return }
    let isOverDate = index + 1 == byline
    let isOverText = byline == nil && index + 1 == end && end < lines.count
    guard isOverDate || isOverText else { return }
    if isOverDate, !(bylines[index + 1]?.names.isEmpty ?? true) { return }
    let isLikely = PersonName(lines[index].text, lines[index].trimmed).isLikely
    let isUnderTitle = isOverDate && lines[index - 1].words.count >= 4
    guard isLikely || isUnderTitle && !isMasthead(index - 1) else { return }
    name = index
    isNameSure = isLikely
  }

  private func isLoneName(_ index: Int) -> Bool {
    let line = lines[index]
    guard !line.isHeading, bylines[index] == nil, line.words.count <= 4,
      lines[index - 1].isTitle, bylines[index - 1] == nil
    else { return false }
    let isInTitle = lines[index - 1].string.contains(line.string)
    return !isInTitle && PersonName(line.text, line.trimmed).isPossible
  }

  // MARK: The title

  private mutating func chooseTitle(_ candidates: [Int], isBylined: Bool, known: String?) {
    let headings = candidates.filter { lines[$0].isHeading }
    let same = headings.first { lines[$0].string == known }
    if let heading = same ?? headings.first {
      title = heading
      sortOthers(headings)
      return
    }
    guard let last = candidates.last else { return }
    let first = candidates[0]
    if isBylined {
      title = isSubtitle(last, in: candidates) ? candidates[candidates.count - 2] : last
    } else if lines[..<first].indices.allSatisfy({ bylines[$0] != nil }) {
      let hasNext = candidates.count > 1 && candidates[1] == first + 1
      title = hasNext && isMasthead(first) && lines[first + 1].isSetOff ? first + 1 : first
    }
    sortOthers(candidates)
  }

  private mutating func sortOthers(_ candidates: [Int]) {
    guard let title else { return }
    for index in candidates where index < title {
      if isMasthead(index) { mastheads.append(index) } else { others.append(index) }
    }
  }

  /// The name of a paper, or of whoever is named at the foot of the page.
  private func isMasthead(_ index: Int) -> Bool {
    let name = lines[index].words.map(\.folded).joined(separator: " ")
    return lines[index].isMasthead || lines[index].words.count > 1 && foot.contains(" \(name) ")
  }

  // MARK: The subtitle

  /// True when a line belongs to the one above it: no blank line between, or a sentence under
  /// a line with a title's capitals.
  private func isSubtitle(_ index: Int, in candidates: [Int]) -> Bool {
    guard candidates.count > 1, candidates[candidates.count - 2] == index - 1,
      !isMasthead(index - 1)
    else { return false }
    let isPart = ["part", "teil", "partie"].contains(lines[index].words.first?.folded ?? "")
    if !lines[index].isSetOff || isPart { return true }
    return lines[index].words.count >= 3 && !lines[index].isInTitleCase
      && lines[index - 1].isInTitleCase && lines[index - 1].words.count >= 2
  }

  /// The line between title and byline; without a byline nothing tells it from a heading.
  private mutating func chooseSubtitle(_ end: Int) {
    guard let title, title + 1 < lines.count, end < lines.count, title + 1 < (name ?? end),
      name ?? end == title + 2, bylines[title + 1] == nil, name != nil || bylines[end] != nil
    else { return }
    let line = lines[title + 1]
    guard line.words.count <= 20, line.lastScalar != ":", line.lastScalar != ",",
      !line.opensQuotation, !line.isText || line.isHeading
    else { return }
    subtitle = title + 1
  }
}
