import ArgumentParser
import IbidCheck

/// `ibid explain CODE`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the manual page of a finding.",
    discussion: """
      Examples:
        ibid explain N101
        ibid explain dangling-marker
        ibid explain --all
      """)

  @Argument(help: "The code or the name of a finding.")
  var code: String?

  @Flag(help: "List all findings, one a line.")
  var all = false

  func run() throws {
    if all || code == nil {
      for rule in Rule.all {
        Console.write("\(rule.code)  \(rule.severity)  \(rule.slug): \(rule.summary)\n")
      }
      return
    }
    guard let code, let page = Rule.explain(code) else {
      let near = Rule.closest(to: code ?? "").map { "did you mean '\($0)'? " } ?? ""
      throw Failure(
        "no finding is called '\(code ?? "")'", help: near + "'ibid explain --all' lists them")
    }
    Console.write(page.hasSuffix("\n") ? page : page + "\n")
  }
}
