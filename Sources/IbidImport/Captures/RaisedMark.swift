import IbidHTML
import IbidModel

/// A `sup` of a page that is the mark of a note, and no exponent or ordinal.
///
/// It holds a number, a number in brackets, or stars and daggers; and it, a link in it or around it
/// is of a class that names notes or leads to a place in a page (`#`), or it stands right after a
/// mark of punctuation.
struct RaisedMark {
  /// True for a number without brackets.
  let isBare: Bool

  /// The longest text of a mark, and the most elements looked at in one.
  private static let mostBytes = 12
  private static let mostNodes = 16

  /// `before` is the end of the text before the element.
  init?(_ id: NodeID, in document: HTMLDocument, after before: ArraySlice<UInt8>) {
    var text: [UInt8] = []
    var names = Self.namesNote(id, document) || Self.isInLink(id, document)
    var nodes = 0
    for step in document.walk(from: id) {
      guard case .enter(let node) = step else { continue }
      nodes += 1
      if document[node].kind == .text {
        text += document.text(of: node).filter { !ASCII.isSpace($0) }
      } else if node != id {
        names = names || Self.namesNote(node, document)
      }
      if nodes > Self.mostNodes || text.count > Self.mostBytes { return nil }
    }
    let isNumber = Self.isNumber(text[...])
    let isBracketed =
      text.first == 0x5B && text.last == 0x5D && Self.isNumber(text.dropFirst().dropLast())
    guard isNumber || isBracketed || Self.isSigns(text) else { return nil }
    guard names || Self.isPunctuation(before) else { return nil }
    isBare = isNumber
  }

  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    (1...3).contains(text.count) && text.allSatisfy(ASCII.isDigit)
  }

  private static func isSigns(_ text: [UInt8]) -> Bool {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    return !scalars.isEmpty && scalars.allSatisfy { ["*", "†", "‡"].contains($0) }
  }

  private static func isInLink(_ id: NodeID, _ document: HTMLDocument) -> Bool {
    guard let parent = document.parent(of: id), document[parent].tag == .a else { return false }
    return namesNote(parent, document)
  }

  private static func namesNote(_ id: NodeID, _ document: HTMLDocument) -> Bool {
    if document[id].tag == .a, document.attribute("href", of: id)?.contains(0x23) == true {
      return true
    }
    guard let classes = document.attributeString("class", of: id)?.lowercased() else {
      return false
    }
    return ["note", "ref", "cite", "citation"].contains { classes.contains($0) }
  }

  /// True when the text ends in punctuation that no exponent stands after.
  private static func isPunctuation(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = String(decoding: text, as: UTF8.self).unicodeScalars.last else {
      return false
    }
    return [".", ",", ";", ":", "!", "?", "…", "”", "’", "»", "“", "\""].contains(last)
  }
}
