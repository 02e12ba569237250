/// Which cites of a citation may change places when the style sorts them.
///
/// Words of the author keep their place: `see a; but cf. b, for instance; c` says another thing in
/// another order. A cite with a prefix or a suffix stays where it is, as in Pandoc; those between
/// are sorted.
struct AffixRuns {
  private var runs: [Int] = []

  init(_ cites: [Cite]) {
    var run = 0
    for cite in cites {
      let isFixed = !cite.prefix.isEmpty || !cite.suffix.isEmpty
      if isFixed { run += 1 }
      runs.append(run)
      if isFixed { run += 1 }
    }
  }

  /// The run of a cite, by its place in the citation.
  subscript(place: Int) -> Int { runs[place] }
}
