import IbidModel
import IbidStore
import Testing

@Suite struct SitePublicationTests {
  let world = MemoryWorld()
  var site: SitePublication { SitePublication(output: "site", world: world) }

  @Test func firstPublicationComesWhole() throws {
    let outcome = try site.publish(SiteStates.files(SiteStates.old))
    #expect(outcome.swap == .first)
    #expect(outcome.written == 6)
    #expect(SiteStates.published(world) == SiteStates.old)
    #expect(try world.list("") == [".site.ibid-lock", "site"])
  }

  @Test func nextPublicationExchangesTheTrees() throws {
    _ = try site.publish(SiteStates.files(SiteStates.old))
    let outcome = try site.publish(SiteStates.files(SiteStates.new))
    #expect(outcome.swap == .exchanged)
    #expect(outcome.written == 4)
    #expect(outcome.removed == 3)
    #expect(outcome.unchanged == 2)
    #expect(SiteStates.published(world) == SiteStates.new)
    #expect(SiteStates.published(world, ".site.ibid-idle") == SiteStates.old)
  }

  @Test func sameStateMakesTheSecondTreeStand() throws {
    _ = try site.publish(SiteStates.files(SiteStates.old))
    #expect(try site.publish(SiteStates.files(SiteStates.old)).isUnchanged)
    #expect(SiteStates.published(world) == SiteStates.old)
    #expect(SiteStates.published(world, ".site.ibid-idle") == SiteStates.old)
  }

  @Test func sameStateWritesNothingOnceBothTreesStand() throws {
    _ = try site.publish(SiteStates.files(SiteStates.old))
    _ = try site.publish(SiteStates.files(SiteStates.old))
    world.fail(nil)
    let outcome = try site.publish(SiteStates.files(SiteStates.old))
    #expect(outcome.isUnchanged)
    #expect(outcome.unchanged == 6)
    #expect(world.operations == 2, "the parent folder and the lock")
  }

  @Test func removalAloneIsAChange() throws {
    _ = try site.publish(SiteStates.files(SiteStates.old))
    var less = SiteStates.old
    less["gone/index.html"] = nil
    let outcome = try site.publish(SiteStates.files(less))
    #expect(outcome.removed == 1 && outcome.written == 0)
    #expect(SiteStates.published(world) == less)
    #expect(try world.status("site/gone") == nil)
  }

  @Test func changedByHandIsPutRight() throws {
    _ = try site.publish(SiteStates.files(SiteStates.old))
    try world.write(Array("tampered".utf8), to: "site/index.html")
    try world.write(Array("extra".utf8), to: "site/extra.html")
    let outcome = try site.publish(SiteStates.files(SiteStates.old))
    #expect(outcome.written == 1 && outcome.removed == 1)
    #expect(SiteStates.published(world) == SiteStates.old)
  }

  @Test func damagedIdleTreeIsRebuilt() throws {
    _ = try site.publish(SiteStates.files(SiteStates.old))
    _ = try site.publish(SiteStates.files(SiteStates.new))
    try world.remove(".site.ibid-idle/.ibid-site")
    try world.write(Array("odd".utf8), to: ".site.ibid-idle/odd")
    _ = try site.publish(SiteStates.files(SiteStates.old))
    #expect(SiteStates.published(world) == SiteStates.old)
  }

  @Test func emptyFolderIsTaken() throws {
    try world.makeFolder("site")
    _ = try site.publish(SiteStates.files(SiteStates.new))
    #expect(SiteStates.published(world) == SiteStates.new)
  }

  @Test func foreignFolderIsRefusedAndLeftAlone() throws {
    let world = MemoryWorld(files: ["site/thesis.txt": Array("mine".utf8)])
    #expect(throws: PublishError.notOurs(path: "site")) {
      try SitePublication(output: "site/", world: world).publish(SiteStates.files(SiteStates.new))
    }
    #expect(world.files.count == 1 && world.operations == 0)
  }

  @Test func fileInPlaceOfTheFolderIsRefused() throws {
    let world = MemoryWorld(files: ["site": Array("mine".utf8)])
    #expect(throws: PublishError.outputIsNotFolder(path: "site")) {
      try SitePublication(output: "site", world: world).publish([])
    }
  }

  @Test(arguments: ["", ".", "..", "/", "a/..", "a/.", "a/../"])
  func folderThatCannotHaveSiblingsIsRefused(output: String) {
    #expect(throws: PublishError.badOutput(path: output)) {
      try SitePublication(output: output, world: world).publish([])
    }
  }

  @Test func secondBuildIsLockedOutUntilTheFirstEnds() throws {
    var draft: SiteDraft? = try site.begin()
    try draft?.add(SiteFile(path: "a.html", bytes: [1]))
    #expect(throws: PublishError.locked(path: ".site.ibid-lock")) { try site.publish([]) }
    draft = nil
    _ = try site.publish(SiteStates.files(SiteStates.new))
    #expect(SiteStates.published(world) == SiteStates.new)
  }

  @Test func draftThatFailedCannotBePublished() throws {
    _ = try site.publish(SiteStates.files(SiteStates.old))
    let draft = try site.begin()
    let bad = SiteFile(path: "../x", bytes: [], origin: "x.md")
    let error = PublishError.badPath(path: "../x", fault: .stepPart, origin: "x.md")
    #expect(throws: error) { try draft.add(bad) }
    #expect(throws: error) { try draft.publish() }
    #expect(SiteStates.published(world) == SiteStates.old)
  }

  @Test func deepOutputMakesItsParents() throws {
    _ = try SitePublication(output: "a/b/site", world: world)
      .publish(SiteStates.files(SiteStates.new))
    #expect(SiteStates.published(world, "a/b/site") == SiteStates.new)
    #expect(try world.list("a/b") == [".site.ibid-lock", "site"])
  }
}
