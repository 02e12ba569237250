import IbidRead
import Testing

@testable import IbidImport

/// Single lines: which are bylines.
struct BylineLineTests {
  @Test(arguments: [
    "By the time the wheel stopped we had gone", "By May, 1941",
    "Upper Combe, 4 June 1811 and after",
    "The Mill at Upper Combe", "Ruth Lane", "Why the mill burned in June 2011", "By then?",
    "Von Altenau nach Riedhausen", "From the mill to the sea", "In June 1811, Combe",
    "On 4 June 1811 the wheel stopped",
  ])
  func linesThatAreNone(line: String) {
    #expect(BylineLine(ScalarText(Array(line.utf8))) == nil)
  }

  @Test func aDayOfChangeIsNotTheDayOfPublication() throws {
    let line = try #require(BylineLine(ScalarText(Array("Last updated: 9 June 2011".utf8))))
    #expect(line.date == nil)
    #expect(line.lastChange?.iso == "2011-06-09")
  }

  @Test func whatIsSaidBesideTheNameIsKeptForTheReport() throws {
    let line = try #require(BylineLine(ScalarText(Array("By Ruth Lane, Staff Writer".utf8))))
    #expect(line.names == ["Ruth Lane"])
    #expect(line.besides == ["Staff Writer"])
  }

  @Test func aSpeakerIsTakenAndTheLineStays() throws {
    let line = try #require(
      BylineLine(ScalarText(Array("Preached at Hope Chapel by Elder James Cole".utf8))))
    #expect(line.names == ["Elder James Cole"])
    #expect(line.saysMore)
  }
}
