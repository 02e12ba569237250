/// A cite that was written by itself, before the cites of its citation are grouped and collapsed.
struct CitePiece {
  let cite: WrittenCite
  var output: Output
  /// What stands before it.
  var delimiter: [UInt8] = []
  /// The names by which it is grouped, as bytes; nil when it shows none.
  let names: [UInt8]?
  /// Its year as bytes, without the suffix; nil when it shows none.
  let year: [UInt8]?
  /// The number of its year suffix, where one is shown.
  let yearSuffix: Int?
  /// Its number in the list of references, when it shows nothing else.
  let number: Int?

  init(_ cite: WrittenCite, output: Output) {
    self.cite = cite
    self.output = output
    names = output.first(.names).map { output.leaves(of: $0) }
    year = (output.first(.year) ?? output.first(.date)).map {
      output.leaves(of: $0, except: .yearSuffix)
    }
    let suffix = output.first(.yearSuffix)
    yearSuffix = suffix == nil ? nil : cite.state?.disambiguation.yearSuffix
    let shown = output.first(.citationNumber).map { output.leaves(of: $0) }
    let isAlone = shown == output.leaves(of: 0)
    number = isAlone ? cite.state?.citationNumber : nil
  }

  /// True when nothing of the author's stands around it and it has no locator.
  var isBare: Bool { cite.prefix.isEmpty && cite.suffix.isEmpty && cite.state?.locator == nil }

  var hasLocator: Bool { cite.state?.locator != nil }

  /// True when a text of it is shown.
  var showsText: Bool { !output.leaves(of: 0).isEmpty }

  /// Takes away the names that a cite before has shown.
  mutating func hideNames() {
    guard let names = output.first(.names) else { return }
    output.update(names) { $0.isHidden = true }
  }

  /// Keeps the suffix of the year alone.
  mutating func keepYearSuffix() {
    guard let suffix = output.first(.yearSuffix) else { return }
    var kept = Output()
    let node = kept.open(.cite)
    kept.append(output, subtree: suffix)
    kept.close(node)
    output = kept
  }
}
