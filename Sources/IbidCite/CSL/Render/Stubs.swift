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
