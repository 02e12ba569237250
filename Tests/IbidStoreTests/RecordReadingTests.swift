import IbidModel
import IbidStore
import TestTools
import Testing

/// `record.json` is read back as it was written, and anything else is refused with its key.
struct RecordReadingTests {
  @Test(arguments: 1...200)
  func readsBackWhatWasWritten(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let record = PublishedRecord.random(&dice)
    let json = record.json()
    let read = try PublishedRecord(json: json)
    #expect(read == record)
    #expect(read.json() == json)
  }

  @Test func keepsTheSumsThatTheFileStates() throws {
    var dice = Dice(seed: 5)
    var record = PublishedRecord.random(&dice)
    record.record.markers = [
      Record.Marker(label: "1", note: 0, verdict: .fails, findings: []),
      Record.Marker(label: "2", note: 0, verdict: .unknown, findings: []),
    ]
    let reading = try RecordReading(record.json())
    #expect(reading.statedCounts == record.record.counts)
    #expect(reading.captureLevels == record.record.captures.map(\.level))
    #expect(
      reading.evidenceLevels
        == record.record.quotations.map {
          $0.evidence.map { record.record.captures[$0.capture].level }
        })
  }

  /// A change of a good record, and what the fault must say.
  struct Wrong: Sendable, CustomTestStringConvertible {
    var from: String
    var to: String
    var fault: String
    var testDescription: String { to }
  }

  static let wrong = [
    Wrong(
      from: #""version":1"#, to: #""version":2"#,
      fault: "it has the version 2, this ibid reads version 1"),
    Wrong(from: #""version":1"#, to: #""version":"1""#, fault: "'version' is not a whole number"),
    Wrong(from: #""version":1,"#, to: "", fault: "the key 'version' is missing"),
    Wrong(from: #""label":"1""#, to: #""label":1"#, fault: "'markers[0].label' is not a string"),
    Wrong(
      from: #""note":0"#, to: #""note":-1"#,
      fault: "'markers[0].note' is -1.0, expected a whole number of 0 or more"),
    Wrong(from: #""note":0"#, to: #""note":1e99"#, fault: "markers[0].note"),
    Wrong(from: #""note":0"#, to: #""note":0.5"#, fault: "markers[0].note"),
    Wrong(
      from: #""verdict":"holds""#, to: #""verdict":"held""#,
      fault: "'markers[0].verdict' is 'held', expected one of: holds, fails, unknown"),
    Wrong(from: #""blocks":[0,1]"#, to: #""blocks":[1,0]"#, fault: "quotations[0].blocks"),
    Wrong(from: #""blocks":[0,1]"#, to: #""blocks":[]"#, fault: "quotations[0].blocks"),
    Wrong(from: #","url":null"#, to: "", fault: "the key 'article.url' is missing"),
    Wrong(
      from: #""imported":null"#, to: #""imported":"soon""#,
      fault: "'article.imported' is 'soon', expected a date such as 2026-11-22"),
    Wrong(from: "{", to: "", fault: "it is no JSON"),
    Wrong(from: "}", to: "", fault: "it is no JSON"),
  ]

  @Test(arguments: wrong)
  func namesTheKeyThatIsWrong(_ wrong: Wrong) throws {
    var record = Record()
    record.markers = [Record.Marker(label: "1", note: 0, verdict: .holds, findings: [])]
    record.quotations = [
      Record.QuotedWords(
        text: "x", end: 0, verdict: .unknown, outcome: .couldNotTell, obstacle: .noWork)
    ]
    let published = PublishedRecord(
      generator: "g", address: "a/", title: "T", language: "en", url: nil, imported: nil,
      blocks: ["T"], textSHA256: "", places: [0...1], record: record)
    let text = String(decoding: published.json(), as: UTF8.self)
    let at = try #require(text.firstRange(of: wrong.from))
    let changed = text.replacingCharacters(in: at, with: wrong.to)
    let fault = #expect(throws: RecordFault.self) {
      try PublishedRecord(json: Array(changed.utf8))
    }
    #expect(fault?.message.contains(wrong.fault) == true, "\(fault?.message ?? "none")")
  }

  @Test func anotherVersionSaysWhatToDo() {
    let fault = #expect(throws: RecordFault.self) {
      try PublishedRecord(json: Array(#"{"version":7,"new":[]}"#.utf8))
    }
    #expect(fault == .otherVersion("7"))
    #expect(fault?.help.contains("publish the site again") == true)
  }

  @Test(arguments: [
    String(repeating: "[", count: 1_000_000), String(repeating: #"{"a":"#, count: 300_000),
    #"{"version":1,"generator":"# + String(repeating: "[", count: 500_000), "", "null", "\u{FEFF}",
    "\"\\ud800\"",
  ])
  func hostileFilesAreRefused(_ text: String) {
    #expect(throws: RecordFault.self) { try PublishedRecord(json: Array(text.utf8)) }
  }

  @Test func bytesThatAreNoUTF8AreRefused() {
    let json = Array(#"{"version":1,"generator":""#.utf8) + [0xFF, 0xFE] + Array(#""}"#.utf8)
    #expect(throws: RecordFault.self) { try PublishedRecord(json: json) }
  }

  @Test func aFileThatIsTooLargeIsNotParsed() {
    let json = [UInt8](repeating: 0x20, count: RecordReading.byteLimit + 1)
    let fault = #expect(throws: RecordFault.self) { try PublishedRecord(json: json) }
    #expect(fault == .tooLarge(bytes: json.count, limit: RecordReading.byteLimit))
  }

  @Test func deepNestingIsRefusedOnAWorkersSmallStack() {
    let deep = Array(String(repeating: "[", count: 400).utf8)
    let json = Array(#"{"version":1,"generator":"#.utf8) + deep
    let refused = Workers.map([json, json, json], threads: 3) { bytes in
      do throws(RecordFault) {
        _ = try PublishedRecord(json: bytes)
        return false
      } catch {
        return true
      }
    }
    #expect(refused == [true, true, true])
  }
}
