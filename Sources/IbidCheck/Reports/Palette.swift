import IbidModel

/// The colours of a report: escape sequences, or nothing.
package struct Palette: Sendable {
  let error: String
  let warning: String
  let info: String
  /// Line numbers, arrows and the marks of related places.
  let gutter: String
  let bold: String
  let reset: String

  /// No colours.
  package static let plain = Palette(
    error: "", warning: "", info: "", gutter: "", bold: "", reset: "")
  /// The basic colours of a terminal, which its owner has chosen.
  package static let ansi = Palette(
    error: "\u{1B}[1;31m", warning: "\u{1B}[1;33m", info: "\u{1B}[1;36m",
    gutter: "\u{1B}[1;34m", bold: "\u{1B}[1m", reset: "\u{1B}[0m")

  /// The colour of a severity.
  func color(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: error
    case .warning: warning
    case .info: info
    }
  }

  /// A text in a colour of this palette.
  func painted(_ text: String, _ color: String) -> String {
    text.isEmpty ? "" : color + text + reset
  }
}
