import IbidModel

/// A new state of a site on its way: files are added one by one, then published together.
///
/// A class for the lock it holds, which ends with it. A draft that is dropped
/// leaves the published tree as it is.
package final class SiteDraft {
  private let world: any World
  private let places: SitePlaces
  private let lock: FileLock
  private let published: SiteTree
  /// True when the output folder stands and holds a site.
  private var isPublished = false
  /// The idle tree; nil as long as all files so far are as published.
  private var idle: SiteTree?
  private var names = SiteNames()
  private var outcome = PublishOutcome()
  /// Why no more can be done, once something failed.
  private var failure: PublishError?

  init(_ places: SitePlaces, _ world: any World) throws(PublishError) {
    self.world = world
    self.places = places
    published = SiteTree(root: places.output, world: world)
    lock = try Self.lock(places, world)
    try step(.begin) { () throws(WorldError) in try mendAside() }
    isPublished = try published.isSite()
    names.addMarker()
    try take(SiteMarker.name, SiteMarker.bytes)
    outcome = PublishOutcome()
  }

  deinit { world.unlock(lock) }

  /// Adds one file to the new state; after an error the draft cannot be published any more.
  package func add(_ file: SiteFile) throws(PublishError) {
    try attempt { () throws(PublishError) in
      try names.add(file)
      try take(file.path, file.bytes)
    }
  }

  /// Makes the new state the published one, in one step; no more can be added after it.
  package func publish() throws(PublishError) -> PublishOutcome {
    try attempt { () throws(PublishError) in
      let gone = try step(.prepare) { () throws(WorldError) in
        isPublished ? try published.strays(from: names) : []
      }
      outcome.removed += try step(.prepare) { () throws(WorldError) in
        try published.fileCount(at: gone)
      }
      if isPublished && idle == nil && gone.isEmpty {
        try standIdle()
        return outcome
      }
      try finishIdle()
      outcome.swap = try step(.swap) { () throws(WorldError) in try swapTrees() }
      (idle, isPublished) = (nil, true)
      try settle(after: gone)
      return outcome
    }
  }

  /// Compares one file, already among the names, with what is published, and stages it.
  private func take(_ path: String, _ bytes: [UInt8]) throws(PublishError) {
    let isSame = try step(.prepare) { () throws(WorldError) in
      isPublished ? try published.holds(path, bytes) : false
    }
    if !isSame && idle == nil { try startIdle(with: names.order.dropLast()) }
    try step(.write) { () throws(WorldError) in try idle?.bring(path, bytes) }
    outcome.unchanged += isSame ? 1 : 0
    outcome.written += isSame ? 0 : 1
    if !isSame && isPublished { try countReplaced(path) }
  }

  /// Counts the files of a folder in whose place there will be a file.
  private func countReplaced(_ path: String) throws(PublishError) {
    outcome.removed += try step(.prepare) { () throws(WorldError) in
      let isFolder = try world.entry(published.place(path))?.kind == .folder
      return isFolder ? try published.fileCount(at: [path]) : 0
    }
  }
}

extension SiteDraft {
  private static func lock(
    _ places: SitePlaces, _ world: any World
  ) throws(PublishError) -> FileLock {
    do throws(WorldError) {
      try world.makeFolder(places.parent)
      return try world.lock(places.lock)
    } catch .locked(let path) {
      throw .locked(path: path)
    } catch {
      throw .couldNot(.begin, error)
    }
  }

  /// Puts back, or clears away, what a stop between two renames left.
  private func mendAside() throws(WorldError) {
    guard try world.entry(places.aside) != nil else { return }
    if try world.entry(places.output) == nil {
      try world.rename(places.aside, to: places.output)
    } else {
      try world.remove(places.aside)
    }
  }

  /// Makes the idle tree ready and brings to it these paths as they are published.
  private func startIdle(with paths: some Sequence<String>) throws(PublishError) {
    try step(.prepare) { () throws(WorldError) in
      var tree = SiteTree(root: places.idle, world: world)
      if try !isUsable(tree) {
        try world.remove(places.idle)
        try world.makeFolder(places.idle)
      }
      for path in paths { try tree.bring(path, world.read(published.place(path))) }
      idle = tree
    }
  }

  private func isUsable(_ tree: SiteTree) throws(WorldError) -> Bool {
    guard try world.entry(tree.root)?.kind == .folder else { return false }
    return try tree.isOurs
  }

  /// Makes the second of the two standing trees where it is missing, though nothing changed: the
  /// next change is then published without copying the whole site first.
  private func standIdle() throws(PublishError) {
    let standing = try step(.prepare) { () throws(WorldError) in try world.entry(places.idle) }
    if standing == nil { try finishIdle() }
  }

  /// Completes the idle tree and sees it on the disk.
  private func finishIdle() throws(PublishError) {
    if idle == nil { try startIdle(with: names.order) }
    try step(.remove) { () throws(WorldError) in try removeStrays() }
    try step(.sync) { () throws(WorldError) in try world.sync(places.idle) }
  }

  /// Sees the exchange on the disk, and drops an idle tree that `remove` could not clean: a name
  /// that is not UTF-8 is listed, yet not found.
  private func settle(after gone: [String]) throws(PublishError) {
    do throws(WorldError) {
      try world.sync(places.parent)
      for path in gone where try world.entry(places.idle + "/" + path) == nil {
        return try world.remove(places.idle)
      }
    } catch {
      throw .notSynced(error)
    }
  }

  private func removeStrays() throws(WorldError) {
    guard let idle else { return }
    for path in try idle.strays(from: names) { try world.remove(idle.place(path)) }
  }

  private func swapTrees() throws(WorldError) -> PublishOutcome.Swap {
    guard isPublished else {
      try world.rename(places.idle, to: places.output)
      return .first
    }
    do throws(WorldError) {
      try world.exchange(places.output, places.idle)
      return .exchanged
    } catch .unsupported {
      try swapByRenames()
      return .renamed
    }
  }

  /// For file systems without an exchange; what a stop in between leaves, `mendAside` mends.
  private func swapByRenames() throws(WorldError) {
    try world.rename(places.output, to: places.aside)
    do throws(WorldError) {
      try world.rename(places.idle, to: places.output)
    } catch {
      try world.rename(places.aside, to: places.output)
      throw error
    }
    try world.rename(places.aside, to: places.idle)
  }

  private func attempt<Value>(
    _ body: () throws(PublishError) -> Value
  ) throws(PublishError) -> Value {
    if let failure { throw failure }
    do throws(PublishError) {
      return try body()
    } catch {
      failure = error
      throw error
    }
  }

  private func step<Value>(
    _ step: PublishError.Step, _ body: () throws(WorldError) -> Value
  ) throws(PublishError) -> Value {
    do throws(WorldError) {
      return try body()
    } catch {
      throw .couldNot(step, error)
    }
  }
}
