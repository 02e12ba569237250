import IbidModel

/// Joins the references to notes with their definitions once all text is read.
enum NoteTable {
  /// The finished tree and the notes: in the order of definition, then those never defined.
  static func joined(_ inlines: consuming InlineParser) -> (tree: Tree, notes: [Note]) {
    guard !inlines.noteUses.isEmpty || !inlines.noteDefinitions.isEmpty else {
      return (inlines.builder.finished(), [])
    }
    let places = places(inlines)
    var notes: [Note] = []
    notes.reserveCapacity(places.count)
    var numbers = [ArraySlice<UInt8>: Int](minimumCapacity: places.count)
    for place in places {
      let index = Int(place.node.index)
      guard let label = place.label else {
        inlines.builder.nodes[index].payload = UInt32(truncatingIfNeeded: notes.count)
        notes.append(Note(label: "", definition: place.node, references: [place.node]))
        continue
      }
      let bytes = inlines.source[label.range]
      if let number = numbers[bytes] {
        inlines.builder.nodes[index].payload = UInt32(truncatingIfNeeded: number)
        notes[number].duplicates.append(place.node)
        continue
      }
      numbers[bytes] = notes.count
      inlines.builder.nodes[index].payload = UInt32(truncatingIfNeeded: notes.count)
      notes.append(Note(label: String(decoding: bytes, as: UTF8.self), definition: place.node))
    }
    for use in inlines.noteUses {
      guard let label = use.label else { continue }
      let bytes = inlines.source[label.range]
      let number = numbers[bytes] ?? notes.count
      if number == notes.count {
        numbers[bytes] = number
        notes.append(Note(label: String(decoding: bytes, as: UTF8.self)))
      }
      inlines.builder.nodes[Int(use.node.index)].payload = UInt32(truncatingIfNeeded: number)
      notes[number].references.append(use.node)
    }
    return (inlines.builder.finished(), notes)
  }

  /// All definitions, inline notes among them, in the order of the source.
  private static func places(_ inlines: InlineParser) -> [InlineParser.NoteUse] {
    var places = inlines.noteUses.filter { $0.label == nil }
    let isMixed = !places.isEmpty
    places += inlines.noteDefinitions.map { InlineParser.NoteUse(node: $0.node, label: $0.label) }
    guard isMixed else { return places }
    return places.sorted {
      inlines.builder.nodes[Int($0.node.index)].start
        < inlines.builder.nodes[Int($1.node.index)].start
    }
  }
}
