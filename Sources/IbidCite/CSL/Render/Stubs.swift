// What other rooms bring; each takes its own declarations away when it comes.

extension Renderer {
  mutating func renderNumber(_ element: Int32) -> Outcome { [] }
  mutating func renderLabel(_ element: Int32) -> Outcome { [] }
  mutating func renderDate(_ element: Int32) -> Outcome { [] }
  func isNumeric(_ field: Field) -> Bool { false }
  mutating func writePages(_ field: Field) {
    guard let text = field == .locator ? state.locator : state.item.item.text(field) else { return }
    output.append(Array(text.utf8))
  }
}
extension Renderer {
  mutating func writeSortNames(_ field: Field) {}
  mutating func writeSortDate(_ field: Field) {}
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
