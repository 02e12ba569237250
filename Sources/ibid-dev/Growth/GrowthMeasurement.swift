import Foundation
import IbidCheck
import IbidHTML
import IbidMarkdown
import IbidModel
import IbidRead

/// What the work on one text costs: CPU-seconds by stage, and memory.
struct GrowthMeasurement {
  /// What is done with a text, in this order.
  enum Stage: String, CaseIterable {
    case parse, html, text, md, check
  }

  /// CPU-seconds of each stage.
  private(set) var seconds: [Stage: Double] = [:]
  /// The most memory that was held at a time beyond what the process had before, in bytes.
  private(set) var memory = 0
  let size: Int

  init(of bytes: [UInt8], checks: Bool) {
    size = bytes.count
    let source = SourceFile(path: "-", bytes: bytes)
    let before = ProcessMemory.startPeak()
    let options = MarkdownOptions(smart: true, extensions: .all)
    let article = time(.parse) { Article(markdown: source, options: options) }
    _ = time(.html) { HTMLRenderer().rendered(article).count }
    _ = time(.text) { PlainTextRenderer().rendered(article).count }
    _ = time(.md) { article.markdown().count }
    if checks {
      _ = time(.check) { examined(ArticleFacts(reading: article)).diagnostics.count }
    }
    memory = ProcessMemory.peak() - before
  }

  private mutating func time<T>(_ stage: Stage, _ work: () -> T) -> T {
    let start = clock()
    let result = work()
    seconds[stage] = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    return result
  }

  /// Nanoseconds a byte of a stage.
  func perByte(_ stage: Stage) -> Double { (seconds[stage] ?? 0) * 1e9 / Double(max(1, size)) }

  /// Nanoseconds a byte of all stages but the check.
  var perByte: Double {
    Stage.allCases.filter { $0 != .check }.reduce(0) { $0 + perByte($1) }
  }
}

/// The memory of this process, as Linux counts it; zero elsewhere.
enum ProcessMemory {
  /// Forgets the peak and gives what is held now.
  static func startPeak() -> Int {
    if let file = fopen("/proc/self/clear_refs", "w") {
      fputs("5", file)
      fclose(file)
    }
    return value("VmRSS:")
  }

  /// The most since `startPeak`, in bytes.
  static func peak() -> Int { value("VmHWM:") }

  private static func value(_ name: String) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
      return 0
    }
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) * 1024
  }
}
