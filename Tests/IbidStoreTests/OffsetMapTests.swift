import IbidModel
import IbidStore
import TestTools
import Testing

@Suite struct OffsetMapTests {
  /// The map of “Er sagte Ja.” in a page with two blanks and a reference for the J.
  private var map: OffsetMap {
    var map = OffsetMap()
    map.append(text: 0, source: 0, count: 2)
    map.append(text: 2, source: 3, count: 3)
    map.append(text: 5, source: 6, count: 4)
    map.append(text: 10, source: 15, count: 2)
    return map
  }

  @Test func runsThatGoOnAreJoined() {
    #expect(map.runs.map(\.count) == [2, 7, 2])
  }

  @Test func aRangeOfTheTextHasItsPlaceInThePage() {
    let pairs: [(SourceSpan, SourceSpan)] = [
      (SourceSpan(0, 2), SourceSpan(0, 2)), (SourceSpan(1, 4), SourceSpan(1, 5)),
      (SourceSpan(3, 8), SourceSpan(4, 9)), (SourceSpan(9, 10), SourceSpan(10, 15)),
      (SourceSpan(9, 12), SourceSpan(10, 17)), (SourceSpan(0, 12), SourceSpan(0, 17)),
      (SourceSpan(4, 4), SourceSpan(5, 5)), (SourceSpan(40, 50), SourceSpan(17, 17)),
    ]
    for (text, source) in pairs { #expect(map.source(of: text) == source, "\(text)") }
    #expect(OffsetMap().source(of: SourceSpan(3, 4)) == SourceSpan(0, 0))
  }

  @Test func aMapIsReadAsItWasWritten() {
    let bytes = map.fileBytes()
    #expect(bytes.count == 16 + 3 * 12)
    #expect(Array(bytes.prefix(16)) == Array("ibid-map".utf8) + [1, 0, 0, 0, 3, 0, 0, 0])
    #expect(OffsetMap(fileBytes: bytes, textCount: 12, sourceCount: 17) == map)
  }

  @Test func whatIsNoMapIsRefused() {
    let bytes = map.fileBytes()
    func read(_ bytes: [UInt8], text: Int = 12, source: Int = 17) -> OffsetMap? {
      OffsetMap(fileBytes: bytes, textCount: text, sourceCount: source)
    }
    #expect(read([]) == nil)
    #expect(read(bytes, text: 11) == nil)
    #expect(read(bytes, source: 16) == nil)
    for count in 0..<bytes.count { #expect(read(Array(bytes.prefix(count))) == nil) }
    #expect(read(bytes + [0]) == nil)
    for (place, byte) in [(0, UInt8(0x49)), (8, 2), (15, 0xFF), (24, 0), (27, 0xFF), (28, 1)] {
      var bad = bytes
      bad[place] = byte
      #expect(read(bad) == nil, "byte \(place)")
    }
  }

  @Test func anyBytesAreReadWithoutHarm() {
    var dice = Dice(seed: 7)
    let good = map.fileBytes()
    for _ in 0..<2_000 {
      var bytes = good
      for _ in 0..<3 {
        bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256))
      }
      guard let map = OffsetMap(fileBytes: bytes, textCount: 12, sourceCount: 17) else { continue }
      for offset in 0..<12 {
        let span = map.source(of: SourceSpan(offset, offset + 1))
        #expect((0...17).contains(span.start) && (0...17).contains(span.end))
      }
    }
  }
}
