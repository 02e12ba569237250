import IbidCite
import IbidModel

/// The styles and locales of the system's packages, to be copied into a publication.
///
/// Debian's `citation-style-language-styles` and `-locales` put them there.
struct SystemStyles {
  let world: any World
  /// The folder with `styles/` and `locales/`.
  var folder = "/usr/share/citation-style-language"

  /// A file to write into a publication.
  struct Copy {
    /// Its path below the publication.
    var path: String
    var bytes: [UInt8]
  }

  /// The files of a style, its parent and the locales of a language.
  func copies(of name: String, language: String) throws(Failure) -> [Copy] {
    guard let style = read("styles/\(name).csl") ?? read("styles/dependent/\(name).csl") else {
      throw missing(name)
    }
    var copies = [Copy(path: name + ".csl", bytes: style)]
    if let parent = try? Style(xml: style, name: name).parent {
      let parentName = parent.split(separator: "/").last.map(String.init) ?? parent
      guard let bytes = read("styles/\(parentName).csl") else { throw missing(parentName) }
      copies.append(Copy(path: parentName + ".csl", bytes: bytes))
    }
    for tag in Set(LocaleSource.tags(for: language) + ["en-US"]).sorted() {
      guard let bytes = read("locales/locales-\(tag).xml") else { continue }
      copies.append(Copy(path: "locales/locales-\(tag).xml", bytes: bytes))
    }
    return copies
  }

  private func read(_ path: String) -> [UInt8]? { try? world.read(folder + "/" + path) }

  private func missing(_ name: String) -> Failure {
    Failure(
      "there is no style '\(name)', neither built in nor in \(folder)",
      help: "install citation-style-language-styles and -locales, or use a built-in one: "
        + Style.builtInNames.joined(separator: ", "))
  }
}
