import ArgumentParser
import IbidCheck
import IbidModel
import IbidPublish
import IbidStore

/// `ibid build [DIR]`.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Publishes: all of the site, or nothing.",
    discussion: """
      The site appears in one step; whatever stops a build, the old site stays whole.
      With --strict, findings at or above the bar ('check: deny:' in ibid.yaml, 'error' when it is
      not given) stop it, and the status is 1.

      Examples:
        ibid build                         this folder, into public/
        ibid build journal --out /srv/www
        ibid build --strict                publishes only what has no errors
      """)

  @Argument(help: "The publication.")
  var folder = "."

  @Option(help: "The folder of the site; 'public' in the publication when not given.")
  var out: String?

  @OptionGroup var threads: ThreadOptions

  @Option(help: "The clock of the build: YYYY-MM-DD or seconds since 1970.")
  var now: String?

  @Flag(help: "Say on standard error how long each stage took.")
  var timings = false

  @Flag(help: "Publish nothing when the check finds errors.")
  var strict = false

  @OptionGroup var profile: ProfileOptions

  func run() throws {
    let world = PosixWorld()
    let publication = PublicationFolder(folder)
    let clock = try Clock(now: now, world: world)
    var watch = Stopwatch(isShown: timings)
    let workers = threads.count
    let reading = PublicationReading(
      folder: publication, world: world, threads: workers, profile: profile.profile,
      isChecked: strict)
    let read = try reading.publication(now: clock.seconds)
    let input = read.input
    watch.stage("read and check \(input.articles.count) articles")
    let plan = try plan(input)
    watch.stage("plan \(plan.files.count) files")
    if strict { try refuse(read, plan, world) }
    let site = SitePublication(output: out ?? publication.output, world: world)
    let outcome = try publish(plan, to: site, world, workers)
    watch.stage("render and publish")
    report(plan, outcome, at: out ?? publication.output, libraries: read.libraries)
  }

  /// Ends with 1 when an article that would be published has findings at or above the bar; says
  /// them as `check` does.
  private func refuse(
    _ publication: PublicationReading.Publication, _ plan: SitePlan, _ world: any World
  ) throws {
    let bar = publication.input.settings.check.deny
    let published = Set(plan.site.articles.map(\.path))
    let files =
      zip(publication.input.articles, publication.checked)
      .filter { published.contains($0.0.path) }.map(\.1) + publication.libraries
    let status = IbidCheck.exitCode(for: files, bar: bar)
    guard status != 0 else { return }
    let palette: Palette = Console.isColoured(world, on: .error) ? .ansi : .plain
    Console.write(ReportFormat.full.report(on: files, palette: palette), to: .error)
    Console.note("ibid: nothing was published: findings of '\(bar.rawValue)' or worse")
    Console.note("help: mend them, silence them with 'check: allow:', or build without --strict")
    throw Stop(status: status)
  }

  private func plan(_ input: PlanInput) throws(Failure) -> SitePlan {
    do throws(PlanFailure) {
      return try SitePlan(input)
    } catch {
      throw ErrorReport.failure(error)
    }
  }

  private func publish(
    _ plan: SitePlan, to site: SitePublication, _ world: any World, _ workers: Int
  ) throws(Failure) -> PublishOutcome {
    do throws(PublishError) {
      let draft = try site.begin()
      var manifest = SiteManifest()
      var rest = plan.works[...]
      while !rest.isEmpty {
        let some = Array(rest.prefix(64))
        rest = rest.dropFirst(64)
        let rendered = Workers.map(some, threads: workers) { PlannedFile.bytes(of: $0) }
        for (file, bytes) in zip(some.joined(), rendered.joined()) {
          let content: [UInt8]
          if let bytes { content = bytes } else { content = try copied(file, world) }
          try draft.add(SiteFile(path: file.path, bytes: content, origin: file.origin))
          manifest.add(file.path, content)
        }
      }
      if plan.site.settings.outputs.contains("record") { try draft.add(manifest.file) }
      return try draft.publish()
    } catch {
      throw ErrorReport.failure(error)
    }
  }

  private func copied(_ file: PlannedFile, _ world: any World) throws(PublishError) -> [UInt8] {
    guard case .copy(let path) = file.content else { return [] }
    do throws(WorldError) {
      return try world.read(path)
    } catch {
      throw .couldNot(.prepare, error)
    }
  }

  private func report(
    _ plan: SitePlan, _ outcome: PublishOutcome, at place: String, libraries: [CheckedFile]
  ) {
    let articles = plan.site.articles.count
    var line = "published \(counted(articles, "article"))"
    line += " into \(place): \(outcome.written) files written, \(outcome.removed) removed,"
    line += " \(outcome.unchanged) unchanged"
    if plan.drafts > 0 { line += "; \(plan.drafts) drafts left out" }
    if plan.scheduled > 0 { line += "; \(plan.scheduled) not due yet" }
    Console.note(line)
    for line in FoundInPlan(plan, libraries: libraries).lines { Console.note(line) }
    if !plan.withoutBaseURL.isEmpty {
      let names = plan.withoutBaseURL.joined(separator: ", ")
      Console.note("left out without 'baseURL:' in ibid.yaml: \(names)")
    }
  }
}

/// Says how long each stage of a command took.
struct Stopwatch {
  let isShown: Bool
  private var last = ContinuousClock.now

  init(isShown: Bool) { self.isShown = isShown }

  /// Ends a stage.
  mutating func stage(_ name: String) {
    let now = ContinuousClock.now
    if isShown { Console.note("\(now - last)  \(name)") }
    last = now
  }
}
