import IbidCite
import IbidModel

/// Converts libraries of references for `ibid convert`.
struct LibraryConversion {
  let world: any World

  /// Writes a library to standard output; what is wrong in it goes to standard error.
  func write(_ file: String, as target: Convert.Target, from format: LibraryFormat?) throws {
    let bytes = try ArticleLoading(world: world).bytes(at: file)
    let library = Library(bytes, name: file == "-" ? "" : file, format: format)
    for diagnostic in library.diagnostics { Console.note(line(diagnostic)) }
    if library.leftOutDiagnostics > 0 {
      Console.note("\(library.leftOutDiagnostics) more are not shown")
    }
    if target == .bibTeX {
      Console.write(BibTeXWriter().written(library.items))
    } else {
      Console.write(CSLJSONWriter().written(library.items))
    }
  }

  private func line(_ diagnostic: LibraryDiagnostic) -> String {
    let name = diagnostic.file.isEmpty ? "-" : diagnostic.file
    let place = "\(name):\(diagnostic.line):\(diagnostic.column)"
    return VisibleText.shown("\(place): \(diagnostic.kind.rawValue): \(diagnostic.message)")
  }
}
