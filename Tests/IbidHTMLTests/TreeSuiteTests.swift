import Foundation
import IbidHTML
import Testing

/// One case of html5lib's tree construction suite, as its README describes them.
private struct TreeCase {
  var data = ""
  var context: String?
  var expected = ""
  var needsScripting = false
}

@Suite(
  .enabled(
    if: Shared.has("html5lib/tree-construction"), "needs html5lib's tree construction cases"))
struct TreeSuiteTests {
  /// How many cases of each file pass; a change in either direction has to be looked at.
  @Test func `as many cases of html5lib's tree suite pass as are on record`() throws {
    var counts: [String] = []
    var failures: [String] = []
    for file in try Shared.names(in: "html5lib/tree-construction", ending: ".dat") {
      let cases = try cases(of: file)
      let failed = cases.filter { shown($0) != $0.expected }
      counts.append("\(file) \(cases.count - failed.count) of \(cases.count)")
      failures += failed.map { "\(file)\n\($0.data)\n\($0.expected)\ngot\n\(shown($0))\n" }
    }
    let record = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Records/html-tree.passing")
    let now = counts.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["IBID_ACCEPT"] != nil {
      try Data(now.utf8).write(to: record)
      Issue.record("accepted; failing cases:\n\(failures.joined(separator: "\n"))")
    }
    #expect(try String(contentsOf: record, encoding: .utf8) == now)
  }

  private func shown(_ test: TreeCase) -> String {
    let source = Array(test.data.utf8)
    guard let context = test.context else { return dump(HTMLDocument(parsing: source)) }
    let parts = context.split(separator: " ")
    let name = String(parts.last ?? "")
    let namespace: HTMLNode.Namespace =
      parts.count == 1 ? .html : parts[0] == "svg" ? .svg : .mathML
    return dump(
      HTMLDocument(
        parsing: source, inside: HTMLTag(rawValue: name) ?? .other, namespace: namespace))
  }

  private func cases(of file: String) throws -> [TreeCase] {
    let text = String(
      decoding: try Shared.bytes("html5lib/tree-construction/\(file)"), as: UTF8.self)
    var cases: [TreeCase] = []
    var section = Substring()
    var lines: [Substring] = []
    func end() {
      guard !cases.isEmpty else { return }
      let content = lines.joined(separator: "\n")
      switch section {
      case "#data": cases[cases.count - 1].data = content
      case "#document-fragment": cases[cases.count - 1].context = content
      case "#document":
        cases[cases.count - 1].expected = lines.last == "" ? String(content.dropLast()) : content
      case "#script-on": cases[cases.count - 1].needsScripting = true
      default: break
      }
      lines = []
    }
    let headings: Set<Substring> = [
      "#data", "#errors", "#new-errors", "#document-fragment", "#document", "#script-on",
      "#script-off",
    ]
    // Split by scalars: CR LF is one Character.
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = Substring(line)
      if headings.contains(line) {
        end()
        section = line
        if line == "#data" { cases.append(TreeCase()) }
      } else {
        lines.append(line)
      }
    }
    if lines.last == "" { lines.removeLast() }
    end()
    return cases.filter { !$0.needsScripting }
  }
}
