/// Where the bytes of a captured text stand in its page, decoded to UTF-8 without byte order mark.
///
/// Runs are bytes that stand in both; between two runs the text was made: a folded white space, a
/// decoded reference, the empty line between two blocks.
package struct OffsetMap: Hashable, Sendable {
  /// Bytes that are equal in text and page.
  package struct Run: Hashable, Sendable {
    /// The first byte in the text.
    package var text: UInt32
    /// The first byte in the page.
    package var source: UInt32
    /// The number of bytes, at least 1.
    package var count: UInt32

    package init(text: UInt32, source: UInt32, count: UInt32) {
      self.text = text
      self.source = source
      self.count = count
    }

    fileprivate var textEnd: Int { Int(text) + Int(count) }
    fileprivate var sourceEnd: Int { Int(source) + Int(count) }
  }

  /// The runs by their place in the text, none empty, none overlapping there.
  package private(set) var runs: [Run] = []

  /// Makes an empty map.
  package init() {}

  /// Makes a map of these runs; nil when one is empty, out of order, or ends beyond the sizes.
  package init?(runs: [Run], textCount: Int, sourceCount: Int) {
    var end = 0
    for run in runs {
      guard run.count > 0, Int(run.text) >= end, run.sourceEnd <= sourceCount else { return nil }
      end = run.textEnd
    }
    guard end <= textCount else { return nil }
    self.runs = runs
  }

  /// Adds bytes that stand in both, after all that are there.
  ///
  /// They are joined to the last run if they go on there. Offsets must fit into 32 bits.
  package mutating func append(text: Int, source: Int, count: Int) {
    guard count > 0 else { return }
    if let last = runs.last, last.textEnd == text, last.sourceEnd == source {
      runs[runs.count - 1].count += UInt32(truncatingIfNeeded: count)
      return
    }
    runs.append(
      Run(
        text: UInt32(truncatingIfNeeded: text), source: UInt32(truncatingIfNeeded: source),
        count: UInt32(truncatingIfNeeded: count)))
  }

  /// The bytes of the page that a range of the text was made from; O(log runs).
  ///
  /// A byte that was made stands for what lies between its neighbours in the page.
  package func source(of text: SourceSpan) -> SourceSpan {
    let first = start(of: text.start)
    let last = text.isEmpty ? first : end(of: text.end)
    return SourceSpan(first, last)
  }

  private func start(of offset: Int) -> Int {
    let index = firstRun(endingAfter: offset)
    if index < runs.count, Int(runs[index].text) <= offset {
      return Int(runs[index].source) + offset - Int(runs[index].text)
    }
    return index > 0 ? runs[index - 1].sourceEnd : 0
  }

  private func end(of offset: Int) -> Int {
    let index = firstRun(endingAfter: offset - 1)
    guard index < runs.count else { return runs.last?.sourceEnd ?? 0 }
    return Int(runs[index].text) < offset
      ? Int(runs[index].source) + offset - Int(runs[index].text) : Int(runs[index].source)
  }

  private func firstRun(endingAfter offset: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].textEnd > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
