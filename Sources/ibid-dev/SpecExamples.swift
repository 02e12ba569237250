/// The examples of a specification in the form of CommonMark's `spec.txt`.
struct SpecExamples {
  /// One example.
  struct Example {
    /// Its place among the examples, from 1.
    let number: Int
    /// The words after `example`, such as `table`.
    let classes: [Substring]
    let markdown: String
    let html: String
  }

  private(set) var examples: [Example] = []

  /// Reads the examples; `→` stands for a tab.
  init(_ text: String) {
    let fence = String(repeating: "`", count: 32)
    var open: (classes: [Substring], parts: [[Substring]])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if var current = open {
        if line == fence {
          add(current.classes, current.parts)
          open = nil
        } else if line == ".", current.parts.count < 3 {
          current.parts.append([])
          open = current
        } else {
          current.parts[current.parts.count - 1].append(line)
          open = current
        }
      } else if line.hasPrefix(fence + " example") {
        open = (Array(line.dropFirst(fence.count + 8).split(separator: " ")), [[]])
      }
    }
  }

  private mutating func add(_ classes: [Substring], _ parts: [[Substring]]) {
    func text(_ index: Int) -> String {
      guard parts.indices.contains(index) else { return "" }
      return parts[index].map { $0.replacing("→", with: "\t") + "\n" }.joined()
    }
    examples.append(
      Example(number: examples.count + 1, classes: classes, markdown: text(0), html: text(1)))
  }
}
