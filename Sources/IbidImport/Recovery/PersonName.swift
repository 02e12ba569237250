import IbidModel
import IbidRead

/// A few words that may be the name of a person.
struct PersonName {
  private let text: ScalarText
  private let range: Range<Int>
  private let words: [Word]

  init(_ text: ScalarText, _ range: Range<Int>) {
    self.text = text
    self.range = range
    words = text.words(in: range)
  }

  init(_ text: ScalarText) {
    self.init(text, 0..<text.count)
  }

  /// True when the words have the form of a name: two to five, with capitals, nothing between.
  var isPossible: Bool {
    guard (2...5).contains(words.count), words[0].isCapitalised,
      words[words.count - 1].isCapitalised, range.lowerBound < range.upperBound
    else { return false }
    return words.allSatisfy(isNamePart) && isClean && !isPlaceOrPaper
  }

  /// True when a given name, an initial or a form of address makes it a name beyond its form.
  var isLikely: Bool {
    guard isPossible, let first = words.first else { return false }
    if GivenNames.contains(first.folded) || Self.address.contains(first.folded) { return true }
    return words[words.count - 1].range.count > 1 && words.dropLast().contains(where: isLetter)
  }

  /// A letter with a full stop: an initial, no article.
  private func isLetter(_ word: Word) -> Bool {
    word.range.count == 1 && word.range.upperBound < text.count
      && text.scalars[word.range.upperBound] == "."
  }

  private func isNamePart(_ word: Word) -> Bool {
    guard !word.folded.contains(where: \.isNumber) else { return false }
    return word.isCapitalised || Self.particles.contains(word.folded)
  }

  /// True when only spaces, full stops, and quotation marks around a by-name stand in it.
  private var isClean: Bool {
    var at = range.lowerBound
    for word in words {
      let gap = text.scalars[at..<max(at, word.range.lowerBound)]
      guard gap.allSatisfy(isJoin) else { return false }
      at = word.range.upperBound
    }
    return text.scalars[at..<range.upperBound].allSatisfy { Scalars.isSpace($0) }
      || (words.last?.folded).map { ["jr", "sr"].contains($0) } ?? false
  }

  private func isJoin(_ scalar: Unicode.Scalar) -> Bool {
    Scalars.isSpace(scalar) || [".", "“", "”", "\"", "‘", "’"].contains(scalar)
  }

  private var isPlaceOrPaper: Bool {
    let folded = words.map(\.folded)
    let isPlace = Self.placeOpenings.contains(folded[0]) && !isLetter(words[0])
    return isPlace
      || folded.contains {
        Self.notNames.contains($0)
          || MonthNames.month($0) != nil && $0 != "may" && $0 != "april" && $0 != "june"
            && $0 != "august"
      }
  }

  static let particles: Set<String> = [
    "van", "der", "den", "de", "von", "zu", "la", "le", "di", "da", "du", "dos", "del", "bin",
    "ibn", "al", "el", "ten", "ter", "af", "y",
  ]

  static let address: Set<String> = [
    "dr", "prof", "professor", "rev", "reverend", "sir", "dame", "lady", "lord", "fr", "father",
    "sister", "brother", "canon", "elder", "pastor", "bishop", "rabbi", "mr", "mrs", "ms", "miss",
    "captain", "colonel", "comrade",
  ]

  private static let placeOpenings: Set<String> = [
    "the", "a", "an", "new", "san", "santa", "los", "las", "st", "saint", "rio", "cape", "port",
    "mount", "north", "south", "east", "west", "buenos", "fort", "lake", "united", "great",
  ]

  /// Words of offices, papers and headings that names do not have.
  private static let notNames: Set<String> = [
    "times", "gazette", "echo", "news", "magazine", "journal", "review", "herald", "messenger",
    "society", "association", "institute", "university", "press", "club", "trust", "committee",
    "party", "union", "staff", "writer", "editor", "reporter", "correspondent", "city", "history",
    "chapter", "part", "introduction", "conclusion", "war", "pact", "act", "empire", "republic",
    "early", "late", "years", "day", "street", "road", "river", "church", "century", "age",
  ]
}

/// Common given names of several languages, folded: evidence that words are a name.
enum GivenNames {
  /// True for a common given name.
  static func contains(_ folded: String) -> Bool {
    table.contains(folded.split(separator: "-").first.map(String.init) ?? folded)
  }

  private static let table = Set(
    """
    aaron abigail adam adrian agnes ahmed aidan alan albert alex alexander alexandra alfred ali \
    alice alison allan amanda amy ana andre andrea andreas andrew andy angela anita ann anna anne \
    annie anthony antonio arthur barbara ben benjamin bernard beth betty bill bob brenda brian \
    bruce carl carla carlos carol caroline catherine cathy charles charlotte chris christian \
    christina christine christopher claire clara claude colin craig daniel daniela dave david \
    deborah denis dennis diana diane dmitri dominic donald dorothy douglas edward edwin eileen \
    elena eleanor elisabeth elizabeth ellen emily emma eric erik ernest eva eve evelyn fatima \
    felix fiona florence francis francois frank frederick fred gareth gary geoffrey george gerald \
    gilbert giovanni giuseppe gordon graham greg gregory hannah hans harold harry heather heinrich \
    helen helene henri henry herbert howard hugh ian ibrahim igor irene isabel ivan jack jacob \
    jacques jake james jan jana jane janet jason jean jeanne jeff jennifer jenny jeremy jessica \
    jill jim joan joanna joe johann johannes john jonathan jose josef joseph joshua juan judith \
    julia julian julie karen karl kate katherine keith ken kenneth kevin kim klaus larry laura \
    lawrence lena leonard leslie lewis lily linda lisa louis louise lucy luis luke margaret maria \
    marie marion mark martha martin mary matthew maria maurice max megan melissa michael michel \
    michelle miguel mike miriam mohammed monica nancy natalie nathan neil nicholas nick nicola \
    nigel nikolai nina noah nora norman oliver olga oscar otto owen pablo pamela patricia patrick \
    paul paula pauline pedro penny peter petra philip philippe phyllis pierre rachel ralph raymond \
    rebecca richard rita robert robin roger roland ron ronald rosa rosemary ruth ryan sally sam \
    samantha samuel sandra sara sarah scott sean selim sergei sharon sheila simon sofia sophie \
    stefan stephanie stephen steve steven stuart susan susanne sylvia teresa terry thomas tim \
    timothy tina tom tony ursula vera victor victoria vincent virginia vladimir walter wendy \
    werner wilfred wilhelm william wolfgang yvonne zoe aleksandr alessandro anastasia andrzej anil anton ayse carmen cristina dimitri \
    eduardo elif emilio enrique esther fernando francesca francesco gabriel giulia grzegorz hassan \
    helga hiroshi ingrid ioannis jakub jerzy jiri jorge juhani karin katarzyna khalid kwame leila \
    ludwig luca lucia marco marek marta mehmet michal mikhail mohamed muhammad mustafa natalia \
    nelson olena omar paolo pavel pierre piotr priya raj ramon roberto rosalind ruben salvador \
    sunil svetlana tatiana teodor tomas ulrich ulrike ute wei xavier yuki yusuf zofia
    """.split(separator: " ").map(String.init))
}
