package import IbidModel

/// The ids of notes and of their markers: `fn-<label>`, `fnref-<label>`, `fnref-<label>-2`.
package struct NoteAnchors: Sendable {
  /// The id of each note, by its index in `Article.notes`.
  package private(set) var notes: [String] = []
  /// The id of each marker that is shown.
  package private(set) var references: [NodeID: String] = [:]

  /// Names the notes and markers of an article; all ids differ.
  package init(_ article: Article, numbering: NoteNumbering) {
    var used = Set<String>()
    let labels = Self.labels(of: article.notes)
    for label in labels { notes.append(Self.unique("fn-" + label, among: &used)) }
    for label in labels { used.insert("fnref-" + label) }
    for (note, label) in labels.enumerated() {
      for (place, id) in numbering.references[note].enumerated() {
        let first = "fnref-" + label
        references[id] = place == 0 ? first : Self.unique("\(first)-\(place + 1)", among: &used)
      }
    }
  }

  /// A label as part of an id: bytes outside `A-Za-z0-9_.-` become `:` and two hex digits.
  package static func escaped(_ label: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in label.utf8 {
      if ASCII.isAlphanumeric(byte) || byte == 0x5F || byte == 0x2E || byte == 0x2D {
        out.append(byte)
      } else {
        out.append(contentsOf: [0x3A, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The labels in ids; inline notes are `i1`, `i2` … in the order of the text.
  private static func labels(of notes: [Note]) -> [String] {
    var used = Set<String>()
    var labels = notes.map { note in
      note.label.isEmpty ? "" : unique(escaped(note.label), among: &used)
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
