/// Grouping and collapsing of cites (CSL 1.0.2, “Cite Grouping”, “Cite Collapsing”).
extension ClusterWriter {
  /// The cites of a citation as they stand together, with the delimiters before them.
  mutating func joinedPieces(of cites: [WrittenCite]) -> [CitePiece] {
    var pieces: [CitePiece] = []
    for index in cites.indices {
      renderer.output.removeAll()
      if write(cites[index], isFirst: index == 0) {
        pieces.append(CitePiece(cites[index], output: renderer.output))
      } else {
        emptyCites.append(cites[index].place)
      }
    }
    let joined =
      style.citation.groupsCites ? collapsedGroups(grouped(pieces)) : collapsedNumbers(pieces)
    return withDelimiters(joined)
  }

  /// The delimiters give way to stops and commas of the author's affixes.
  private func withDelimiters(_ pieces: [CitePiece]) -> [CitePiece] {
    var result = pieces
    for index in result.indices {
      guard index > 0 else {
        result[index].delimiter = []
        continue
      }
      result[index].delimiter = Array(
        delimiter(result[index].delimiter, between: result[index - 1].cite, and: result[index].cite)
      )
    }
    return result
  }

  /// Brings cites of the same names together.
  ///
  /// Where the style sorts cites, they move to the first of them, but not over words of the author;
  /// otherwise the order is the author's, and only neighbours form a group, as citeproc-js and Pandoc have it.
  private func grouped(_ pieces: [CitePiece]) -> [[CitePiece]] {
    var groups: [[CitePiece]] = []
    var places: [[UInt8]: Int] = [:]
    for (index, piece) in pieces.enumerated() {
      let isFixed =
        !piece.cite.prefix.isEmpty || index > 0 && !pieces[index - 1].cite.suffix.isEmpty
      if isFixed { places.removeAll() }
      let known = style.citation.sort.isEmpty ? nil : piece.names.flatMap { places[$0] }
      if let place = known ?? groups.indices.last, let last = groups[place].last,
        belongs(piece, with: last)
      {
        groups[place].append(piece)
        continue
      }
      if let names = piece.names { places[names] = groups.count }
      groups.append([piece])
    }
    return groups
  }

  /// True for cites of the same names, and of the same year where there are none, without words of
  /// the author between them.
  private func belongs(_ piece: CitePiece, with last: CitePiece) -> Bool {
    guard piece.cite.prefix.isEmpty, last.cite.suffix.isEmpty, piece.names == last.names else {
      return false
    }
    return piece.names != nil || collapsesYears && sharesYear(last, piece)
  }

  private var collapsesYears: Bool {
    style.citation.collapse == .yearSuffix || style.citation.collapse == .yearSuffixRanged
  }

  private func collapsedGroups(_ groups: [[CitePiece]]) -> [CitePiece] {
    let options = style.citation
    let layoutDelimiter = style.strings[layout.delimiter]
    let afterCollapse = options.afterCollapseDelimiter.map { style.strings[$0] }
    var result: [CitePiece] = []
    var delimiter: [UInt8] = []
    for group in groups {
      var group = collapsed(group)
      guard !group.isEmpty else { continue }
      group[0].delimiter = delimiter
      let follows = options.collapse != .none && (group.count > 1 || result.isEmpty)
      result += group
      delimiter = follows ? afterCollapse ?? layoutDelimiter : layoutDelimiter
    }
    return result
  }

  /// A group with the delimiters inside it; cites that show nothing without their names go.
  private func collapsed(_ group: [CitePiece]) -> [CitePiece] {
    var group = group
    for index in group.indices.dropFirst() {
      group[index].delimiter = delimiter(inGroup: group[index - 1], group[index])
      if style.citation.collapse != .none { group[index].hideNames() }
    }
    group.removeAll { !$0.showsText }
    switch style.citation.collapse {
    case .yearSuffix, .yearSuffixRanged: return collapsedYears(group)
    case .none, .citationNumber, .year: return group
    }
  }

  /// What stands between the cites of a group.
  ///
  /// After a locator it is what stands after a group. Where the style is silent, citeproc-js has a
  /// comma in the text, and in notes what stands between all cites.
  private func delimiter(inGroup left: CitePiece, _ right: CitePiece) -> [UInt8] {
    if let after = style.citation.afterCollapseDelimiter, left.hasLocator || right.hasLocator {
      return style.strings[after]
    }
    if let own = style.citation.citeGroupDelimiter { return style.strings[own] }
    return style.options.isNoteStyle ? style.strings[layout.delimiter] : Array(", ".utf8)
  }

  /// Leaves out years that the cite before shows, too.
  private func collapsedYears(_ group: [CitePiece]) -> [CitePiece] {
    var result: [CitePiece] = []
    var start = group.startIndex
    while start < group.endIndex {
      var end = start + 1
      while end < group.endIndex, sharesYear(group[end - 1], group[end]) { end += 1 }
      result += collapsedSuffixes(Array(group[start..<end]))
      start = end
    }
    return result
  }

  private func sharesYear(_ left: CitePiece, _ right: CitePiece) -> Bool {
    left.isBare && right.isBare && left.year != nil && left.year == right.year
      && left.yearSuffix != nil && right.yearSuffix != nil
  }

  /// Cites of one year: the first whole, then the suffixes.
  private func collapsedSuffixes(_ run: [CitePiece]) -> [CitePiece] {
    guard run.count > 1 else { return run }
    var run = run
    let options = style.citation
    let delimiter = options.yearSuffixDelimiter ?? options.citeGroupDelimiter ?? layout.delimiter
    for index in run.indices.dropFirst() {
      run[index].keepYearSuffix()
      run[index].delimiter = style.strings[delimiter]
    }
    guard style.citation.collapse == .yearSuffixRanged else { return run }
    return ranged(run, after: nil) { $0.yearSuffix }
  }

  private func collapsedNumbers(_ pieces: [CitePiece]) -> [CitePiece] {
    var pieces = pieces
    for index in pieces.indices { pieces[index].delimiter = style.strings[layout.delimiter] }
    let after = style.citation.afterCollapseDelimiter.map { style.strings[$0] }
    return ranged(pieces, after: after) { $0.isBare ? $0.number : nil }
  }

  /// Leaves out what lies inside runs of three or more numbers that follow one another.
  private func ranged(
    _ pieces: [CitePiece], after: [UInt8]?, _ number: (CitePiece) -> Int?
  ) -> [CitePiece] {
    var result: [CitePiece] = []
    var followsRange = false
    var start = pieces.startIndex
    while start < pieces.endIndex {
      var end = start + 1
      while end < pieces.endIndex, let last = number(pieces[end - 1]),
        number(pieces[end]) == last + 1
      { end += 1 }
      result.append(pieces[start])
      if let after = followsRange ? after : nil { result[result.count - 1].delimiter = after }
      followsRange = end - start > 2
      if followsRange {
        result.append(pieces[end - 1])
        result[result.count - 1].delimiter = rangeDelimiter
      } else {
        result += pieces[start + 1..<end]
      }
      start = end
    }
    return result
  }

  private var rangeDelimiter: [UInt8] {
    style.locale.term("citation-range-delimiter", .long)?.single ?? Array("\u{2013}".utf8)
  }
}
