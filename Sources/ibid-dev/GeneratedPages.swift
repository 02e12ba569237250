import IbidCheck
import IbidMarkdown
import IbidModel
import IbidStore

/// The pages of the manual that are made from the code, so that they cannot be stale.
struct GeneratedPages {
  /// A page: its path in the project and its text.
  struct Page {
    let path: String
    let text: String
  }

  /// All generated pages.
  static var all: [Page] {
    [
      Page(path: "docs/findings.md", text: findings),
      Page(path: "docs/settings.md", text: settings),
    ]
  }

  private static let notice = "<!-- Made by 'ibid-dev docs'; do not edit. -->\n\n"

  private static var findings: String {
    var text = "# Findings\n\n" + notice
    text += "`ibid explain CODE` prints each page in the terminal.\n\n"
    text += "| code | name | severity | what |\n|---|---|---|---|\n"
    for rule in Rule.all {
      text += "| [\(rule.code)](#\(rule.code.lowercased())) | \(rule.slug)"
      text += " | \(rule.severity.rawValue) | \(cell(rule.summary)) |\n"
    }
    for rule in Rule.all {
      text += "\n## \(rule.code)\n\n```text\n\(rule.manualPage)```\n"
    }
    return text
  }

  private static var settings: String {
    var text = "# Settings and front matter\n\n" + notice
    text += "## ibid.yaml\n\nAn unknown key is an error that names its line.\n\n"
    text += "| key | value | when it is absent | what |\n|---|---|---|---|\n"
    for key in SettingsKey.all {
      let names = ([key.name] + key.synonyms).map { "`\($0)`" }.joined(separator: ", ")
      let standard = key.isRequired ? "required" : key.standard
      text += "| \(names) | \(cell(key.form)) | \(cell(standard)) | \(cell(key.summary)) |\n"
    }
    text += "\n## Front matter of an article\n\n"
    text += "An unknown key is kept and reported as `info`.\n\n"
    text += "| key | value | what |\n|---|---|---|\n"
    for key in FrontMatterKey.all {
      text += "| `\(key.name)` | \(cell("\(key.type)")) | \(cell(key.meaning)) |\n"
    }
    return text
  }

  /// Text for one cell of a table.
  private static func cell(_ text: String) -> String {
    text.replacing("\n", with: " ").replacing("|", with: "\\|")
  }
}
