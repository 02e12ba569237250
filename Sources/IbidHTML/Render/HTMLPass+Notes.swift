import IbidModel

// MARK: - Markers

extension HTMLPass {
  /// Writes the marker of a note; markers side by side share one raised run.
  mutating func marker(_ id: NodeID) {
    let note = Int(tree[id].payload)
    guard let reference = shownReference(id) else { return }
    if !isInMarkerRun, isRaised { write("<sup class=\"noteref\">") }
    let number = numbering.numbers[note]
    write("<a")
    attribute("id", identifier: reference)
    self.reference(to: anchors.notes[note])
    write(" role=\"doc-noteref\"")
    openAttribute("aria-label")
    Escaping.appendAttribute(options.words.note, to: &out)
    write(" ")
    write(number)
    write("\"")
    if numbering.references[note].first == id { marginName(of: note) }
    write(isRaised ? ">" : ">[")
    write(number)
    write(isRaised ? "</a>" : "]</a>")
    isInMarkerRun = isFollowedByMarker(id)
    if isRaised { write(isInMarkerRun ? ",\u{2009}" : "</sup>") }
  }

  /// The id of a marker, or nil when it is not shown.
  private func shownReference(_ id: NodeID) -> String? {
    let note = Int(tree[id].payload)
    return numbering.numbers.indices.contains(note) ? anchors.reference(id, to: note) : nil
  }

  /// The name by which a style sheet ties a note to its first marker.
  private mutating func marginName(of note: Int) {
    guard options.namesNotesForMargin else { return }
    attribute("data-n", "--\(options.idPrefix)n\(numbering.numbers[note])")
  }

  private var isRaised: Bool { options.markers == .raised }

  private func isFollowedByMarker(_ id: NodeID) -> Bool {
    let next = tree[id].next
    guard next >= 0 else { return false }
    let kind = tree.nodes[Int(next)].kind
    let isMarker = kind == .noteReference || kind == .inlineNote
    return isMarker && shownReference(NodeID(Int(next))) != nil
  }
}

// MARK: - The section

extension HTMLPass {
  /// Writes the section with all notes, or nothing when there are none.
  mutating func renderNotes() {
    guard !numbering.listed.isEmpty || !numbering.unreferenced.isEmpty else { return }
    write("<section class=\"notes\" role=\"doc-endnotes\"")
    attribute("aria-labelledby", identifier: "endnotes")
    write(">\n<h2")
    attribute("id", identifier: "endnotes")
    write(">")
    Escaping.appendText(options.words.notes, to: &out)
    write("</h2>\n")
    list(numbering.listed)
    if !numbering.unreferenced.isEmpty {
      write("<p class=\"unreferenced\">")
      Escaping.appendText(options.words.notesUnreferenced, to: &out)
      write("</p>\n")
      list(numbering.unreferenced)
    }
    write("</section>\n")
  }

  private mutating func list(_ notes: [Int]) {
    guard !notes.isEmpty else { return }
    write("<ol>\n")
    for note in notes { item(note) }
    write("</ol>\n")
  }

  private mutating func item(_ note: Int) {
    currentNote = note
    write("<li")
    attribute("id", identifier: anchors.notes[note])
    openAttribute("value")
    write(numbering.numbers[note])
    write("\"")
    if !numbering.references[note].isEmpty { marginName(of: note) }
    write(">\n")
    if article.isMissing(note: note) {
      missing()
    } else if let definition = article.notes[note].definition {
      text(of: definition)
    }
    write("</li>\n")
    currentNote = nil
  }

  private mutating func missing() {
    write("<p class=\"lost\">")
    Escaping.appendText(options.words.missing(in: article.metadata), to: &out)
    writeBackLinks()
    write("</p>\n")
  }

  private mutating func text(of definition: NodeID) {
    if tree[definition].kind == .inlineNote {
      write("<p>")
      render(below: definition)
      writeBackLinks()
      write("</p>\n")
      return
    }
    let last = tree.children(of: definition).reduce(nil) { $1 as NodeID? ?? $0 }
    let isText = last.map { tree[$0].kind == .paragraph && tree.figureImage(of: $0) == nil }
    backLinkParagraph = isText == true ? last : nil
    render(below: definition)
    if backLinkParagraph == nil, currentHasMarkers {
      write("<p class=\"back\">")
      writeBackLinks()
      write("</p>\n")
    }
    backLinkParagraph = nil
  }

  private var currentHasMarkers: Bool {
    currentNote.map { !numbering.references[$0].isEmpty } ?? false
  }

  /// Writes the links back to each marker of the current note: ↩, or ↩a ↩b … for several.
  mutating func writeBackLinks() {
    guard let note = currentNote else { return }
    let markers = numbering.references[note]
    for (place, marker) in markers.enumerated() {
      guard let identifier = anchors.reference(marker, to: note) else { continue }
      let letter = markers.count > 1 ? Self.letters(place) : ""
      write(place == 0 ? "\u{A0}<a" : " <a")
      reference(to: identifier)
      write(" role=\"doc-backlink\"")
      openAttribute("aria-label")
      Escaping.appendAttribute(options.words.backToReference, to: &out)
      write(" ")
      write(numbering.numbers[note])
      out.append(contentsOf: letter)
      // The variation selector keeps phones from drawing a coloured picture.
      write("\">↩\u{FE0E}")
      out.append(contentsOf: letter)
      write("</a>")
    }
  }

  /// The letters a … z, aa, ab … that tell several ways back apart.
  static func letters(_ place: Int) -> String {
    var letters: [UInt8] = []
    var rest = place
    repeat {
      letters.append(0x61 + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
