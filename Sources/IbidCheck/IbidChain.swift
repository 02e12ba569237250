import IbidModel

/// The short forms of an article followed back to the notes that name their works.
struct IbidChain {
  /// How many notes are read backwards before giving up.
  private static let reach = 20

  private let facts: ArticleFacts
  private let order: NoteOrder
  /// For each note the note that names its work; nil when it has none, or none is known.
  private let roots: [Int?]

  init(_ facts: ArticleFacts) {
    self.facts = facts
    order = NoteOrder(facts)
    var roots: [Int?] = Array(repeating: nil, count: facts.notes.count)
    for index in order.notes {
      let note = facts.notes[index]
      if note.namesSource {
        roots[index] = index
      } else if let target = note.shortForms.lazy.compactMap(\.target).first,
        roots.indices.contains(target), order.places[target] < order.places[index]
      {
        roots[index] = roots[target] ?? target
      }
    }
    self.roots = roots
  }

  /// What stands between an ibid and its work.
  struct Obstacles {
    /// Notes that name another work, in reading order.
    var others: [Int] = []
    /// Notes that are missing, in reading order.
    var missing: [Int] = []
    /// Numbers that no note and no marker has.
    var absent: [Int] = []
    /// The note that names the work meant, when it is known.
    var meant: Int?

    var isEmpty: Bool { others.isEmpty && missing.isEmpty && absent.isEmpty }
  }

  /// What stands between the ibid `form` of a note and its work; nil when nothing does.
  func obstacles(before index: Int, form: ShortForm) -> Obstacles? {
    var found = Obstacles(meant: meant(by: form, in: index))
    var later = index
    for earlier in order.before(index).prefix(Self.reach) {
      found.absent.insert(contentsOf: absent(between: earlier, and: later), at: 0)
      let note = facts.notes[earlier]
      if let meant = found.meant, earlier == meant || roots[earlier] == meant { break }
      if note.isMissing {
        found.missing.insert(earlier, at: 0)
      } else if roots[earlier] != nil {
        if isOther(earlier, than: form, meant: found.meant) { found.others.insert(earlier, at: 0) }
        if found.meant == nil { break }
      }
      later = earlier
    }
    return found.isEmpty ? nil : found
  }

  /// The note whose work is meant: what the form was resolved to, unless its author is another.
  private func meant(by form: ShortForm, in index: Int) -> Int? {
    guard let target = form.target, facts.notes.indices.contains(target), target != index else {
      return nil
    }
    let root = roots[target] ?? target
    return names(otherThan: form.authorKey, in: facts.notes[root]) ? nil : root
  }

  /// True when a note with a work is in the way: any, when the work meant is known to be
  /// elsewhere; else one by another author.
  private func isOther(_ index: Int, than form: ShortForm, meant: Int?) -> Bool {
    if meant != nil { return true }
    guard let root = roots[index] else { return false }
    return names(otherThan: form.authorKey, in: facts.notes[root])
  }

  /// True when all works of a note have a known author and none is `author`.
  private func names(otherThan author: String?, in note: NoteFacts) -> Bool {
    guard let author, !note.works.isEmpty else { return false }
    return note.works.allSatisfy { $0.authorKey != nil && $0.authorKey != author }
  }

  /// The numbers between two notes that follow each other, where numbers are part of the text.
  private func absent(between earlier: Int, and later: Int) -> [Int] {
    guard facts.numbersAreFixed, let low = facts.notes[earlier].number,
      let high = facts.notes[later].number, low >= 0, high > low, high - low > 1,
      high - low <= Self.reach
    else { return [] }
    return Array(low + 1..<high)
  }
}

extension IbidChain.Obstacles {
  /// “note 4 is another work and note 5 is missing”.
  func words(in facts: ArticleFacts) -> String {
    var parts: [String] = []
    if !others.isEmpty {
      let names = NoteNames.many(others.map { facts.notes[$0].label })
      parts.append(names + (others.count == 1 ? " is another work" : " are other works"))
    }
    let gone = missing.map { facts.notes[$0].label } + absent.map(String.init)
    if !gone.isEmpty {
      parts.append(NoteNames.many(gone) + (gone.count == 1 ? " is missing" : " are missing"))
    }
    return parts.joined(separator: " and ")
  }

  /// The places that show it: the notes between, and the note that names the work.
  func labels(in facts: ArticleFacts, form: ShortForm) -> [Diagnostic.Label] {
    var labels: [Diagnostic.Label] = []
    if let meant, let span = facts.notes[meant].place {
      let author = form.authorSpan.map { facts.source.text($0) } ?? ""
      let name = author.isEmpty ? "the work" : "the work of " + NoteNames.shortened(author, to: 40)
      let label = NoteNames.one(facts.notes[meant].label)
      labels.append(Diagnostic.Label(span: span, message: "\(label): \(name) is named here"))
    }
    for index in others {
      guard let span = facts.notes[index].place else { continue }
      let label = NoteNames.one(facts.notes[index].label)
      labels.append(Diagnostic.Label(span: span, message: "\(label) is another work"))
    }
    for index in missing {
      let marker = facts.notes[index].markers.first { facts.markers.indices.contains($0) }
      guard let span = marker.map({ facts.markers[$0].span }) ?? facts.notes[index].span else {
        continue
      }
      let label = NoteNames.one(facts.notes[index].label)
      labels.append(Diagnostic.Label(span: span, message: "\(label) is missing"))
    }
    return labels
  }
}

extension NoteFacts {
  /// The place that shows a note's source: its first work, its web cue, or the whole note.
  var place: SourceSpan? { works.first?.span ?? webCue ?? addresses.first?.span ?? span }
}
