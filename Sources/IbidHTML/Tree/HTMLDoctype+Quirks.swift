import IbidModel

extension HTMLDoctype {
  /// True when the declaration makes browsers show a page in quirks mode, WHATWG §13.2.6.4.1.
  var isQuirky: Bool {
    if forcesQuirks || name != Array("html".utf8) { return true }
    let system = systemID.map(Self.lowercased)
    if system == "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd" { return true }
    guard let id = publicID.map(Self.lowercased) else { return false }
    if Self.quirkyIDs.contains(id) || Self.quirkyPrefixes.contains(where: id.hasPrefix) {
      return true
    }
    return system == nil && Self.quirkyWithoutSystem.contains(where: id.hasPrefix)
  }

  private static func lowercased(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.map(ASCII.lowercased), as: UTF8.self)
  }

  private static let quirkyIDs: Set<String> = [
    "-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html",
  ]

  private static let quirkyWithoutSystem = [
    "-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//",
  ]

  /// The standard lists each version; these are what the versions share.
  private static let quirkyPrefixes = [
    "+//silmaril//dtd html pro v0r11 19970101//", "-//as//dtd html 3.0 aswedit + extensions//",
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//", "-//ietf//dtd html",
    "-//metrius//dtd metrius presentational//", "-//microsoft//dtd internet explorer ",
    "-//netscape comm. corp.//dtd ", "-//o'reilly and associates//dtd html ", "-//softquad",
    "-//spyglass//dtd html 2.0 extended//", "-//sq//dtd html 2.0 hotmetal + extensions//",
    "-//sun microsystems corp.//dtd hotjava ", "-//w3c//dtd html 3",
    "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//", "-//w3c//dtd html experimental ",
    "-//w3c//dtd w3 html//", "-//w3o//dtd w3 html 3.0//", "-//webtechs//dtd mozilla html",
  ]
}
