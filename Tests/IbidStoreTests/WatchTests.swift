import Testing

@testable import IbidStore

/// Bursts of changes, on a clock of our own.
struct DebounceTests {
  @Test("A burst ends when it has been quiet")
  func quiet() {
    var burst = Debounce(quiet: 70, longest: 400)
    #expect(burst.rest(at: 1_000) == nil)
    burst.notice(at: 1_000)
    #expect(burst.rest(at: 1_000) == 70)
    burst.notice(at: 1_050)
    #expect(burst.rest(at: 1_080) == 40)
    #expect(burst.rest(at: 1_120) == 0)
    burst.end()
    #expect(burst.rest(at: 1_120) == nil)
  }

  @Test("Who writes without end is shown all the same")
  func steady() {
    var burst = Debounce(quiet: 70, longest: 400)
    for time in stride(from: Int64(0), through: 390, by: 30) {
      burst.notice(at: time)
      #expect(burst.rest(at: time) == min(70, 400 - time))
    }
    #expect(burst.rest(at: 400) == 0)
  }
}

/// Changes of real folders, as both watches find them.
@Suite(.serialized) struct FolderWatchTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("title: A\n", to: "ibid.yaml")
    try scratch.write("one", to: "content/one.md")
    try scratch.write("site", to: "public/index.html")
  }

  /// Something done to the folder, and whether it counts.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var counts = true
    var action: @Sendable (Scratch) throws -> Void

    static let all = [
      Case(testDescription: "a file is written") { try $0.write("two", to: "content/one.md") },
      Case(testDescription: "a file comes") { try $0.write("x", to: "content/two.md") },
      Case(testDescription: "a file goes") { try $0.world.remove($0.place("content/one.md")) },
      Case(testDescription: "a file is saved by rename") {
        try $0.write("new", to: "content/.one.md.tmp")
        try $0.world.rename($0.place("content/.one.md.tmp"), to: $0.place("content/one.md"))
      },
      Case(testDescription: "a folder comes with a file") {
        try $0.write("x", to: "sources/a/2024-05-03/text.txt")
      },
      Case(testDescription: "a folder is renamed") {
        try $0.world.rename($0.place("content"), to: $0.place("texts"))
      },
      Case(testDescription: "a folder goes") { try $0.world.remove($0.place("content")) },
      Case(testDescription: "the settings are written") { try $0.write("x", to: "ibid.yaml") },
      Case(testDescription: "the site is published", counts: false) {
        try $0.write("new", to: "public/index.html")
        try $0.write("new", to: "public/one/index.html")
      },
      Case(testDescription: "an editor leaves its files", counts: false) {
        for name in [".one.md.swp", "one.md~", "#one.md#", "4913"] {
          try $0.write("x", to: "content/" + name)
        }
      },
      Case(testDescription: "hidden folders change", counts: false) {
        try $0.write("x", to: ".git/index")
        try $0.write("x", to: ".ibid/facts")
      },
      Case(testDescription: "files are read", counts: false) {
        _ = try $0.text("content/one.md")
        _ = try $0.world.list($0.place("content"))
      },
    ]
  }

  @Test("The system's reports are heard", arguments: Case.all)
  func reported(one: Case) throws {
    var watch = FolderWatch(root: scratch.path)
    try #require(watch.means == .system)
    try one.action(scratch)
    let isHeard = watch.waitForChange(atMost: one.counts ? 5_000 : 200)
    #expect(isHeard == one.counts)
    // One change is one piece of news.
    let isAgain = watch.waitForChange(atMost: 150)
    #expect(!isAgain)
  }

  @Test("Looking finds the same", arguments: Case.all)
  func looked(one: Case) throws {
    var watch = FolderWatch(root: scratch.path, looks: true)
    try #require(watch.means == .looking)
    try one.action(scratch)
    let isSeen = watch.waitForChange(atMost: one.counts ? 5_000 : 200)
    #expect(isSeen == one.counts)
  }

  private func expectChange(
    _ watch: inout FolderWatch, location: SourceLocation = #_sourceLocation
  ) {
    let isHeard = watch.waitForChange(atMost: 5_000)
    #expect(isHeard, sourceLocation: location)
  }

  @Test("Folders that came, and were renamed, are watched with all in them")
  func comingFolders() throws {
    var watch = FolderWatch(root: scratch.path)
    try scratch.write("x", to: "content/a/b/c/d.md")
    expectChange(&watch)
    try scratch.write("y", to: "content/a/b/c/d.md")
    expectChange(&watch)
    try scratch.world.rename(scratch.place("content/a"), to: scratch.place("content/z"))
    expectChange(&watch)
    try scratch.write("new", to: "content/z/b/new/e.md")
    expectChange(&watch)
    try scratch.write("newer", to: "content/z/b/new/e.md")
    expectChange(&watch)
  }

  @Test("The publication itself may go away and come back")
  func root() throws {
    let root = scratch.place("content")
    var watch = FolderWatch(root: root)
    try scratch.world.rename(root, to: scratch.place("away"))
    expectChange(&watch)
    try scratch.world.rename(scratch.place("away"), to: root)
    expectChange(&watch)
    try scratch.write("back", to: "content/one.md")
    expectChange(&watch)
  }

  @Test("Where more has happened than the system keeps, all is watched anew")
  func overflow() throws {
    var watch = FolderWatch(root: scratch.path)
    let (one, two) = (scratch.place("content/one.md"), scratch.place("content/two.md"))
    for _ in 0..<10_000 {
      try scratch.world.rename(one, to: two)
      try scratch.world.rename(two, to: one)
    }
    // Lost among the reports.
    try scratch.write("x", to: "content/lost/a.md")
    expectChange(&watch)
    try scratch.write("y", to: "content/lost/a.md")
    expectChange(&watch)
  }
}
