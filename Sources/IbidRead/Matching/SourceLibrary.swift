package import IbidModel

/// The captures of a publication, ready to compare the quotations of its articles with.
///
/// A value: what is to be shared by threads is prepared first (`captures(neededBy:)`, `add`).
package struct SourceLibrary: Sendable {
  /// The sound captures of each work, newest first.
  private var byKey: [String: [Capture]] = [:]
  private var damagedByKey: [String: [DamagedCapture]] = [:]
  /// The keys of the works taken from an address.
  private var keys: [SourceAddress: [String]] = [:]
  private var indexes: [Capture.ID: CaptureIndex] = [:]

  /// Sorts captures by work; nothing is indexed yet.
  package init(captures: [Capture] = [], damaged: [DamagedCapture] = []) {
    for capture in captures.sorted(by: { $0.id.day > $1.id.day }) {
      byKey[capture.id.key, default: []].append(capture)
      note(capture.url, of: capture.id.key)
    }
    for one in damaged.sorted(by: { $0.id < $1.id }) {
      damagedByKey[one.id.key, default: []].append(one)
      note(one.url, of: one.id.key)
    }
  }

  /// Remembers the address of a work.
  private mutating func note(_ url: String?, of key: String) {
    guard let address = url.flatMap({ SourceAddress($0) }) else { return }
    if keys[address]?.contains(key) != true { keys[address, default: []].append(key) }
  }

  /// True when there is nothing to compare with.
  package var isEmpty: Bool { byKey.isEmpty && damagedByKey.isEmpty }

  /// The captures that the quotations of an article are to be compared with.
  package func captures(neededBy facts: ArticleFacts) -> [Capture] {
    guard !byKey.isEmpty else { return [] }
    var seen: Set<Capture.ID> = []
    return facts.quotations.filter { $0.role == .quotation }
      .flatMap { works(QuotedWorks(of: $0, in: facts)) }.flatMap { byKey[$0] ?? [] }
      .filter { seen.insert($0.id).inserted }
  }

  /// Keeps the index of a capture, so that it need not be made again for every article.
  package mutating func add(_ index: CaptureIndex) { indexes[index.capture.id] = index }

  /// The facts with comparisons, the captures these speak of, and those that are damaged.
  ///
  /// Terms and repetitions are not compared. `language` is that of the publication; the article's
  /// own goes before it.
  package func filled(_ facts: ArticleFacts, language: String? = nil) -> ArticleFacts {
    var facts = facts
    var library = self
    let language = facts.metadata.language ?? language
    for (index, quotation) in facts.quotations.enumerated() where quotation.role == .quotation {
      let found = library.comparison(of: quotation, in: facts, language: language)
      facts.comparisons[index] = found.comparison
      if let capture = found.capture { facts.captures[capture.id] = capture }
      if !found.damaged.isEmpty { facts.damagedCaptures[index] = found.damaged }
    }
    return facts
  }

  /// The keys of the captured works among those cited, each once.
  private func works(_ cited: QuotedWorks) -> [String] {
    var seen: Set<String> = []
    return (cited.keys + cited.addresses.flatMap { keys[$0] ?? [] })
      .filter { seen.insert($0).inserted }
  }
}

extension SourceLibrary {
  private struct Found {
    var comparison: Comparison
    var capture: Capture?
    var damaged: [DamagedCapture] = []
  }

  /// Compares with every capture of every work; the best comparison wins.
  ///
  /// That words are not found says something only where they should be: in the work that the
  /// nearest citation or marker names.
  private mutating func comparison(
    of quotation: Quotation, in facts: ArticleFacts, language: String?
  ) -> Found {
    let works = works(QuotedWorks(of: quotation, in: facts))
    let damaged = works.flatMap { damagedByKey[$0] ?? [] }
    var all: [Found] = []
    for capture in works.flatMap({ byKey[$0] ?? [] }) {
      let comparison = index(of: capture).comparison(of: quotation.text, language: language)
      all.append(Found(comparison: comparison, capture: capture, damaged: damaged))
      if comparison.outcome == .verbatim { break }
    }
    let found = all.filter { if case .found = $0.comparison { true } else { false } }
    let nearest = QuotedWorks(nearest: quotation, in: facts)
    if let best = Self.best(found) ?? Self.best(all.filter { isExpected($0, in: nearest) }) {
      return best
    }
    let obstacle = obstacle(nearest, isDamaged: !damaged.isEmpty)
    return Found(comparison: .couldNotTell(obstacle), damaged: damaged)
  }

  /// The comparison that comes nearest; the first, which is the newest, among equals.
  private static func best(_ all: [Found]) -> Found? {
    all.min { $0.comparison.distance < $1.comparison.distance }
  }

  /// True when a capture is of a work in which the words should be, and all of these are here.
  private func isExpected(_ found: Found, in nearest: QuotedWorks) -> Bool {
    guard let key = found.capture?.id.key else { return false }
    return works(nearest).contains(key) && nearest.keys.allSatisfy { byKey[$0] != nil }
  }

  private mutating func index(of capture: Capture) -> CaptureIndex {
    if let index = indexes[capture.id] { return index }
    let index = CaptureIndex(capture)
    indexes[capture.id] = index
    return index
  }

  /// Why a quotation cannot be compared.
  private func obstacle(_ cited: QuotedWorks, isDamaged: Bool) -> Comparison.Obstacle {
    if isDamaged { return .damagedCapture }
    return cited.keys.isEmpty && cited.addresses.isEmpty ? .noWork : .noCapture
  }
}

extension Comparison {
  /// How far a quotation is from its source; the smallest wins.
  fileprivate var distance: Distance {
    switch self {
    case .found(.verbatim, _): Distance(rank: 0)
    case .found(.typography, _): Distance(rank: 1)
    case .found(_, let passage): Distance(rank: 2, pieces: passage.changes)
    case .notFound(_, .some(let passage)): Distance(rank: 3, pieces: passage.changes)
    case .notFound(_, nil): Distance(rank: 4)
    case .couldNotTell: Distance(rank: 5)
    }
  }

  fileprivate struct Distance: Comparable {
    var rank: Int
    /// How many runs of words differ.
    var pieces = 0

    static func < (left: Distance, right: Distance) -> Bool {
      (left.rank, left.pieces) < (right.rank, right.pieces)
    }
  }
}

extension Passage {
  fileprivate var changes: Int {
    difference.count { if case .same = $0 { false } else { true } }
  }
}
