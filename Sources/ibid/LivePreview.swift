import IbidModel
import IbidPublish
import IbidServe
import IbidStore

/// A publication that is read again whenever it changes, and what is shown of it.
struct LivePreview {
  let reading: PublicationReading
  let showsUnpublished: Bool
  let now: String?
  let looks: Bool

  /// Prepares the preview of a folder.
  /// - Throws: when it is no publication at all; other faults are shown in the pages.
  init(
    folder: String, showsUnpublished: Bool, now: String?, looks: Bool, profile: MarkdownProfile?,
    world: any World
  ) throws(Failure) {
    let publication = PublicationFolder(folder)
    let status = try orFail { () throws(WorldError) in try world.status(publication.settingsFile) }
    guard status != nil else { throw publication.missing }
    _ = try Clock(now: now, world: world)
    reading = PublicationReading(
      folder: publication, world: world, threads: ThreadOptions.processors,
      profile: profile)
    self.showsUnpublished = showsUnpublished
    self.now = now
    self.looks = looks
  }

  /// Reads the publication, and again after every change, for as long as the program runs; returns
  /// when the first reading is shown.
  func start(in preview: Preview) async {
    let (readings, next) = AsyncStream.makeStream(of: Result<PreviewSite, PreviewFault>.self)
    let isWatching = Workers.start { watch { next.yield($0) } }
    if !isWatching {
      Console.note("no thread to be had to watch for changes: start again to see them")
      next.yield(build())
    }
    var news = readings.makeAsyncIterator()
    if let first = await news.next() { await preview.show(first, number: 1) }
    Task {
      var number = 1
      for await reading in readings {
        number += 1
        await preview.show(reading, number: number)
      }
    }
  }

  /// Builds, and again after every change; does not return.
  private func watch(_ show: (Result<PreviewSite, PreviewFault>) -> Void) {
    // Watched before it is read: no change is missed.
    var watch = FolderWatch(root: reading.folder.path, looks: looks)
    var means = FolderWatch.Means.system
    while true {
      show(build())
      if watch.means != means { Self.say(watch.means) }
      means = watch.means
      while !watch.waitForChange() {}
    }
  }

  private static func say(_ means: FolderWatch.Means) {
    guard means == .lookingForWantOfWatches else { return }
    Console.note(
      "the system has no watch left for a folder; the files are looked at every second instead")
    Console.note("help: raise its limit, on Linux fs.inotify.max_user_watches")
  }
}

// MARK: - Building

extension LivePreview {
  private func build() -> Result<PreviewSite, PreviewFault> {
    let start = ContinuousClock.now
    do throws(Failure) {
      let plan = try plan()
      let site = PreviewSite(plan, world: reading.world)
      report(plan, ContinuousClock.now - start)
      return .success(site)
    } catch {
      for message in error.messages { Console.note("error: " + VisibleText.shown(message)) }
      if !error.help.isEmpty { Console.note("help: " + VisibleText.shown(error.help)) }
      return .failure(PreviewFault(messages: error.messages, help: error.help))
    }
  }

  private func plan() throws(Failure) -> SitePlan {
    var input = try reading.input(now: Clock(now: now, world: reading.world).seconds)
    input.showsUnpublished = showsUnpublished
    do throws(PlanFailure) {
      return try SitePlan(input)
    } catch {
      // The help of a build speaks of publishing, which the preview never does.
      throw Failure(messages: ErrorReport.failure(error).messages, help: "")
    }
  }

  private func report(_ plan: SitePlan, _ time: Duration) {
    let count = plan.site.articles.count
    let milliseconds = (time / .milliseconds(1)).rounded()
    var line = "rebuilt \(counted(count, "article"))"
    line += " in \(Int(milliseconds)) ms"
    let hidden = plan.drafts + plan.scheduled
    if hidden > 0 { line += "; \(hidden) drafts or not due yet, shown with --drafts" }
    Console.note(line)
    for line in FoundInPlan(plan).lines { Console.note(line) }
  }
}
