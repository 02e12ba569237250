import IbidHTML
import IbidModel
import TestTools
import Testing

/// Input that makes careless parsers quadratic, recursive or greedy.
struct HardCase: Sendable, CustomTestStringConvertible {
  let name: String
  var prefix = ""
  let unit: String
  var suffix = ""
  var testDescription: String { name }

  /// What stands for the unit where each is another one.
  var made: (@Sendable (Int) -> String)?

  /// About so many bytes.
  func bytes(_ size: Int) -> [UInt8] {
    var out = Array(prefix.utf8)
    out.reserveCapacity(size + 100)
    var count = 0
    while out.count < size {
      out += (made?(count) ?? unit).utf8
      count += 1
    }
    return out + Array(suffix.utf8)
  }

  static let all: [HardCase] = [
    .init(name: "open b", unit: "<b>"), .init(name: "open b and text", unit: "<b>x"),
    .init(name: "open p font", unit: "<p><font>"),
    .init(name: "open p font and text", unit: "<p><font size=1>x"),
    .init(
      name: "p after fifty formats", prefix: (0..<60).map { "<b a=\($0)>" }.joined(), unit: "<p>x"),
    .init(name: "nested tables", unit: "<table>"), .init(name: "nested cells", unit: "<table><td>"),
    .init(name: "rows with objects", prefix: "<table>", unit: "<tr><td><object></td>"),
    .init(name: "fostered text", unit: "<table>x<b>"),
    .init(name: "fostered links", unit: "<table><a>"),
    .init(name: "references", unit: "&amp"), .init(name: "bare ampersands", unit: "&"),
    .init(name: "unknown references", unit: "&CounterClockwiseContourIntegra"),
    .init(name: "numbers", unit: "&#9999999999"),
    .init(name: "one long number", prefix: "&#", unit: "9"),
    .init(name: "tag in tag", unit: "<a "), .init(name: "tags in tag", unit: "<a <a"),
    .init(name: "open comments", unit: "<!--"), .init(name: "open declarations", unit: "<!"),
    .init(name: "open doctypes", unit: "<!doctype html public \""),
    .init(name: "open sections", prefix: "<svg>", unit: "<![CDATA["),
    .init(name: "sections", prefix: "<svg>", unit: "<![CDATA[x]]>"),
    .init(name: "references in values", unit: "<a b='&amp;x'>"),
    .init(name: "references in one value", prefix: "<a b='", unit: "&quot;x"),
    .init(name: "returns in values", unit: "<a b=\"\r\n\">"),
    .init(name: "returns in comments", unit: "<!--\r-->"),
    .init(
      name: "many attributes", prefix: "<p ", unit: "", suffix: ">", made: { "a\($0)=1 " }),
    .init(name: "names nobody knows", unit: "", made: { "<x\($0) y\($0)=z>" }),
    .init(name: "open scripts", unit: "<script><!--<script>"),
    .init(name: "titles", unit: "<title></titl"),
    .init(name: "textareas", unit: "<textarea>\n</textarea>"),
    .init(
      name: "spans then ends", prefix: String(repeating: "<span>", count: 600), unit: "</x>"),
    .init(
      name: "divs then ends", prefix: String(repeating: "<div>", count: 600),
      unit: "<div><div></div>"),
    .init(name: "ends alone", unit: "</p></br></b>"),
    .init(name: "wrong order", unit: "<b><i></b></i>"),
    .init(name: "links in blocks", unit: "<a><div>x</a>"),
    .init(name: "open links", unit: "<a href=x><p>"),
    .init(name: "nobr", unit: "<nobr><p>"),
    .init(name: "formats around blocks", unit: "<b><em><i><u><div></b>"),
    .init(name: "forms", unit: "<form><div></form>"), .init(name: "lists", unit: "<ul><li>"),
    .init(name: "items", unit: "<li>x"), .init(name: "definitions", unit: "<dt>x<dd>y"),
    .init(name: "headings", unit: "<h1>"), .init(name: "buttons", unit: "<button>"),
    .init(name: "selects", unit: "<select><option>"), .init(name: "templates", unit: "<template>"),
    .init(name: "templates in tables", unit: "<template><tr>"),
    .init(name: "foreign", unit: "<svg>"), .init(name: "foreign and back", unit: "<svg><desc><p>"),
    .init(name: "mathematics", unit: "<math><mi>"), .init(name: "rubies", unit: "<ruby><rb><rt>"),
    .init(name: "repeated html", unit: "<html a=b><body c=d>"),
    .init(name: "framesets", unit: "<frameset>"),
    .init(name: "captions", unit: "<table><caption>"), .init(name: "plain text", unit: "Word, "),
    .init(name: "returns", unit: "\r"), .init(name: "lines", unit: "a\r\n"),
    .init(name: "nulls", unit: "\0"),
    .init(name: "less-than", unit: "<"), .init(name: "odd tags", unit: "</>"),
    .init(name: "question", unit: "<?"),
  ]
}

/// One after another: side by side they would wait for each other.
@Suite("growth", .serialized)
struct GrowthTests {
  @Test("what is hard is parsed in linear time and bounded memory", arguments: HardCase.all)
  func linear(_ test: HardCase) {
    let (small, large) = (test.bytes(10_000), test.bytes(100_000))
    let growth = Growth(atMost: 30) {
      _ = HTMLDocument(parsing: small)
    } large: {
      let document = HTMLDocument(parsing: large)
      #expect(document.nodes.count <= large.count * 2 + 100_000)
      #expect(depth(of: document) <= 600)
    }
    #expect(growth.isLinear, "\(growth)")
  }

  @Test("different names do not make the table of names slow")
  func names() {
    let source = (0..<50_000).map { "<x\($0) y\($0)=z>" }.joined()
    #expect(HTMLDocument(parsing: Array(source.utf8)).names.count >= 100_000)
  }
}

private func depth(of document: HTMLDocument) -> Int {
  var depth = 0
  var deepest = 0
  for step in document.walk() {
    switch step {
    case .enter:
      depth += 1
      deepest = max(deepest, depth)
    case .leave: depth -= 1
    }
  }
  return deepest
}
