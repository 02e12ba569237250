import Testing

@testable import IbidCite

@Suite struct NameOrderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// The attributes of `name` and of `style`.
    var options: String
    var demotion: String
    var text: String
    var testDescription: String { "\(options) \(demotion)" }

    init(_ options: String, _ text: String, _ demotion: String = "display-and-sort") {
      self.options = options
      self.demotion = demotion
      self.text = text
    }
  }

  /// Has all parts.
  static let name = Name(
    family: "Berg", given: "Otto", droppingParticle: "auf", nonDroppingParticle: "van",
    suffix: "II")

  static let inverted = "name-as-sort-order=\"all\" sort-separator=\", \""
  static let cases = [
    Case("", "Otto auf van Berg II"),
    Case("form=\"short\"", "van Berg"),
    Case(inverted, "Berg, Otto auf van, II"),
    Case(inverted, "van Berg, Otto auf, II", "never"),
    Case(inverted, "van Berg, Otto auf, II", "sort-only"),
  ]

  @Test(arguments: cases) func ordersParts(_ sample: Case) throws {
    let style = NameSample(
      names: "<names variable=\"author\"><name \(sample.options)/></names>",
      styleAttributes: "demote-non-dropping-particle=\"\(sample.demotion)\"")
    #expect(try style.text([Self.name]) == sample.text)
  }

  private let plain = NameSample(names: "<names variable=\"author\"><name/></names>")

  @Test func writesScriptsTheirWay() throws {
    #expect(try plain.text([Name("东|张")]) == "张东")
    #expect(try plain.text([Name("Wei|张")]) == "张 Wei")
    #expect(try plain.text([Name("Νίκη|Μάρκου")]) == "Νίκη Μάρκου")
    var name = Name("Ilona|Nagy")
    name.isStaticOrdering = true
    #expect(try plain.text([name]) == "Nagy Ilona")
  }

  @Test func joinsParticlesWithoutASpace() throws {
    #expect(try plain.text([Name("Jean|d’Ormont")]) == "Jean d’Ormont")
    #expect(try plain.text([Name("Abu|al-Rida")]) == "Abu al-Rida")
  }

  @Test func putsCommasBeforeSuffixes() throws {
    #expect(try plain.text([Name("Ira, Jr.|Stone")]) == "Ira Stone Jr.")
    #expect(try plain.text([Name("Ira,! Jr.|Stone")]) == "Ira Stone, Jr.")
  }

  @Test func decoratesParts() throws {
    let parts = """
      <names variable="author"><name name-as-sort-order="all" sort-separator=" ">
        <name-part name="family" text-case="uppercase" prefix="‹" suffix="›"/>
        <name-part name="given" prefix="«" suffix="»"/></name></names>
      """
    #expect(try NameSample(names: parts).text([Name("Eva|Grün")]) == "‹GRÜN› «Eva»")
  }

  @Test func keepsNamesThatAreOnlyGiven() throws {
    let style = NameSample(
      names: "<names variable=\"author\"><name form=\"short\" initialize-with=\".\"/></names>")
    #expect(try style.text([Name("Voltaire|")]) == "Voltaire")
  }
}
