import Foundation
import IbidModel
import IbidStore
import Testing

@Suite struct PosixPublicationTests {
  let scratch: Scratch
  var world: PosixWorld { scratch.world }
  var site: SitePublication { SitePublication(output: scratch.place("site"), world: world) }

  init() throws { scratch = try Scratch() }

  @Test func publishesTwiceAndThenNothing() throws {
    #expect(try site.publish(SiteStates.files(SiteStates.old)).swap == .first)
    #expect(try scratch.tree("site") == SiteStates.old)
    #expect(try site.publish(SiteStates.files(SiteStates.new)).swap == .exchanged)
    #expect(try scratch.tree("site") == SiteStates.new)
    #expect(try site.publish(SiteStates.files(SiteStates.new)).isUnchanged)
    #expect(try site.publish(SiteStates.files(SiteStates.old)).swap == .exchanged)
    #expect(try scratch.tree("site") == SiteStates.old)
    let names = [".site.ibid-idle", ".site.ibid-lock", "site"]
    #expect(try world.list(scratch.path) == names)
  }

  @Test func filesCanBeReadByTheWorld() throws {
    _ = try site.publish(SiteStates.files(SiteStates.old))
    var found = stat()
    try #require(stat(scratch.place("site/same/index.html"), &found) == 0)
    let mask = umask(0)
    umask(mask)
    #expect(found.st_mode & 0o777 == 0o644 & ~mask)
    try #require(stat(scratch.place("site/same"), &found) == 0)
    #expect(found.st_mode & 0o777 == 0o755 & ~mask)
  }

  @Test func linksInTheTreesAreReplacedAndNeverFollowed() throws {
    try scratch.write("kept", to: "outside/index.html")
    for tree in ["site", ".site.ibid-idle"] {
      _ = try site.publish(SiteStates.files(SiteStates.old))
      _ = try site.publish(SiteStates.files(SiteStates.new))
      try world.remove(scratch.place(tree + "/same"))
      try scratch.link(tree + "/same", to: scratch.place("outside"))
      try world.remove(scratch.place(tree + "/index.html"))
      try scratch.link(tree + "/index.html", to: scratch.place("outside/index.html"))
      try scratch.link(tree + "/extra", to: scratch.place("outside"))
      _ = try site.publish(SiteStates.files(SiteStates.old))
      #expect(try scratch.tree("site") == SiteStates.old)
      #expect(try scratch.tree("outside") == ["index.html": "kept"])
    }
  }

  @Test func linkAsOutputIsRefused() throws {
    try scratch.write("kept", to: "outside/index.html")
    try scratch.link("site", to: scratch.place("outside"))
    #expect(throws: PublishError.outputIsNotFolder(path: scratch.place("site"))) {
      try site.publish([])
    }
  }

  @Test func foreignFolderIsLeftAlone() throws {
    try scratch.write("mine", to: "site/thesis.txt")
    #expect(throws: PublishError.notOurs(path: scratch.place("site"))) { try site.publish([]) }
    #expect(try scratch.tree("site") == ["thesis.txt": "mine"])
    #expect(try world.list(scratch.path) == ["site"])
  }

  @Test func changedFilesAreNewFiles() throws {
    _ = try site.publish(SiteStates.files(SiteStates.old))
    _ = try site.publish(SiteStates.files(SiteStates.new))
    let copy = scratch.place("copy.html")
    try #require(link(scratch.place(".site.ibid-idle/index.html"), copy) == 0)
    var third = SiteStates.old
    third["index.html"] = "third index"
    _ = try site.publish(SiteStates.files(third))
    #expect(try scratch.text("copy.html") == "old index")
  }

  @Test func nameThatIsNotUTF8GoesWithTheNextPublications() throws {
    _ = try site.publish(SiteStates.files(SiteStates.old))
    let odd: [CChar] = scratch.place("site/").utf8CString.dropLast() + [-1, 0]
    let file = open(odd, O_CREAT | O_WRONLY, 0o644)
    try #require(file >= 0)
    close(file)
    for state in [SiteStates.old, SiteStates.new, SiteStates.old] {
      _ = try site.publish(SiteStates.files(state))
      #expect(try scratch.tree("site") == state)
    }
  }

  @Test func lockOfAnotherBuildIsSaid() throws {
    let path = scratch.place(".site.ibid-lock")
    let lock = try PosixWorld().lock(path)
    #expect(throws: PublishError.locked(path: path)) { try site.publish([]) }
    world.unlock(lock)
    _ = try site.publish([])
  }

  @Test(.enabled(if: SmallDisk.isPossible, "only root can mount a small disk"))
  func fullDiskLeavesTheOldSite() throws {
    let disk = try SmallDisk(at: scratch.place("disk"), kilobytes: 512)
    let site = SitePublication(output: disk.path + "/site", world: world)
    let old = SiteFile(path: "a.html", bytes: [UInt8](repeating: 1, count: 100_000))
    let large = SiteFile(path: "b.html", bytes: [UInt8](repeating: 2, count: 400_000))
    _ = try site.publish([old])
    let error = #expect(throws: PublishError.self) { try site.publish([old, large]) }
    #expect(
      error == .couldNot(.write, .noSpace(path: disk.path + "/.site.ibid-idle/b.html")))
    #expect(try world.list(disk.path + "/site") == [".ibid-site", "a.html"])
    #expect(try site.publish([old]).isUnchanged)
    let next = SiteFile(path: "a.html", bytes: [UInt8](repeating: 3, count: 100_000))
    #expect(try site.publish([next]).swap == .exchanged)
  }
}

/// A file system of a few kilobytes, unmounted with the value.
final class SmallDisk {
  let path: String

  init(at path: String, kilobytes: Int) throws {
    self.path = path
    try PosixWorld().makeFolder(path)
    guard Self.run("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "ibid-test", path]) else {
      throw WorldError.failed(operation: "mount", path: path, errno: 0)
    }
  }

  deinit { _ = Self.run("umount", ["-l", path]) }

  /// True when a mount and its end succeed, which takes root and a machine that lets it.
  static let isPossible: Bool = {
    guard isRoot, let scratch = try? Scratch() else { return false }
    return (try? SmallDisk(at: scratch.place("disk"), kilobytes: 64)) != nil
  }()

  private static func run(_ name: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
