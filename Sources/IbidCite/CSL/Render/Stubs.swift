// What other rooms bring; each takes its own declarations away when it comes.

extension Renderer {
  mutating func renderNumber(_ element: Int32) -> Outcome { [] }
  mutating func renderLabel(_ element: Int32) -> Outcome { [] }
  mutating func renderDate(_ element: Int32) -> Outcome { [] }
  func isNumeric(_ field: Field) -> Bool { false }
  mutating func applyTextCase(_ textCase: Formatting.TextCase, from mark: Output.Mark) {}
  mutating func writePages(_ field: Field) {
    guard let text = field == .locator ? state.locator : state.item.item.text(field) else { return }
    output.append(Array(text.utf8))
  }
}
extension Output {
  mutating func stripPeriods(from mark: Mark) {}
}
extension Renderer {
  mutating func writeSortNames(_ field: Field) {}
  mutating func writeSortDate(_ field: Field) {}
}
enum ItemMarkup {
  static func output(of text: String) -> Output {
    var output = Output()
    output.append(Array(text.utf8))
    return output
  }
}
struct OutputFinisher {
  init(style: CompiledStyle) {}
  func finish(_ output: Output, root: Int) -> FormattedText {
    FormattedText(text: comparisonText(output, root: root))
  }
  func comparisonText(_ output: Output, root: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in root..<Int(output.nodes[root].end) { bytes += output.bytes(of: index) }
    return bytes
  }
}
public struct StyleError: Error {}
public struct Style: Sendable {
  public init(xml: [UInt8], name: String) throws(StyleError) { throw StyleError() }
}
public struct Locale: Sendable {
  public init(xml: [UInt8], name: String) throws(StyleError) { throw StyleError() }
}
public struct LocaleSource: Sendable {
  public init(_ load: @escaping @Sendable (String) -> Locale?) {}
}
struct StyleCompiler {
  init(style: Style, locales: LocaleSource, language: String?) {}
  func compiled() throws(StyleError) -> CompiledStyle { throw StyleError() }
}
public struct Library: Sendable {
  public init(_ bytes: [UInt8], name: String) {}
  public var items: [Item] { [] }
}
extension FormattedText {
  package func suiteHTML(isBibliography: Bool) -> String { plainText }
}
