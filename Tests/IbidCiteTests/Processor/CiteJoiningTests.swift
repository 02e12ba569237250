import IbidCite
import Testing

@Suite("Grouping and collapsing")
struct CiteJoiningTests {
  private static let authorDate = """
    <layout prefix="(" suffix=")" delimiter="; "><group delimiter=" ">
    <names variable="author"><name form="short"/></names>
    <date variable="issued"><date-part name="year"/></date><text variable="locator"/>
    </group></layout></citation>
    """
  private static let numeric = """
    <citation collapse="citation-number"><sort><key variable="citation-number"/></sort>
    <layout prefix="[" suffix="]" delimiter=", "><text variable="citation-number"/></layout>
    </citation><bibliography><layout><text variable="citation-number"/></layout></bibliography>
    """
  private let all = [Cite(id: "adams1"), Cite(id: "adams2"), Cite(id: "baker")]

  private func text(_ citation: String, _ cites: [Cite]) throws -> String? {
    let processor = try ProcessorSample.processor(citation, isNote: false)
    return ProcessorSample.texts(processor, [CitationCluster(cites: cites)]).first
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var options: String
    var expected: String
    var testDescription: String { options.isEmpty ? "no options" : options }
  }

  @Test(
    "years of one author stand together",
    arguments: [
      Case(options: "", expected: "(Adams 1999; Adams 1999; Baker 2001)"),
      Case(options: #"collapse="year""#, expected: "(Adams 1999, 1999; Baker 2001)"),
      Case(
        options: #"collapse="year-suffix" disambiguate-add-year-suffix="true""#,
        expected: "(Adams 1999a; b; Baker 2001)"),
      Case(
        options: #"cite-group-delimiter=" + ""#, expected: "(Adams 1999 + Adams 1999; Baker 2001)"),
    ])
  func years(_ example: Case) throws {
    #expect(try text("<citation \(example.options)>" + Self.authorDate, all) == example.expected)
  }

  @Test("a locator keeps the year of its cite")
  func locator() throws {
    let cites = [Cite(id: "adams1"), Cite(id: "adams2", locator: "5")]
    let options = #"collapse="year-suffix" disambiguate-add-year-suffix="true""#
    #expect(try text("<citation \(options)>" + Self.authorDate, cites) == "(Adams 1999a, 1999b 5)")
  }

  @Test("numbers that follow one another become a range")
  func numbers() throws {
    #expect(try text(Self.numeric, all.reversed()) == "[1\u{2013}3]")
    #expect(try text(Self.numeric, Array(all.prefix(2))) == "[1, 2]")
  }
}
