import Foundation
import IbidHTML
import IbidMarkdown
import IbidModel
import Testing

/// Payloads of attackers in every place of an article: nothing in the page can run, and the page
/// around the article keeps its structure.
struct HostileHTMLTests {
  /// Where in an article a payload stands.
  static let carriers: [@Sendable (String) -> String] = [
    { $0 }, { "text " + $0 + " text" }, { "<div>" + $0 + "\n\ntext" }, { "<table><tr>" + $0 },
    { "[a](" + $0 + ")" }, { "[a](<" + $0 + ">)" }, { "![a](" + $0 + ")" }, { "<" + $0 + ">" },
    { "[a]: " + $0 + "\n\n[a]" }, { "[a](b \"" + $0 + "\")" }, { "x[^1]\n\n[^1]: " + $0 },
    { "# " + $0 }, { "| " + $0 + " |\n|-|\n| <td>" + $0 + " |" }, { "`" + $0 + "`{=html}" },
    { "[a]{title=\"" + $0 + "\"}" }, { "<img src=\"" + $0 + "\">" },
    { "<iframe src='" + $0 + "'>" },
    { "- <li>" + $0 }, { "<video src=" + $0 + " " + $0 + ">" },
  ]

  static var payloads: [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/trust")
    let xss =
      (try? String(contentsOf: file.appending(path: "xss/dev.jsonl"), encoding: .utf8)) ?? ""
    let naughty =
      (try? Data(contentsOf: file.appending(path: "naughty/blns.json"))) ?? Data("[]".utf8)
    return own
      + xss.split(separator: "\n").compactMap { line in
        (try? JSONDecoder().decode([String: String].self, from: Data(line.utf8)))?["payload"]
      } + ((try? JSONDecoder().decode([String].self, from: naughty)) ?? [])
  }

  static let own = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</div></div></li></ol></section>",
    "<sub onmouseover=\"alert(1)\">", "<iframe srcdoc='<script>alert(1)</script>'>",
    "<video><source onerror=alert(1)>", "<details open ontoggle=alert(1)>", "java\nscript:alert(1)",
    "<table><td><table><tr></table>", "</p><p>", "<p><p><b><p>", "<li><li></ul></ol>",
  ]

  static let kept: Set<String> = Set(
    RawElement.names + [
      "a", "body", "h1", "h2", "h3", "h4", "h5", "h6", "section", "div", "p", "input", "header",
    ])

  @Test("no payload gets anything into a page that runs")
  func payloads() {
    for (index, payload) in Self.payloads.enumerated() {
      for carrier in Self.carriers {
        // Each payload with everything allowed; each fifth with the default, too.
        let markdown = carrier(payload)
        for names in index % 5 == 0 ? [Set(RawElement.names), []] : [Set(RawElement.names)] {
          let html = RawHTMLTests.html(markdown, allowing: names)
          let fault = Self.fault(in: html)
          #expect(fault == nil, "\(fault ?? ""): \(markdown.debugDescription)\n\(html)")
          if fault != nil { return }
        }
      }
    }
  }

  /// What is wrong with an article's HTML in a page, or nil.
  static func fault(in html: String) -> String? {
    let page = "<div id=\"around\">" + html + "</div><aside id=\"after\"></aside>"
    let document = HTMLDocument(parsing: Array(page.utf8), inside: .body)
    let outer = document.children(of: .root).compactMap { document.attributeString("id", of: $0) }
    guard outer == ["around", "after"] else { return "the page lost its structure: \(outer)" }
    for case .enter(let id) in document.walk() where document[id].kind == .element {
      if let fault = fault(of: id, in: document) { return fault }
    }
    return nil
  }

  /// True for an address without a scheme as browsers read one, and for the known schemes.
  private static func isHarmless(_ address: ArraySlice<UInt8>, isPicture: Bool) -> Bool {
    let read = address.filter { $0 > 0x20 }
    let word = read.prefix { ASCII.isAlphanumeric($0) || "+-.".utf8.contains($0) }
    guard word.first.map(ASCII.isLetter) == true, word.count < read.count,
      read[word.count] == UInt8(ascii: ":")
    else { return true }
    let scheme = String(decoding: word.map(ASCII.lowercased), as: UTF8.self)
    return ["https", "http", "mailto", "tel", "ftp"].contains(scheme)
      || (isPicture && scheme == "data")
  }

  private static func fault(of id: NodeID, in document: HTMLDocument) -> String? {
    let name = String(decoding: document.name(of: id), as: UTF8.self)
    guard kept.contains(name), document[id].namespace == .html else { return "<\(name)>" }
    for attribute in document.attributes(of: id) {
      let key = String(decoding: document.names[attribute.name], as: UTF8.self)
      let value = document.value(of: attribute)
      if key.hasPrefix("on") || ["style", "srcdoc", "srcset", "action", "formaction"].contains(key)
      {
        return "\(key) on <\(name)>"
      }
      let isAddress = ["href", "src", "cite", "poster", "data"].contains(key)
      let isPicture = name == "img" || key == "poster"
      if isAddress, !isHarmless(value, isPicture: isPicture) {
        return "\(key)=\(String(decoding: value, as: UTF8.self))"
      }
    }
    return nil
  }
}
