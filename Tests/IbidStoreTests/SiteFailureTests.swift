import IbidModel
import IbidStore
import Testing

@Suite struct SiteFailureTests {
  /// Publishes `state`, then looks whether the world holds it, without stray staging files.
  private func expectHealed(_ world: MemoryWorld, by state: [String: String]) throws {
    _ = try SitePublication(output: "site", world: world).publish(SiteStates.files(state))
    #expect(SiteStates.published(world) == state)
    let known = [".site.ibid-idle", ".site.ibid-lock", "site"]
    #expect(try world.list("").allSatisfy(known.contains))
  }

  @Test func failureOfAnyOperationLeavesOldOrNew() throws {
    for number in 1... {
      let world = try SiteStates.worldWithOld()
      world.fail(.init(operation: number, error: .noSpace(path: "disk")))
      let site = SitePublication(output: "site", world: world)
      do {
        _ = try site.publish(SiteStates.files(SiteStates.new))
        #expect(SiteStates.published(world) == SiteStates.new, "no failure at \(number)")
        #expect(number > 12)
        return
      } catch .notSynced {
        #expect(SiteStates.published(world) == SiteStates.new, "failure at \(number)")
      } catch {
        #expect(SiteStates.published(world) == SiteStates.old, "failure at \(number)")
      }
      world.fail(nil)
      try expectHealed(world, by: SiteStates.new)
    }
  }

  @Test func stopAtAnyOperationLeavesOldOrNew() throws {
    for number in 1... {
      let world = try SiteStates.worldWithOld()
      let stopping = StoppingWorld(world, stopAt: number)
      let site = SitePublication(output: "site", world: stopping)
      let outcome = try? site.publish(SiteStates.files(SiteStates.new))
      let found = SiteStates.published(world)
      #expect(found == SiteStates.old || found == SiteStates.new, "stopped at \(number)")
      try expectHealed(world, by: number % 2 == 0 ? SiteStates.new : SiteStates.old)
      if outcome != nil { return }
    }
  }

  @Test func stopOfTheFirstPublicationLeavesNothingOrAll() throws {
    for number in 1... {
      let world = MemoryWorld()
      let stopping = StoppingWorld(world, stopAt: number)
      let site = SitePublication(output: "site", world: stopping)
      let outcome = try? site.publish(SiteStates.files(SiteStates.old))
      let found = SiteStates.published(world)
      #expect(found.isEmpty || found == SiteStates.old, "stopped at \(number)")
      #expect(try found.isEmpty == (world.status("site") == nil))
      try expectHealed(world, by: SiteStates.new)
      if outcome != nil { return }
    }
  }

  @Test func withoutExchangeTheTreesAreRenamedAndAStopIsMended() throws {
    for number in 1... {
      let world = try SiteStates.worldWithOld()
      let stopping = StoppingWorld(world, stopAt: number, knowsExchange: false)
      let site = SitePublication(output: "site", world: stopping)
      let outcome = try? site.publish(SiteStates.files(SiteStates.new))
      let found = SiteStates.published(world)
      #expect([[:], SiteStates.old, SiteStates.new].contains(found), "stopped at \(number)")
      if let outcome {
        #expect(outcome.swap == .renamed)
        return try expectHealed(world, by: SiteStates.new)
      }
      _ = try SitePublication(output: "site", world: world).begin()
      let mended = SiteStates.published(world)
      #expect(mended == SiteStates.old || mended == SiteStates.new, "stopped at \(number)")
      try expectHealed(world, by: SiteStates.new)
    }
  }

  @Test func readOnlyWorldIsSaidToBe() throws {
    let world = try SiteStates.worldWithOld()
    world.fail(.init(operation: 2, error: .readOnly(path: ".site.ibid-lock")))
    let error = PublishError.couldNot(.begin, .readOnly(path: ".site.ibid-lock"))
    #expect(throws: error) { try SitePublication(output: "site", world: world).publish([]) }
  }
}
