// What other rooms bring; each takes its own declarations away when it comes.

extension Renderer {
  mutating func renderNames(_ element: Int32) -> Outcome { [] }
  mutating func applyTextCase(_ textCase: Formatting.TextCase, from mark: Output.Mark) {}
}
extension Output {
  mutating func stripPeriods(from mark: Mark) {}
}
