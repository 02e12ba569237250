import IbidModel
import IbidStore
import Testing

@Suite struct CaptureStoringTests {
  private let id = CaptureShelfTests.id

  private func texts(_ world: any World) throws -> [String] {
    let found = try CaptureShelfTests.shelf(world).captures()
    #expect(found.faults.isEmpty)
    return found.sound.map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test func theSameAgainWritesNothing() throws {
    let world = CaptureShelfTests.world()
    let shelf = CaptureShelfTests.shelf(world)
    _ = try shelf.store(CaptureShelfTests.capture("one"))
    let before = world.files
    var later = CaptureShelfTests.capture("one")
    later.instant += 60
    later.generator = "ibid 99"
    #expect(try shelf.store(later) == .unchanged)
    #expect(try shelf.replace(with: later) == .unchanged)
    #expect(world.files == before)
  }

  @Test func anotherOfThatDayIsRefusedUnlessItReplaces() throws {
    let world = CaptureShelfTests.world()
    let shelf = CaptureShelfTests.shelf(world)
    _ = try shelf.store(CaptureShelfTests.capture("one"))
    var other = CaptureShelfTests.capture("two")
    other.title = "Others"
    #expect(throws: CaptureError.differs(id, keys: ["page", "text", "title"])) {
      try shelf.store(other)
    }
    #expect(try texts(world) == ["one"])
    #expect(try shelf.replace(with: other) == .replaced)
    #expect(try texts(world) == ["two"])
    #expect(world.files.keys.allSatisfy { !$0.contains("ibid-new") && !$0.contains("ibid-old") })
  }

  @Test func anUnsoundCaptureIsNotTakenForTheSame() throws {
    let world = CaptureShelfTests.world()
    let shelf = CaptureShelfTests.shelf(world)
    _ = try shelf.store(CaptureShelfTests.capture("one"))
    try world.remove(CaptureShelfTests.place + "map.bin")
    let fault = CaptureShelf.Fault(
      id: id, path: CaptureShelfTests.place + "map.bin", kind: .missing)
    #expect(throws: CaptureError.standing(fault)) {
      try shelf.store(CaptureShelfTests.capture("one"))
    }
    #expect(try shelf.replace(with: CaptureShelfTests.capture("one")) == .replaced)
    #expect(shelf.inspection(of: id).faults.isEmpty)
  }

  @Test func whatOthersPutThereIsNotReplaced() throws {
    let world = CaptureShelfTests.world()
    let shelf = CaptureShelfTests.shelf(world)
    _ = try shelf.store(CaptureShelfTests.capture("one"))
    try world.write([1], to: CaptureShelfTests.place + "mine.txt")
    #expect(throws: CaptureError.strange(path: CaptureShelfTests.place + "mine.txt")) {
      try shelf.replace(with: CaptureShelfTests.capture("two"))
    }
    #expect(try texts(world) == ["one"])
  }

  @Test func twoAtOnceAreRefused() throws {
    let world = CaptureShelfTests.world()
    let lock = try world.lock("journal/.sources.ibid-lock")
    #expect(throws: CaptureError.locked(path: "journal/.sources.ibid-lock")) {
      try CaptureShelfTests.shelf(world).store(CaptureShelfTests.capture("one"))
    }
    world.unlock(lock)
    #expect(try texts(world) == [])
  }

  @Test func aFailureOfAnyOperationLeavesNothingOrAll() throws {
    for number in 1... {
      let world = CaptureShelfTests.world()
      world.fail(.init(operation: number, error: .noSpace(path: "disk")))
      let shelf = CaptureShelfTests.shelf(world)
      do {
        _ = try shelf.store(CaptureShelfTests.capture("one"))
        #expect(number > 8)
        return
      } catch .notSynced {
        #expect(try texts(world) == ["one"], "failure at \(number)")
      } catch {
        #expect(error == .couldNot(.noSpace(path: "disk")))
        let left = world.files.keys.filter { !$0.hasSuffix("-lock") }
        #expect(left == ["journal/ibid.yaml"], "failure at \(number)")
        #expect(try world.status("journal/sources") == nil, "failure at \(number)")
      }
    }
  }

  @Test(arguments: [true, false])
  func aStopAtAnyOperationLeavesOldOrNewAndIsMended(knowsExchange: Bool) throws {
    for number in 1... {
      let world = CaptureShelfTests.world()
      _ = try CaptureShelfTests.shelf(world).store(CaptureShelfTests.capture("one"))
      let stopping = StoppingWorld(world, stopAt: number, knowsExchange: knowsExchange)
      let outcome = try? CaptureShelfTests.shelf(stopping).replace(
        with: CaptureShelfTests.capture("two"))
      let found = try texts(world)
      #expect(knowsExchange ? found.count == 1 : found.count < 2, "stopped at \(number)")
      let mended = try CaptureShelfTests.shelf(world).replace(
        with: CaptureShelfTests.capture("three"))
      #expect(mended == .replaced)
      #expect(try texts(world) == ["three"], "stopped at \(number)")
      let hidden = world.files.keys.filter { $0.contains("/.") && !$0.hasSuffix("-lock") }
      #expect(hidden.isEmpty, "stopped at \(number): \(hidden)")
      if outcome != nil { return }
    }
  }

  @Test func linksAreNotFollowed() throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "elsewhere/2026-11-22/text.txt")
    try scratch.write("x", to: "sources/other/keep.txt")
    try scratch.link("sources/minutes-1891", to: scratch.place("elsewhere"))
    try scratch.link("sources/other/2026-11-22", to: scratch.place("elsewhere/2026-11-22"))
    let shelf = CaptureShelf(folder: scratch.place("sources"), world: scratch.world)
    let found = try shelf.captures()
    #expect(found.sound.isEmpty)
    #expect(found.faults.map(\.id.key) == ["other"])
    #expect(throws: CaptureError.couldNot(.notFolder(path: scratch.place("sources/minutes-1891"))))
    {
      try shelf.replace(with: CaptureShelfTests.capture("one"))
    }
    #expect(try scratch.text("elsewhere/2026-11-22/text.txt") == "x")
  }

  @Test func aCaptureOnARealDiskIsSoundAndReplaced() throws {
    let scratch = try Scratch()
    let shelf = CaptureShelf(folder: scratch.place("sources"), world: scratch.world)
    #expect(try shelf.store(CaptureShelfTests.capture("one")) == .stored)
    #expect(try shelf.replace(with: CaptureShelfTests.capture("two")) == .replaced)
    #expect(shelf.inspection(of: id).faults.isEmpty)
    #expect(try scratch.world.list(scratch.place("")) == [".sources.ibid-lock", "sources"])
  }
}
