/// Which cites of a citation may change places when the style sorts them.
///
/// Words of the author keep their place: `see a; but cf. b, for instance; c` says another thing in
/// another order. A cite with a prefix or a suffix stays where it is, as in Pandoc; those between
/// are sorted.
enum AffixRuns {
  /// The places of cites that may change among themselves, run by run.
  static func runs(of cites: [Cite]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for (place, cite) in cites.enumerated() where !cite.prefix.isEmpty || !cite.suffix.isEmpty {
      runs.append(start..<place)
      start = place + 1
    }
    runs.append(start..<cites.count)
    return runs
  }
}
