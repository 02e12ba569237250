import IbidCite
import IbidModel

/// Loads the citation styles that articles name, each once.
struct StyleLoading {
  let folder: PublicationFolder
  let world: any World
  private let compiled: StyleCache
  /// The built-in ones that were asked for, by name.
  private var builtIn: [String: Style] = [:]
  /// By path.
  private var styles: [String: Style] = [:]

  init(folder: PublicationFolder, world: any World) {
    self.folder = folder
    self.world = world
    compiled = StyleCache(locales: Self.locales(in: folder.place("locales"), world))
  }

  /// The processor of a style that an article names, in a language.
  mutating func processor(
    _ name: String, language: String?, beside article: String
  ) throws(Failure) -> CitationProcessor {
    let style = try style(name, beside: article)
    let compiled = compiled
    return try Self.styleOrFail { () throws(StyleError) in
      try compiled.processor(for: style, language: language)
    }
  }

  private mutating func style(_ name: String, beside article: String) throws(Failure) -> Style {
    if let known = builtIn[name] { return known }
    if let style = Style.builtIn(named: name) {
      builtIn[name] = style
      return style
    }
    let path = try NamedFile(name, of: article, in: folder, world: world).path
    if let known = styles[path] { return known }
    let style = try file(path)
    styles[path] = style
    return style
  }

  /// The style in a file, a dependent one joined with its parent beside it.
  private func file(_ path: String) throws(Failure) -> Style {
    let bytes = try orFail { () throws(WorldError) in try world.read(path) }
    let style = try Self.styleOrFail { () throws(StyleError) in try Style(xml: bytes, name: path) }
    guard let parent = style.parent else { return style }
    let name = parent.split(separator: "/").last.map(String.init) ?? parent
    let beside = NamedFile.folder(of: path) + name + ".csl"
    guard let parentBytes = try? world.read(beside) else {
      throw Failure(
        "'\(path)' depends on the style '\(name)', which is not there",
        help: "put \(name).csl beside it")
    }
    return try Self.styleOrFail { () throws(StyleError) in
      try Style(xml: parentBytes, name: beside).asParent(of: style)
    }
  }

  /// Runs work on styles and turns its errors into words.
  private static func styleOrFail<Value>(
    _ work: () throws(StyleError) -> Value
  ) throws(Failure) -> Value {
    do throws(StyleError) {
      return try work()
    } catch {
      throw Failure("\(error.file):\(error.line): \(error.message)", help: "see docs/styles.md")
    }
  }

  /// The locales of the publication (`locales/locales-de-DE.xml`), else the built-in ones.
  private static func locales(in folder: String, _ world: any World) -> LocaleSource {
    LocaleSource { tag in
      let path = folder + "/locales-" + tag + ".xml"
      guard let bytes = try? world.read(path) else { return Locale.builtIn(tag: tag) }
      do throws(StyleError) {
        return try Locale(xml: bytes, name: path)
      } catch {
        Console.note(
          "ibid: \(error.file):\(error.line): \(error.message); the built-in terms are used")
        return Locale.builtIn(tag: tag)
      }
    }
  }
}
