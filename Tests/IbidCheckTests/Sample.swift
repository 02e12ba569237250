import IbidCheck
import IbidModel

/// Facts built by hand over a short text: places are named by the words that stand there.
struct Sample {
  var facts: ArticleFacts

  init(_ text: String, numbersAreFixed: Bool = true) {
    facts = ArticleFacts(
      source: SourceFile(path: "page.txt", text: text), metadata: Metadata(),
      numbersAreFixed: numbersAreFixed)
  }

  /// The span of the `occurrence`-th (from 1) place where `words` stand; empty when absent.
  func span(_ words: String, _ occurrence: Int = 1) -> SourceSpan {
    let bytes = facts.source.bytes
    let wanted = Array(words.utf8)
    var left = occurrence
    var at = 0
    while !wanted.isEmpty, at + wanted.count <= bytes.count {
      if Array(bytes[at..<at + wanted.count]) == wanted {
        left -= 1
        if left == 0 { return SourceSpan(at, at + wanted.count) }
      }
      at += 1
    }
    return SourceSpan(0, 0)
  }

  /// Adds a note whose text is `text`; `nil` makes an undefined one.
  @discardableResult
  mutating func note(_ label: String, _ text: String?, state: NoteFacts.State? = nil) -> Int {
    let found = text.map { span($0) }
    facts.notes.append(
      NoteFacts(
        label: label, span: found, text: text ?? "",
        state: state ?? (text == nil ? .undefined : .present)))
    return facts.notes.count - 1
  }

  /// Adds the marker `(label)` to its note, which must be there.
  @discardableResult
  mutating func marker(_ label: String, _ occurrence: Int = 1) -> Int {
    let index = facts.markers.count
    let note = facts.notes.firstIndex { $0.label == label } ?? 0
    facts.markers.append(
      MarkerFacts(
        label: label, span: span("(\(label))", occurrence), note: note, node: .root,
        isInNote: false))
    facts.notes[note].markers.append(index)
    return index
  }

  /// Adds the marker `(label)` and its note, in this order, for every label.
  mutating func series(_ labels: [String]) {
    for label in labels { note(label, "Note \(label).") }
    for label in labels { marker(label) }
  }

  /// Says that a note names a work.
  mutating func work(_ note: Int, _ words: String, author: String?) {
    facts.notes[note].works.append(
      WorkMention(
        span: span(words), author: author, authorKey: author?.lowercased(), title: words))
  }

  /// Says that a note holds a short form.
  mutating func shortForm(
    _ note: Int, _ word: String, author: String? = nil, target: Int? = nil,
    kind: ShortForm.Kind = .ibid
  ) {
    let place = facts.notes[note].span ?? SourceSpan(0, 0)
    let inNote = facts.source.text(place)
    let start = place.start + Self.offset(of: word, in: inNote)
    facts.notes[note].shortForms.append(
      ShortForm(
        kind: kind, span: SourceSpan(start, start + word.utf8.count),
        authorKey: author?.lowercased(),
        authorSpan: author.map { name in
          let first = place.start + Self.offset(of: name, in: inNote)
          return SourceSpan(first, first + name.utf8.count)
        }, target: target))
  }

  /// Adds a quotation of the words given.
  mutating func quotation(
    _ words: String, markers: [Int] = [], role: Quotation.Role = .quotation
  ) {
    facts.quotations.append(
      Quotation(
        span: span(words), text: words, form: .inline, role: role, markers: markers,
        wordCount: words.split(separator: " ").count))
  }

  private static func offset(of word: String, in text: String) -> Int {
    let sample = Sample(text)
    return sample.span(word).start
  }
}

extension Examination {
  /// The findings of one code.
  func findings(_ code: String) -> [Diagnostic] { diagnostics.filter { $0.code == code } }
  /// The messages of one code.
  func messages(_ code: String) -> [String] { findings(code).map(\.message) }
}
