import Testing

@testable import IbidCite

@Suite("Styles that cannot be used")
struct StyleFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var xml: [UInt8]
    var line: Int
    var says: String
    var testDescription: String { name }

    init(_ name: String, _ xml: String, line: Int, says: String) {
      self.name = name
      self.xml = Array(xml.utf8)
      self.line = line
      self.says = says
    }
  }

  static let head = #"<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">"#
  static let tail = "<citation><layout><text macro=\"a\"/></layout></citation></style>"

  static let cases = [
    Case("empty", "", line: 1, says: "empty"),
    Case("no XML", "body { color: red }", line: 1, says: "not well-formed XML"),
    Case("not closed", head + "\n<info>\n</style>", line: 3, says: "not well-formed XML"),
    Case("a web page", "<html><body/></html>", line: 1, says: "the root is 'html'"),
    Case(
      "an old style", #"<style xmlns="http://purl.org/net/xbiblio/csl" version="0.8"/>"#, line: 1,
      says: "version '0.8'"),
    Case("no citation", head + "<info/></style>", line: 1, says: "'style' has no 'citation'"),
    Case("no layout", head + "\n<citation/></style>", line: 2, says: "'citation' has no 'layout'"),
    Case(
      "no macro",
      head + "\n<macro name=\"author\"/>"
        + "<citation><layout>\n<text macro=\"autor\"/></layout></citation></style>", line: 3,
      says: "there is no macro 'autor'; did you mean 'author'?"),
    Case(
      "a macro that calls itself",
      head
        + "<macro name=\"a\"><text macro=\"b\"/></macro>\n<macro name=\"b\"><text macro=\"a\"/></macro>"
        + tail, line: 2, says: "in a ring: 'a' → 'b' → 'a'"),
    Case(
      "a dependent style",
      head
        + #"<info><link rel="independent-parent" href="http://x/y"/></info></style>"#, line: 1,
      says: "the instructions are in 'http://x/y'"),
    Case(
      "entities", "<!DOCTYPE style [<!ENTITY a \"b\">]>" + head + "&a;</style>", line: 1,
      says: "a document type"),
    Case(
      "an unknown entity", head + "<info><title>&nbsp;</title></info></style>", line: 1,
      says: "not well-formed XML"),
  ]

  @Test("A broken style names its line and the fault", arguments: cases)
  func faults(_ sample: Case) throws {
    let fault = try #require(StyleSample.fault(sample.xml))
    #expect(fault.line == sample.line)
    #expect(fault.message.contains(sample.says), "\(fault)")
    #expect(fault.file == "sample.csl")
  }

  @Test("Bytes that are no UTF-8 are refused")
  func notUTF8() {
    #expect(
      StyleSample.fault(Array("<style>".utf8) + [0xFF, 0xFE] + Array("</style>".utf8)) != nil)
    #expect(StyleSample.fault([0xFF, 0xFE, 0x3C, 0x00]) != nil)
  }

  @Test("Hostile styles are refused in little time")
  func hostile() throws {
    let deep = String(repeating: "<group>", count: 5_000)
    #expect(StyleSample.fault(StyleSample.xml(deep))?.reason == .tooDeep)
    let large = [UInt8](repeating: 0x20, count: XMLReader.sizeLimit + 1)
    #expect(StyleSample.fault(large)?.reason == .tooLarge(bytes: large.count))
    let crowded = (0..<200_000).map { "a\($0)=\"\"" }.joined(separator: " ")
    #expect(StyleSample.fault(Array("<style \(crowded)/>".utf8))?.reason == .tooManyAttributes)
    let full = (0..<150).map { "a\($0)=\"\"" }.joined(separator: " ")
    #expect(StyleSample.fault(Array("<style \(full)/>".utf8))?.reason == .tooManyAttributes)
  }

  @Test("Macros that multiply are refused")
  func bomb() {
    let macros = (0..<40).map {
      "<macro name=\"m\($0)\"><text macro=\"m\($0 + 1)\"/><text macro=\"m\($0 + 1)\"/></macro>"
    }
    let style = StyleSample.xml(
      #"<text macro="m0"/>"#, beside: macros.joined() + #"<macro name="m40"/>"#)
    #expect(StyleSample.fault(style)?.reason == .tooManySteps)
  }

  @Test("Macros that call each other far too deep are refused")
  func chain() {
    let macros = (0..<5_000).map {
      "<macro name=\"m\($0)\"><text macro=\"m\($0 + 1)\"/></macro>"
    }
    let style = StyleSample.xml(
      #"<text macro="m0"/>"#, beside: macros.joined() + #"<macro name="m5000"/>"#)
    #expect(StyleSample.fault(style)?.reason == .tooDeep)
  }

  @Test("A substitute that multiplies is refused or compiled in bounds")
  func substitutes() throws {
    let inner = (0..<30).reduce("") { text, _ in
      "<names variable=\"author\"><name/><substitute>\(text)</substitute></names>"
    }
    let style = try StyleSample.compiled(inner)
    #expect(style.elements.count < 100)
  }
}
