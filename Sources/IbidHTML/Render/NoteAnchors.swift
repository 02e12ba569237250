package import IbidModel

/// The ids of notes and of their markers: `fn-<label>`, `fnref-<label>`, `fnref-<label>-2`.
package struct NoteAnchors: Sendable {
  /// The id of each note, by its index in `Article.notes`.
  package private(set) var notes: [String] = []
  /// The id of the first marker of each note.
  private var firstMarkers: [String]
  /// The first marker of each note, where one is shown.
  private let first: [NodeID?]
  /// The ids of all markers after the first ones.
  private var laterMarkers: [NodeID: String] = [:]

  /// Names the notes and markers of an article; all ids differ.
  package init(_ article: Article, numbering: NoteNumbering) {
    let labels = Self.labels(of: article.notes)
    notes = labels.map { "fn-" + $0 }
    firstMarkers = labels.map { "fnref-" + $0 }
    first = numbering.references.map { $0.first }
    guard numbering.references.contains(where: { $0.count > 1 }) else { return }
    var used = Set(firstMarkers)
    for (note, markers) in numbering.references.enumerated() {
      for (place, id) in markers.enumerated().dropFirst() {
        laterMarkers[id] = Self.unique("\(firstMarkers[note])-\(place + 1)", among: &used)
      }
    }
  }

  /// The id of a marker that is shown, or nil.
  package func reference(_ marker: NodeID, to note: Int) -> String? {
    first[note] == marker ? firstMarkers[note] : laterMarkers[marker]
  }

  /// A label as part of an id: bytes outside `A-Za-z0-9_.-` become `:` and two hex digits.
  package static func escaped(_ label: String) -> String {
    if label.utf8.allSatisfy(isPlain) { return label }
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in label.utf8 {
      if isPlain(byte) {
        out.append(byte)
      } else {
        out.append(contentsOf: [0x3A, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x5F || byte == 0x2E || byte == 0x2D
  }

  /// The labels in ids, which differ; inline notes are `i1`, `i2` … in the order of the text.
  private static func labels(of notes: [Note]) -> [String] {
    var labels = notes.map { escaped($0.label) }
    var used = Set<String>(minimumCapacity: labels.count)
    for index in labels.indices where !labels[index].isEmpty {
      labels[index] = unique(labels[index], among: &used)
    }
    var inline = 0
    for index in labels.indices where labels[index].isEmpty {
      inline += 1
      labels[index] = unique("i\(inline)", among: &used)
    }
    return labels
  }

  private static func unique(_ wished: String, among used: inout Set<String>) -> String {
    var name = wished
    while !used.insert(name).inserted { name += "_" }
    return name
  }
}
