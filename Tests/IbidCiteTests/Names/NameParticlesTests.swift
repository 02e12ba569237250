import Testing

@testable import IbidCite

@Suite struct NameParticlesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: Name
    /// Given, dropping, non-dropping, family, suffix.
    var parts: [String]
    var testDescription: String { "\(name.given) \(name.family)" }

    init(_ name: String, _ parts: [String]) {
      self.name = Name(name)
      self.parts = parts
    }
  }

  static let cases = [
    Case("Maria|de las Heras", ["Maria", "", "de las", "Heras", ""]),
    Case("Anna von|Arnim", ["Anna", "von", "", "Arnim", ""]),
    Case("Piet|van ’t Zand", ["Piet", "", "van ’t", "Zand", ""]),
    Case("Jean|d’Ormont", ["Jean", "", "d’", "Ormont", ""]),
    Case("Abu|al-Rida", ["Abu", "", "al-", "Rida", ""]),
    Case("Bo|de’ Neri", ["Bo", "", "de’ ", "Neri", ""]),
    Case("Ada|Smith-jones", ["Ada", "", "", "Smith-jones", ""]),
    Case("Paul, Jr.|Miller", ["Paul", "", "", "Miller", "Jr."]),
    Case("Kim de la|Cour", ["Kim", "de la", "", "Cour", ""]),
    Case("|van Gent", ["", "", "", "van Gent", ""]),
    Case("Otto|\"von Berg\"", ["Otto", "", "", "von Berg", ""]),
  ]

  @Test(arguments: cases) func findsParticles(_ sample: Case) {
    let name = NameParticles.parsed(sample.name)
    let parts = [
      name.given, name.droppingParticle, name.nonDroppingParticle, name.family, name.suffix,
    ]
    #expect(parts == sample.parts)
  }

  @Test func leavesNamesAloneThatSaySo() {
    var name = Name("Eva|von Rhein")
    name.parsesParticles = false
    #expect(NameParticles.parsed(name) == name)
    name.parsesParticles = true
    name.nonDroppingParticle = "zu"
    #expect(NameParticles.parsed(name) == name)
  }

  @Test func keepsTheCommaOfASuffix() {
    let name = NameParticles.parsed(Name("Ira,! III|Stone"))
    #expect(name.suffix == "III")
    #expect(name.hasCommaSuffix)
  }

  /// Names of nothing but spaces, hyphens and apostrophes end.
  @Test(arguments: ["'", "- - -", "'''", "a", "a ", " a", "d'", "-", "’’ ’", "\"\"", "é-"])
  func bearsAnything(_ text: String) {
    for other in ["x", text] {
      _ = NameParticles.parsed(Name(family: text, given: other))
      _ = NameParticles.parsed(Name(family: other, given: text))
    }
  }
}
