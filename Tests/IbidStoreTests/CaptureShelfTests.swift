import IbidModel
import IbidStore
import Testing

@Suite struct CaptureShelfTests {
  static let id = Capture.ID(
    key: "minutes-1891", day: [PartialDate(iso: "2026-11-22")].compactMap(\.self)[0])
  static let place = "journal/sources/minutes-1891/2026-11-22/"

  /// A capture with this text.
  static func capture(_ text: String, id: Capture.ID = id) -> NewCapture {
    var map = OffsetMap()
    map.append(text: 0, source: 0, count: text.utf8.count)
    var new = NewCapture(
      id: id, instant: Int64(id.day.daysSince1970) * 86_400 + 3_661, mediaType: "text/plain",
      encoding: "utf-8", origin: "minutes.txt", page: Array(text.utf8), text: Array(text.utf8),
      map: map, generator: "ibid test")
    new.url = "https://example.org/minutes"
    new.title = "Minutes"
    return new
  }

  static func world() -> MemoryWorld { MemoryWorld(files: ["journal/ibid.yaml": []]) }
  static func shelf(_ world: any World) -> CaptureShelf {
    CaptureShelf(folder: "journal/sources", world: world)
  }

  /// A world that holds one capture.
  private func stocked(_ text: String = "The motion fell.\n") throws -> MemoryWorld {
    let world = Self.world()
    #expect(try Self.shelf(world).store(Self.capture(text)) == .stored)
    return world
  }

  /// The one fault of a world that was tampered with.
  private func fault(_ world: MemoryWorld) throws -> CaptureShelf.Fault {
    let found = try Self.shelf(world).captures()
    #expect(found.sound.isEmpty)
    #expect(found.faults.count == 1)
    return try #require(found.faults.first)
  }

  private func change(
    _ name: String, in world: MemoryWorld, _ change: (String) -> String
  ) throws {
    let text = String(decoding: try world.read(Self.place + name), as: UTF8.self)
    let changed = change(text)
    #expect(changed != text)
    try world.write(Array(changed.utf8), to: Self.place + name)
  }

  @Test func aFolderThatIsNotThereHoldsNone() throws {
    let found = try Self.shelf(Self.world()).captures()
    #expect(found.sound.isEmpty && found.faults.isEmpty)
  }

  @Test func whatWasStoredIsRead() throws {
    let found = try Self.shelf(stocked()).captures()
    #expect(found.faults.isEmpty)
    let capture = try #require(found.sound.first)
    #expect(capture.id == Self.id)
    #expect(capture.url == "https://example.org/minutes")
    #expect(capture.title == "Minutes")
    #expect(capture.witness == nil && capture.language == nil)
    #expect(String(decoding: capture.text, as: UTF8.self) == "The motion fell.\n")
    #expect(capture.textSHA256 == SHA256.hex(of: capture.text))
    #expect(capture.pageSHA256 == capture.textSHA256)
    #expect(capture.path == Self.place + "text.txt")
  }

  @Test func theFilesOfACaptureAreFourAndNothingElseIsLeft() throws {
    let names = try stocked().files.keys.filter { $0 != "journal/ibid.yaml" }.sorted()
    #expect(
      names == [
        "journal/.sources.ibid-lock", Self.place + "capture.json", Self.place + "map.bin",
        Self.place + "page.warc.gz", Self.place + "text.txt",
      ])
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    #expect(try stocked().files == stocked().files)
  }

  @Test func keysAreSortedAndTheNewestComesFirst() throws {
    let world = Self.world()
    let shelf = Self.shelf(world)
    for (key, day) in [("b", 1), ("a", 2), ("a", 9), ("a:x", 3)] {
      let date = try #require(PartialDate(year: 2026, month: 5, day: day))
      _ = try shelf.store(Self.capture("x", id: Capture.ID(key: key, day: date)))
    }
    let found = try shelf.captures().sound.map { $0.id.key + " " + $0.id.day.iso }
    #expect(found == ["a 2026-05-09", "a 2026-05-02", "a:x 2026-05-03", "b 2026-05-01"])
  }

  @Test func anAlteredTextIsAFault() throws {
    let world = try stocked()
    try change("text.txt", in: world) { $0.replacing("fell", with: "fill") }
    let fault = try fault(world)
    #expect(fault.id == Self.id)
    #expect(fault.path == Self.place + "text.txt")
    guard case .altered(let expected, let found) = fault.kind else {
      Issue.record("\(fault.kind)")
      return
    }
    #expect(expected == SHA256.hex(of: Array("The motion fell.\n".utf8)))
    #expect(found == SHA256.hex(of: Array("The motion fill.\n".utf8)))
  }

  @Test func anAlteredDigestIsAFault() throws {
    let world = try stocked()
    let digest = SHA256.hex(of: Array("The motion fell.\n".utf8))
    try change("capture.json", in: world) {
      $0.replacing(digest, with: String(repeating: "a", count: 64))
    }
    guard case .altered = try fault(world).kind else {
      Issue.record("not said to be altered")
      return
    }
  }

  @Test func aDigestOfZerosIsNone() throws {
    let world = try stocked()
    let digest = SHA256.hex(of: Array("The motion fell.\n".utf8))
    try change("capture.json", in: world) {
      $0.replacing(digest, with: String(repeating: "0", count: 64))
    }
    #expect(try fault(world).kind == .unreadable("its 'page' has no SHA-256"))
  }

  @Test(arguments: [
    ("{", "it is not JSON"), ("", "it is not JSON"), ("[1]", "it is no JSON object"),
    ("{}", "it has no 'version'"), (#"{"version": "1"}"#, "its 'version' has another type"),
    (#"{"version": 1}"#, "it has no 'key'"),
  ])
  func aDescriptionThatCannotBeReadIsAFault(json: String, reason: String) throws {
    let world = try stocked()
    try world.write(Array(json.utf8), to: Self.place + "capture.json")
    #expect(try fault(world).kind == .unreadable(reason))
  }

  @Test func aDescriptionOfAnotherCaptureIsAFault() throws {
    let world = try stocked()
    try change("capture.json", in: world) { $0.replacing("minutes-1891", with: "minutes-1892") }
    #expect(
      try fault(world).kind == .unreadable("it describes 'minutes-1892' of 2026-11-22"))
  }

  @Test func aDescriptionThatIsTooLargeIsNotRead() throws {
    let world = try stocked()
    try world.write([UInt8](repeating: 0x20, count: 1 << 21), to: Self.place + "capture.json")
    #expect(
      try fault(world).kind == .unreadable("it has 2097152 bytes, the limit is 1048576"))
  }

  @Test func anotherVersionIsAFault() throws {
    let world = try stocked()
    try world.write(Array(#"{"version": 2}"#.utf8), to: Self.place + "capture.json")
    #expect(try fault(world).kind == .otherVersion("2"))
  }

  @Test(arguments: ["text.txt", "capture.json"])
  func aMissingFileIsAFault(name: String) throws {
    let world = try stocked()
    try world.remove(Self.place + name)
    let fault = try fault(world)
    #expect(fault.kind == .missing)
    #expect(fault.path == Self.place + name)
  }

  @Test func theBuildNeedsNoWARCAndTheInspectionDoes() throws {
    let world = try stocked()
    try world.remove(Self.place + "page.warc.gz")
    try change("map.bin", in: world) { $0 + "x" }
    let shelf = Self.shelf(world)
    #expect(try shelf.captures().sound.count == 1)
    let faults = shelf.inspection(of: Self.id).faults
    #expect(faults.map(\.path) == [Self.place + "page.warc.gz", Self.place + "map.bin"])
    #expect(faults.first?.kind == .missing)
  }

  @Test func aTextThatIsNoUTF8IsAFault() throws {
    let world = Self.world()
    var new = Self.capture("x")
    new.text = [0x61, 0xFF]
    _ = try Self.shelf(world).store(new)
    #expect(try fault(world).kind == .unreadable("it is not in UTF-8"))
  }

  @Test func whatIsNoCaptureIsLeftAlone() throws {
    let world = try stocked()
    for path in [
      "README.md", ".DS_Store", ".hidden/2026-11-22/capture.json", "a b/2026-11-22/capture.json",
      "minutes-1891/notes.txt", "minutes-1891/2026-02-30/capture.json",
      "minutes-1891/2026-11/capture.json", "a%3b/2026-11-22/capture.json",
      "%2E%2E/2026-11-22/capture.json",
    ] {
      let parts = path.split(separator: "/").dropLast().joined(separator: "/")
      try world.makeFolder("journal/sources/" + parts)
      try world.write([1], to: "journal/sources/" + path)
    }
    let found = try Self.shelf(world).captures()
    #expect(found.sound.count == 1 && found.faults.isEmpty)
  }

  @Test func aFileInThePlaceOfTheFolderIsAnError() throws {
    let world = MemoryWorld(files: ["journal/sources": []])
    #expect(throws: WorldError.notFolder(path: "journal/sources")) {
      try Self.shelf(world).captures()
    }
  }
}
