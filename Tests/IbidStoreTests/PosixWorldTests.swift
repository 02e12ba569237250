import Foundation
import IbidModel
import IbidStore
import Testing

@Suite struct PosixWorldTests {
  let scratch: Scratch
  var world: PosixWorld { scratch.world }

  init() throws { scratch = try Scratch() }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func whatIsWrittenIsRead(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try world.write(bytes, to: scratch.place("file"))
    #expect(try world.read(scratch.place("file")) == bytes)
    #expect(try world.status(scratch.place("file")) == FileStatus(kind: .file, size: count))
  }

  @Test func writingCutsWhatWasLonger() throws {
    try scratch.write("a long text", to: "file")
    try scratch.write("short", to: "file")
    #expect(try scratch.text("file") == "short")
  }

  @Test func missingThingsAreNotFound() throws {
    let path = scratch.place("none/file")
    #expect(throws: WorldError.notFound(path: path)) { try world.read(path) }
    #expect(throws: WorldError.notFound(path: path)) { try world.write([], to: path) }
    #expect(throws: WorldError.notFound(path: path)) { try world.list(path) }
    #expect(try world.status(path) == nil)
    try scratch.write("", to: "plain")
    #expect(try world.status(scratch.place("plain/inside")) == nil)
    try world.remove(path)
  }

  @Test func folderIsNoFile() throws {
    #expect(throws: WorldError.isFolder(path: scratch.path)) { try world.read(scratch.path) }
    #expect(throws: WorldError.isFolder(path: scratch.path)) {
      try world.write([], to: scratch.path)
    }
    let file = try scratch.write("x", to: "file")
    #expect(throws: WorldError.notFolder(path: file)) { try world.list(file) }
    #expect(throws: WorldError.notFolder(path: file)) { try world.makeFolder(file) }
    #expect(throws: WorldError.notFolder(path: file)) { try world.makeFolder(file + "/a") }
  }

  @Test func pathWithNULIsNotCutShort() throws {
    let file = try scratch.write("x", to: "file")
    #expect(throws: WorldError.notFound(path: file + "\0.md")) { try world.read(file + "\0.md") }
    #expect(throws: WorldError.notFound(path: file + "\0")) { try world.remove(file + "\0") }
    #expect(try world.status(file + "\0") == nil)
    #expect(world.environment("PATH\0") == nil)
  }

  @Test func largeFilesAreRefused() throws {
    let path = try scratch.write("12345", to: "file")
    #expect(throws: WorldError.tooLarge(path: path, bytes: 5, limit: 4)) {
      try PosixWorld(maximumFileBytes: 4).read(path)
    }
    #expect(try PosixWorld(maximumFileBytes: 5).read(path).count == 5)
  }

  @Test func pipesAndDevicesAreRefusedAtOnce() throws {
    let pipe = scratch.place("pipe")
    try #require(mkfifo(pipe, 0o644) == 0)
    for path in [pipe, "/dev/null", "/dev/zero"] {
      #expect(throws: WorldError.notFile(path: path)) { try world.read(path) }
    }
    #expect(throws: WorldError.notFile(path: pipe)) { try world.write([1], to: pipe) }
    #expect(try world.entry(pipe)?.kind == .other)
  }

  @Test(.enabled(if: access("/proc/self/status", R_OK) == 0, "there is no /proc here"))
  func fileThatSaysItIsEmptyIsReadToItsEnd() throws {
    #expect(try world.read("/proc/self/status").count > 100)
    #expect(try world.status("/proc/self/status")?.size == 0)
  }

  @Test func namesAreSortedByBytes() throws {
    for name in ["b", "ä", "A", ".hidden", "a"] { try scratch.write("", to: "list/" + name) }
    #expect(try world.list(scratch.place("list")) == [".hidden", "A", "a", "b", "ä"])
  }

  @Test func folderIsMadeWithAllAboveIt() throws {
    try world.makeFolder(scratch.place("a/b//c/"))
    try world.makeFolder(scratch.place("a/b/c"))
    #expect(try world.status(scratch.place("a/b/c"))?.kind == .folder)
  }

  @Test func removalTakesTreesAndLinksButNotTheirTargets() throws {
    try scratch.write("kept", to: "outside/file")
    try scratch.write("x", to: "tree/a/b/c")
    try scratch.link("tree/a/out", to: scratch.place("outside"))
    try scratch.link("tree/dangling", to: "nowhere")
    try world.remove(scratch.place("tree"))
    #expect(try world.list(scratch.path) == ["outside"])
    #expect(try scratch.text("outside/file") == "kept")
    try scratch.link("link", to: scratch.place("outside"))
    try world.remove(scratch.place("link"))
    #expect(try scratch.text("outside/file") == "kept")
  }

  @Test func removalTakesNamesThatAreNotUTF8AndDeepTrees() throws {
    try world.makeFolder(scratch.place("tree/" + String(repeating: "d/", count: 1_500)))
    let odd: [CChar] = scratch.place("tree/").utf8CString.dropLast() + [-1, 0]
    let file = open(odd, O_CREAT | O_WRONLY, 0o644)
    try #require(file >= 0)
    close(file)
    try world.remove(scratch.place("tree"))
    #expect(try world.list(scratch.path).isEmpty)
  }

  @Test func entryDoesNotFollowLinks() throws {
    let file = try scratch.write("abc", to: "file")
    try scratch.link("link", to: file)
    try scratch.link("dangling", to: "nowhere")
    #expect(try world.status(scratch.place("link")) == FileStatus(kind: .file, size: 3))
    #expect(try world.entry(scratch.place("link"))?.kind == .other)
    #expect(try world.status(scratch.place("dangling")) == nil)
    #expect(try world.entry(scratch.place("dangling"))?.kind == .other)
  }

  @Test func exchangeSwapsFoldersInOneStep() throws {
    try scratch.write("1", to: "one/a")
    try scratch.write("2", to: "two/b")
    try world.exchange(scratch.place("one"), scratch.place("two"))
    #expect(try scratch.tree("one") == ["b": "2"])
    #expect(try scratch.tree("two") == ["a": "1"])
    #expect(throws: WorldError.notFound(path: scratch.place("one"))) {
      try world.exchange(scratch.place("one"), scratch.place("none"))
    }
  }

  @Test func lockIsHeldOnceUntilItIsGivenBack() throws {
    let path = scratch.place("lock")
    let lock = try world.lock(path)
    #expect(throws: WorldError.locked(path: path)) { try PosixWorld().lock(path) }
    world.unlock(lock)
    world.unlock(try world.lock(path))
  }

  @Test(.enabled(if: access("/usr/bin/flock", X_OK) == 0, "there is no flock program here"))
  func lockOfAnotherProcessIsSeen() throws {
    let path = try scratch.write("", to: "lock")
    let other = Process()
    let (input, output) = (Pipe(), Pipe())
    other.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    other.arguments = ["--no-fork", path, "/bin/sh", "-c", "echo held; read line"]
    (other.standardInput, other.standardOutput) = (input, output)
    try other.run()
    _ = output.fileHandleForReading.availableData
    #expect(throws: WorldError.locked(path: path)) { try world.lock(path) }
    try input.fileHandleForWriting.close()
    other.waitUntilExit()
    world.unlock(try world.lock(path))
  }

  @Test func syncReturns() throws {
    let file = try scratch.write("x", to: "a/file")
    try world.sync(scratch.path)
    try world.sync(file)
    #expect(throws: WorldError.self) { try world.sync(scratch.place("none")) }
  }

  @Test func clockAndEnvironmentAreTheMachines() {
    #expect(world.now() > 1_700_000_000)
    #expect(world.environment("PATH") != nil)
    #expect(world.environment("IBID_NO_SUCH_VARIABLE") == nil)
  }

  @Test(.enabled(if: !isRoot, "root is stopped by no permission"))
  func missingPermissionIsSaid() throws {
    let file = try scratch.write("x", to: "file")
    try #require(chmod(file, 0) == 0)
    #expect(throws: WorldError.notPermitted(path: file)) { try world.read(file) }
    #expect(throws: WorldError.notPermitted(path: file)) { try world.write([], to: file) }
  }
}
