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

  /// Brings cites of the same names together, where the first of them stands.
  private func grouped(_ pieces: [CitePiece]) -> [[CitePiece]] {
    var groups: [[CitePiece]] = []
    var places: [[UInt8]: Int] = [:]
    for piece in pieces {
      if let names = piece.names, let place = places[names], piece.cite.prefix.isEmpty,
        groups[place].last?.cite.suffix.isEmpty == true
      {
        groups[place].append(piece)
        continue
      }
      if let names = piece.names { places[names] = groups.count }
      groups.append([piece])
    }
    return groups
  }

  private func collapsedGroups(_ groups: [[CitePiece]]) -> [CitePiece] {
    let options = style.citation
    let layoutDelimiter = style.strings[layout.delimiter]
    let afterCollapse = options.afterCollapseDelimiter.map { style.strings[$0] }
    var result: [CitePiece] = []
    var delimiter: [UInt8] = []
    for group in groups {
      var group = collapsed(group)
      group[0].delimiter = delimiter
      result += group
      let isCollapsed = group.count > 1 && options.collapse != .none
      delimiter = isCollapsed ? afterCollapse ?? layoutDelimiter : layoutDelimiter
    }
    return result
  }

  /// A group with the delimiters inside it.
  private func collapsed(_ group: [CitePiece]) -> [CitePiece] {
    var group = group
    let delimiter = style.citation.citeGroupDelimiter.map { style.strings[$0] } ?? Array(", ".utf8)
    for index in group.indices.dropFirst() {
      group[index].delimiter = delimiter
      if style.citation.collapse != .none { group[index].hideNames() }
    }
    switch style.citation.collapse {
    case .yearSuffix: return collapsedYears(group)
    case .yearSuffixRanged: return collapsedYears(group)
    case .none, .citationNumber, .year: return group
    }
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
    let delimiter = style.strings[style.citation.yearSuffixDelimiter ?? layout.delimiter]
    for index in run.indices.dropFirst() {
      run[index].keepYearSuffix()
      run[index].delimiter = delimiter
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
