import IbidModel
import Testing

@testable import IbidCite

@Suite struct NumericTextTests {
  static let numbers = [
    "7", "07", "D2", "2b", "2nd", "2, 3", "2,3", "2-4", "2 – 4", "2 & 4", "A-15", "2-b",
  ]
  static let others = [
    "", "second", "2nd edition", "Special 2", "2; 3", "2 and 3", "p. 4", "-", "1.5",
  ]

  @Test(arguments: numbers) func isNumeric(_ text: String) {
    #expect(NumericText.isNumeric(Array(text.utf8)[...]))
  }

  @Test(arguments: others) func isNotNumeric(_ text: String) {
    #expect(!NumericText.isNumeric(Array(text.utf8)[...]))
  }

  static let plurals = ["2-4", "2, 3", "2 & 4", "2 et 4", "2, et 4", "iv-vi", "vol. 2, 3, p. 7"]
  static let singulars = ["2", "2\\-4", "A-15", "vol. 2, p. 7-8", "", "Part 2", "1793 et seq."]

  @Test(arguments: plurals) func countsSeveral(_ text: String) {
    #expect(NumericText.isPlural(Array(text.utf8)[...], and: Array("et".utf8)))
  }

  @Test(arguments: singulars) func countsOne(_ text: String) {
    #expect(!NumericText.isPlural(Array(text.utf8)[...], and: Array("et".utf8)))
  }

  @Test func knowsItsLabel() {
    #expect(NumericText.label(of: Array("fig. 2".utf8)[...]) == LocatorKind(.figure))
    #expect(NumericText.label(of: Array("fig. two".utf8)[...]) == nil)
    #expect(NumericText.label(of: Array("2, fig. 3".utf8)[...]) == nil)
  }

  /// Numbers of any length and shape are written without a trap.
  @Test func bearsAnyBytes() {
    for text in ["2-", "-2", "&", ",,,", "1-2-3-", "\\", "\\-", "vol.", "p. ", "2 &", "9--10"] {
      var bytes: [UInt8] = []
      NumberWriter(rangeDelimiter: [0x2D]).append(Array(text.utf8)[...], to: &bytes)
      #expect(!bytes.isEmpty)
    }
  }
}
