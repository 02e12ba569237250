import IbidModel

extension Rule {
  /// Front matter in TOML: a manual page.
  static let tomlFrontMatter = Rule(
    code: "M905", slug: "toml-front-matter", severity: .info, confidence: .certain,
    reportedBy: .markdown,
    summary: "The front matter is written in TOML, between lines of '+++'.",
    why: "TOML is not read yet, so title, author and date are not known.",
    found: "The file starts with a line '+++'.",
    falseAlarms: "None known: it says what was done.",
    help: "write the front matter in YAML, between lines of '---'")
}
