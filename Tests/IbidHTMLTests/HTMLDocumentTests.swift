import IbidHTML
import IbidModel
import TestTools
import Testing

private func parsed(_ text: String) -> HTMLDocument { HTMLDocument(parsing: Array(text.utf8)) }

private func source(_ span: SourceSpan, of document: HTMLDocument) -> String {
  String(decoding: document.source[span.range], as: UTF8.self)
}

/// The text nodes of a page: what they say and the bytes they were read from.
private func texts(_ document: HTMLDocument) -> [[String]] {
  document.walk().compactMap { step in
    guard case .enter(let id) = step, document[id].kind == .text else { return nil }
    return [
      String(decoding: document.text(of: id), as: UTF8.self),
      source(document[id].span, of: document),
    ]
  }
}

@Test func `text knows the bytes it was read from`() {
  let document = parsed("<p>Fü&szlig;e &amp und\r\nBeine\0 &#x41;</p>")
  #expect(
    texts(document) == [
      ["Fü", "Fü"], ["ß", "&szlig;"], ["e ", "e "], ["&", "&amp"], [" und", " und"],
      ["\nBeine", "\nBeine"], [" ", " "], ["A", "&#x41;"],
    ])
}

@Test func `a bare ampersand does not part a text`() {
  #expect(texts(parsed("<p>AT&T & Söhne &c.")) == [["AT&T & Söhne &c.", "AT&T & Söhne &c."]])
}

@Test func `elements span from their start tag to their end tag`() throws {
  let document = parsed("<div id=a>x<p>y<p>z</div><br>w")
  func text(_ tag: HTMLTag) throws -> String {
    source(document[try #require(document.first(tag))].span, of: document)
  }
  #expect(try text(.div) == "<div id=a>x<p>y<p>z</div>")
  #expect(try text(.p) == "<p>y")
  #expect(try text(.br) == "<br>")
  #expect(try text(.html) == "<div id=a>x<p>y<p>z</div><br>w")
  let body = try #require(document.first(.body))
  #expect(document[body].flags.contains(.isImplied))
}

@Test func `attributes are found by name, with references decoded`() throws {
  let document = parsed("<a HREF='?a=1&amp;b=2&copy=3' title=x title=y>z</a>")
  let link = try #require(document.first(.a))
  #expect(document.attributeString("href", of: link) == "?a=1&b=2&copy=3")
  #expect(document.attributeString("title", of: link) == "x")
  #expect(document.attribute("rel", of: link) == nil)
  #expect(document.attributes(of: link).count == 2)
  let href = try #require(document.attributes(of: link).first)
  #expect(source(href.span, of: document) == "HREF='?a=1&amp;b=2&copy=3'")
}

@Test func `the links between nodes agree in both directions`() throws {
  let document = parsed("<ul><li>a<li>b<!--c--></ul>")
  let list = try #require(document.first(.ul))
  let items = Array(document.children(of: list))
  #expect(items.count == 2)
  #expect(document.next(of: items[0]) == items[1])
  #expect(document.previous(of: items[1]) == items[0])
  #expect(document.lastChild(of: list) == items[1])
  #expect(document.parent(of: items[0]) == list)
  #expect(document.parent(of: .root) == nil)
  #expect(String(decoding: document.textContent(of: list), as: UTF8.self) == "ab")
}

@Test func `a walk can pass over children`() throws {
  let document = parsed("<p><b>x</b>y</p>")
  var walk = document.walk(from: try #require(document.first(.p)))
  var kinds: [HTMLNode.Kind] = []
  while let step = walk.next() {
    guard case .enter(let id) = step else { continue }
    kinds.append(document[id].kind)
    if document[id].tag == .b { walk.skipChildren() }
  }
  #expect(kinds == [.element, .element, .text])
}

@Test func `what is too deep is flattened and no text is lost`() {
  let words = (0..<1000).map { "w\($0) " }
  let inside = words.map { "<div><b>" + $0 }.joined() + String(repeating: "</b></div>", count: 1000)
  let document = parsed("<section>" + inside + "</section><p>after</p>")
  let text = String(decoding: document.textContent(of: .root), as: UTF8.self)
  #expect(text == words.joined() + "after")
  #expect(document.nodes.contains { $0.flags.contains(.isFlattened) })
  let last = document.first(.p).flatMap(document.parent(of:))
  #expect(last.map { document[$0].tag } == .body)
}

@Test func `four hundred open paragraphs with fonts keep every word`() {
  let words = (0..<400).map { "word\($0) " }
  let document = parsed(words.map { "<p><font size=2>" + $0 }.joined())
  #expect(String(decoding: document.textContent(of: .root), as: UTF8.self) == words.joined())
  #expect(document.nodes.count < 4000)
}

@Test func `a fragment is parsed as the content of its element`() {
  let document = HTMLDocument(parsing: Array("<td>x<td>y".utf8), inside: .tr)
  #expect(dump(document) == "| <td>\n|   \"x\"\n| <td>\n|   \"y\"")
}

@Test(arguments: 0..<8)
func `no soup of tags traps the parser or leaves a node unclosed`(_ seed: Int) {
  let pieces = [
    "<", ">", "</", "<a href=", "<b>", "</b>", "<i>", "</i>", "<p>", "</p>", "<table>", "</table>",
    "<tr>", "<td>", "</td>", "<th>", "<caption>", "<col>", "<tbody>", "<select>", "<option>",
    "</select>", "<svg>", "<desc>", "</svg>", "<math>", "<mi>",
    "<annotation-xml encoding=text/html>",
    "<template>", "</template>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>",
    "<title>",
    "</title>", "<frameset>", "<html c=d>", "<body>", "</body>", "</html>", "<form>", "</form>",
    "<li>",
    "<dd>", "<h1>", "</h2>", "<button>", "<nobr>", "<object>", "</object>", "<ruby>", "<rt>",
    "<hr>",
    "<textarea>", "<input type=hidden>", "&", "&amp;", "&#", "&#x0;", "&notin", "\0", "\r", "\r\n",
    " ", "x", "ü", "'", "\"", "=", "/", "<plaintext>", "<!doctype html>", "<div>", "</div>",
    "<br/>",
  ]
  var dice = Dice(seed: UInt64(seed))
  for _ in 0..<400 {
    let soup = (0..<(1 + dice.roll(60))).map { _ in pieces[dice.roll(pieces.count)] }.joined()
    let document = parsed(soup)
    var open = 0
    for step in document.walk() {
      switch step {
      case .enter(let id):
        open += 1
        #expect(document[id].span.end <= document.source.count)
      case .leave: open -= 1
      }
    }
    #expect(open == 0)
    _ = HTMLDocument(
      parsing: document.source, inside: [.td, .select, .template, .svg][dice.roll(4)])
  }
}

@Test func `a page cut off anywhere is parsed`() {
  let page = Array(
    """
    <!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" 'x'><title>T&amp;</title><!-- c --><p a='b&lt;'
    c="d" e=f>x&eacute;<script><!--<script>a</script>--></script><svg viewBox=0><![CDATA[y]]></svg>
    """.utf8)
  for length in 0...page.count {
    let document = HTMLDocument(parsing: Array(page[..<length]))
    #expect(document.first(.html) != nil)
  }
}
