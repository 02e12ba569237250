import IbidHTML
import IbidModel

/// A tree as html5lib's suite writes it: one line per node, runs of text joined.
func dump(_ document: HTMLDocument) -> String {
  var lines: [String] = []
  var text = ""
  var depth = 0
  func add(_ line: String) { lines.append("| " + String(repeating: "  ", count: depth - 1) + line) }
  func endText() {
    if !text.isEmpty { add("\"" + text + "\"") }
    text = ""
  }
  for step in document.walk() {
    switch step {
    case .enter(.root): depth = 1
    case .leave(.root): endText()
    case .enter(let id) where document[id].kind == .text:
      text += String(decoding: document.text(of: id), as: UTF8.self)
    case .leave(let id) where document[id].kind == .text: continue
    case .enter(let id):
      endText()
      add(line(of: id, in: document))
      depth += 1
      for attribute in attributeLines(of: id, in: document) { add(attribute) }
      if isTemplate(id, document) {
        add("content")
        depth += 1
      }
    case .leave(let id):
      endText()
      depth -= isTemplate(id, document) ? 2 : 1
    }
  }
  return lines.joined(separator: "\n")
}

private func isTemplate(_ id: NodeID, _ document: HTMLDocument) -> Bool {
  document[id].tag == .template && document[id].namespace == .html
}

private func line(of id: NodeID, in document: HTMLDocument) -> String {
  func string(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
  switch document[id].kind {
  case .comment: return "<!-- \(string(document.text(of: id))) -->"
  case .doctype:
    let name = string(document.doctype?.name ?? [])
    let publicID = string(document.doctype?.publicID ?? [])
    let systemID = string(document.doctype?.systemID ?? [])
    if publicID.isEmpty, systemID.isEmpty { return "<!DOCTYPE \(name)>" }
    return "<!DOCTYPE \(name) \"\(publicID)\" \"\(systemID)\">"
  default:
    let prefix =
      switch document[id].namespace {
      case .html: ""
      case .svg: "svg "
      case .mathML: "math "
      }
    return "<\(prefix)\(string(document.name(of: id)))>"
  }
}

private func attributeLines(of id: NodeID, in document: HTMLDocument) -> [String] {
  document.attributes(of: id).map { attribute in
    let prefix = attribute.prefix == .none ? "" : attribute.prefix.rawValue + " "
    let name = prefix + String(decoding: document.names[attribute.name], as: UTF8.self)
    return (name, String(decoding: document.value(of: attribute), as: UTF8.self))
  }
  .sorted { $0.0.utf16.lexicographicallyPrecedes($1.0.utf16) }
  .map { "\($0.0)=\"\($0.1)\"" }
}
