import IbidHTML
import IbidModel

/// The ids that the markers and notes of a record have on the article's page.
struct NotePlaces {
  /// By the index of the marker in the record; nil for one that is shown nowhere.
  private(set) var markers: [String?]
  /// By the index of the note in the record; nil for one that is shown nowhere.
  private(set) var notes: [String?]

  init(_ record: ArticleRecord) {
    let article = record.article.article
    let markers = record.record.markers
    let notes = record.record.notes
    self.markers = Array(repeating: nil, count: markers.count)
    self.notes = Array(repeating: nil, count: notes.count)
    // Without the same notes in the same order nobody knows which is which.
    guard notes.map(\.label) == article.notes.map(\.label) else { return }
    let numbering = NoteNumbering(article)
    let anchors = NoteAnchors(article, numbering: numbering)
    for index in notes.indices where numbering.numbers[index] > 0 {
      self.notes[index] = anchors.notes[index]
    }
    var left = Self.shownMarkers(of: article.tree, numbering, notes: notes.count)
    for (index, marker) in markers.enumerated() where notes.indices.contains(marker.note) {
      guard let node = left[marker.note].popFirst() else { continue }
      self.markers[index] = anchors.reference(node, to: marker.note)
    }
  }

  /// The markers of each note that stand on the page, in the order of the record: the document's.
  private static func shownMarkers(
    of tree: Tree, _ numbering: NoteNumbering, notes: Int
  ) -> [ArraySlice<NodeID>] {
    var markers: [ArraySlice<NodeID>] = Array(repeating: [], count: notes)
    let shown = numbering.shownMarkers
    guard !shown.isEmpty else { return markers }
    for case .enter(let id) in tree.walk() where shown.contains(id) {
      markers[Int(tree[id].payload)].append(id)
    }
    return markers
  }
}
