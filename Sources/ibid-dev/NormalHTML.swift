import IbidHTML
import IbidModel

/// A fragment of HTML in a form in which equal fragments are equal: attributes sorted, white space
/// folded outside `pre`, references decoded.
struct NormalHTML: Equatable {
  private(set) var lines: [String] = []

  init(_ html: [UInt8]) {
    let document = HTMLDocument(parsing: html, inside: .body)
    var preformatted = 0
    var text = ""
    func flush(_ lines: inout [String]) {
      let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
      let shown = preformatted > 0 ? text : words
      if !shown.isEmpty { lines.append("text " + shown) }
      text = ""
    }
    for step in document.walk() {
      switch step {
      case .enter(let id):
        if document[id].kind == .text {
          text += String(decoding: document.text(of: id), as: UTF8.self)
        } else if document[id].kind == .element {
          flush(&lines)
          if document[id].tag == .pre { preformatted += 1 }
          lines.append("open " + Self.tag(id, document))
        } else if document[id].kind == .comment {
          flush(&lines)
          lines.append("comment " + String(decoding: document.text(of: id), as: UTF8.self))
        }
      case .leave(let id):
        guard document[id].kind == .element else { continue }
        flush(&lines)
        if document[id].tag == .pre { preformatted -= 1 }
        lines.append("close")
      }
    }
    flush(&lines)
  }

  private static func tag(_ id: NodeID, _ document: HTMLDocument) -> String {
    let attributes = document.attributes(of: id).map { attribute in
      let name = String(decoding: document.names[attribute.name], as: UTF8.self)
      return name + "=" + String(decoding: document.value(of: attribute), as: UTF8.self)
    }
    let name = String(decoding: document.name(of: id), as: UTF8.self)
    return ([name] + attributes.sorted()).joined(separator: " ")
  }
}
