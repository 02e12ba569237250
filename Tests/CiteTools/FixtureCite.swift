import Foundation
import IbidCite

/// A cite as the fixtures write it.
struct FixtureCite: Decodable {
  let cite: Cite

  private enum Key: String, CodingKey {
    case id, locator, label, prefix, suffix, position
    case nearNote = "near-note"
    case suppressAuthor = "suppress-author"
    case authorOnly = "author-only"
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func text(_ key: Key) -> String? {
      if let text = try? values.decode(String.self, forKey: key) { return text }
      return (try? values.decode(Int.self, forKey: key)).map(String.init)
    }
    func flag(_ key: Key) -> Bool {
      (try? values.decode(Bool.self, forKey: key))
        ?? ((try? values.decode(Int.self, forKey: key)) == 1)
    }
    var cite = Cite(
      id: text(.id) ?? "", locator: text(.locator), label: text(.label) ?? "page",
      prefix: text(.prefix) ?? "", suffix: text(.suffix) ?? "")
    cite.givenPosition = text(.position).flatMap { Int($0) }
    cite.isGivenNearNote = flag(.nearNote)
    if flag(.suppressAuthor) { cite.part = .suppressAuthor }
    if flag(.authorOnly) { cite.part = .authorOnly }
    self.cite = cite
  }
}

/// One call of `CITATIONS`: a citation and the order of all citations after it.
struct FixtureCall: Decodable {
  let id: String
  let cites: [Cite]
  /// The citations before and after, with the numbers of their notes.
  let order: [(id: String, note: Int)]

  private struct Body: Decodable {
    var citationID: String?
    var citationItems: [FixtureCite]
    var properties: Properties?
  }

  private struct Properties: Decodable {
    var noteIndex: Int?
  }

  private struct Pair: Decodable {
    var id: String
    var note: Int

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      id = try values.decode(String.self)
      note = try values.decode(Int.self)
    }
  }

  init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    let body = try values.decode(Body.self)
    let before = try values.decode([Pair].self)
    let after = try values.decode([Pair].self)
    id = body.citationID ?? "only"
    cites = body.citationItems.map(\.cite)
    order =
      before.map { ($0.id, $0.note) } + [(id, body.properties?.noteIndex ?? 0)]
      + after.map { ($0.id, $0.note) }
  }
}
