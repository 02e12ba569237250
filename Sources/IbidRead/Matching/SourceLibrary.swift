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
      guard let address = capture.url.flatMap({ SourceAddress($0) }) else { continue }
      if keys[address]?.contains(capture.id.key) != true {
        keys[address, default: []].append(capture.id.key)
      }
    }
    for one in damaged.sorted(by: { $0.id < $1.id }) {
      damagedByKey[one.id.key, default: []].append(one)
    }
  }

  /// True when there is nothing to compare with.
  package var isEmpty: Bool { byKey.isEmpty && damagedByKey.isEmpty }

  /// The captures that the quotations of an article are to be compared with.
  package func captures(neededBy facts: ArticleFacts) -> [Capture] {
    guard !byKey.isEmpty else { return [] }
    var seen: Set<Capture.ID> = []
    return facts.quotations.filter { $0.role == .quotation }
      .flatMap { works(of: $0, in: facts) }.flatMap { byKey[$0] ?? [] }
      .filter { seen.insert($0.id).inserted }
  }

  /// Keeps the index of a capture, so that it need not be made again for every article.
  package mutating func add(_ index: CaptureIndex) { indexes[index.capture.id] = index }

  /// What comes of comparing the quotations of an article, by the index of the quotation.
  ///
  /// `language` is that of the publication; the article's own goes before it.
  package func compared(_ facts: ArticleFacts, language: String? = nil) -> [Int: Comparison] {
    filled(facts, language: language).comparisons
  }

  /// The facts with comparisons, the captures these speak of, and those that are damaged.
  ///
  /// Terms and repetitions are not compared.
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

  /// The keys of the works that a quotation cites, each once.
  private func works(of quotation: Quotation, in facts: ArticleFacts) -> [String] {
    let cited = QuotedWorks(of: quotation, in: facts)
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

  private mutating func comparison(
    of quotation: Quotation, in facts: ArticleFacts, language: String?
  ) -> Found {
    let works = works(of: quotation, in: facts)
    let damaged = works.flatMap { damagedByKey[$0] ?? [] }
    var best: Found?
    for capture in works.flatMap({ byKey[$0] ?? [] }) {
      let comparison = index(of: capture).comparison(of: quotation.text, language: language)
      if let known = best?.comparison, known.distance <= comparison.distance { continue }
      best = Found(comparison: comparison, capture: capture, damaged: damaged)
      if comparison.outcome == .verbatim { break }
    }
    let obstacle = obstacle(works, damaged: damaged, of: quotation, in: facts)
    return best ?? Found(comparison: .couldNotTell(obstacle), damaged: damaged)
  }

  private mutating func index(of capture: Capture) -> CaptureIndex {
    if let index = indexes[capture.id] { return index }
    let index = CaptureIndex(capture)
    indexes[capture.id] = index
    return index
  }

  /// Why a quotation without a sound capture cannot be compared.
  private func obstacle(
    _ works: [String], damaged: [DamagedCapture], of quotation: Quotation, in facts: ArticleFacts
  ) -> Comparison.Obstacle {
    if !damaged.isEmpty { return .damagedCapture }
    let cited = QuotedWorks(of: quotation, in: facts)
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
