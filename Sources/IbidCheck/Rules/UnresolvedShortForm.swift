import IbidModel

extension Rule {
  /// Short forms that name no work the article cites, or more than one.
  static let unresolvedShortForm = Rule(
    code: "I205", slug: "unresolved-short-form", severity: .warning, confidence: .likely,
    summary: "A short form (op. cit., idem, ibid) leads to no work, or to more than one.",
    why: "The reader cannot tell which work is meant.",
    found: """
      The author written before the short form is looked for in the notes before. It is a finding \
      when none of them names the author, or when an 'op. cit.' without a title follows two works \
      of the author. An 'ibid' that I201 or I203 reports is left to them; one without an author \
      is taken to mean the note before.
      """,
    falseAlarms: "A work that is named in the text or in a list of works, and in no note.",
    help: "name the work by author and title",
    flags: ["A statement.[^1]\n\n[^1]: Author, op. cit., p. 4.\n"],
    accepts: [
      """
      One.[^1] Two.[^2] Three.[^3]

      [^1]: Anna Author, *A Book*, London, 1965, p. 27.

      [^2]: Bruno Writer, *A Tale*, Paris, 1970, p. 3.

      [^3]: Author, op. cit., p. 28.
      """
    ]
  ) { facts, findings in
    let search = ShortFormSearch(facts)
    for (index, note) in facts.notes.enumerated() where !note.isMissing {
      for form in note.shortForms {
        guard let fault = search.fault(of: form, in: index) else { continue }
        let word = NoteNames.shortened(facts.source.text(form.span), to: 20)
        let span = form.authorSpan.map { $0.union(form.span) } ?? form.span
        findings.report(
          at: span, "'\(word)' in \(NoteNames.one(note.label)) \(fault.words)",
          label: form.authorKey == nil ? "no author to go by" : "",
          related: fault.works.map { Diagnostic.Label(span: $0.span, message: "this work") },
          about: [.reference(index)])
      }
    }
  }
}

/// Looks for the works that short forms can mean.
private struct ShortFormSearch {
  /// What is wrong with a short form.
  struct Fault {
    let words: String
    var works: [WorkMention] = []
  }

  private let facts: ArticleFacts
  private let order: NoteOrder
  private let chain: IbidChain

  init(_ facts: ArticleFacts) {
    self.facts = facts
    order = NoteOrder(facts)
    chain = IbidChain(facts)
  }

  /// What is wrong with a short form of a note; nil when nothing is, or another rule says so.
  func fault(of form: ShortForm, in index: Int) -> Fault? {
    let note = facts.notes[index]
    guard !note.namesSource(before: form.authorSpan ?? form.span) else { return nil }
    if form.target != nil { return ambiguity(of: form, in: index) }
    if index == order.notes.first, form.isUnfounded(in: note) { return nil }
    if form.kind == .ibid, chain.obstacles(before: index, form: form) != nil { return nil }
    guard let author = form.authorKey else {
      return isAlone(form, in: note) ? Fault(words: "names no author") : nil
    }
    // A work that was not recognised still names its author.
    let isNamed = order.before(index).prefix(Self.reach).contains {
      facts.notes[$0].text.lowercased().contains(author)
    }
    return isNamed ? nil : Fault(words: "leads to no work in the notes before")
  }

  /// True for a short form that opens its note: neither author nor title stand before it.
  private func isAlone(_ form: ShortForm, in note: NoteFacts) -> Bool {
    let word = facts.source.text(form.span).lowercased()
    return form.kind == .opCit && !word.isEmpty && note.text.lowercased().hasPrefix(word)
  }

  /// Two works of the author, where the short form follows the author's name at once.
  private func ambiguity(of form: ShortForm, in index: Int) -> Fault? {
    guard form.kind == .opCit, let author = form.authorKey, let place = form.authorSpan,
      form.span.start - place.end <= Self.titleLess
    else { return nil }
    var works: [String: WorkMention] = [:]
    for earlier in order.before(index).prefix(Self.reach) {
      for work in facts.notes[earlier].works where work.authorKey == author {
        guard let title = work.title?.lowercased() else { continue }
        let isKnown = works.keys.contains { $0.contains(title) || title.contains($0) }
        if !isKnown { works[title] = work }
      }
    }
    guard works.count > 1 else { return nil }
    return Fault(
      words: "may mean any of \(works.count) works",
      works: works.values.sorted { $0.span < $1.span })
  }

  /// How many notes are searched, so that time stays linear.
  private static let reach = 500
  /// The bytes between author and short form that leave no room for a title: a comma, spaces.
  private static let titleLess = 4
}
