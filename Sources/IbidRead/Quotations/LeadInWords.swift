/// Lists of the words that tell a lead-in from a report.
enum LeadInWords {
  /// True for an adverb, as far as its ending shows it.
  static func isAdverb(_ word: String) -> Bool {
    adverbs.contains(word) || word.hasSuffix("ly") && !noAdverbs.contains(word)
  }

  /// True for the month, which else is a verb.
  static func isMonthOfMay(_ word: Word) -> Bool { word.folded == "may" && word.isCapitalised }

  /// True for a word that names nobody and nothing.
  static func isFunction(_ word: String) -> Bool {
    determiners.contains(word) || prepositions.contains(word) || others.contains(word)
      || isAdverb(word) || MonthNames.month(word) != nil
  }

  /// True for a text, or for somebody who speaks.
  static func isSpeaker(_ word: String) -> Bool { texts.contains(word) || people.contains(word) }

  /// Those who may speak.
  static let pronouns: Set<String> = [
    "he", "she", "they", "er", "sie", "il", "elle", "ils", "elles",
  ]

  /// The author speaks.
  static let firstPerson: Set<String> = [
    "i", "we", "my", "our", "myself", "ourselves", "let", "mine", "ich", "wir", "mein", "meine",
    "meinen", "meiner", "unser", "unsere", "je", "nous", "mon", "mes", "notre", "nos",
  ]

  /// Words that open a noun phrase.
  static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "my",
    "our", "your", "some", "any", "no", "each", "every", "all", "both", "many", "several",
    "few", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "der", "die",
    "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "seinen", "seinem",
    "seiner", "seine", "ihren", "ihrem", "le", "la", "les", "un", "une", "son", "sa", "ses",
    "leur", "du",
  ]

  /// Words that open a phrase of place, time or topic.
  static let prepositions: Set<String> = [
    "in", "on", "at", "of", "from", "by", "during", "after", "before", "under", "with", "amid",
    "upon", "into", "near", "through", "within", "inside", "outside", "towards", "toward",
    "between", "among", "amongst", "across", "over", "since", "until", "as", "when", "while",
    "im", "am", "aus", "nach", "bei", "vor", "dans", "en", "de",
  ]

  /// Words that count.
  static let counts: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "many",
    "few", "some", "various", "certain", "different", "zwei", "drei", "vier", "funf", "deux",
    "trois", "quatre", "cinq",
  ]

  /// Things that an author goes on to tell.
  static let contents: Set<String> = [
    "thing", "things", "plan", "plans", "reason", "reasons", "problem", "problems", "fact",
    "facts", "cause", "causes", "kind", "kinds", "period", "periods", "point", "points",
    "mistake", "mistakes", "truth", "background", "purpose", "purposes", "difficulty",
    "difficulties", "difference", "differences", "choice", "choices", "type", "types", "sort",
    "sorts", "step", "steps", "stage", "stages", "factor", "factors", "consequence",
    "consequences", "result", "results", "effect", "effects", "lesson", "lessons", "principle",
    "principles", "condition", "conditions", "measure", "measures", "aim", "aims", "goal",
    "goals", "option", "options", "example", "examples", "element", "elements", "issue",
    "issues", "task", "tasks", "feature", "features", "aspect", "aspects", "argument",
    "arguments", "theory", "theories", "idea", "ideas", "method", "methods", "policy",
    "policies", "matter", "remedy", "remedies", "solution", "solutions", "error", "errors",
    "change", "changes", "explanation", "explanations", "evidence", "thesis", "assumption",
    "assumptions", "advantage", "advantages", "disadvantages", "category", "categories",
    "classes", "weakness", "weaknesses", "grunde", "dinge", "ursachen", "raisons",
    "choses",
  ]

  /// A sentence with one of these after its verb goes on to tell.
  static let refused: Set<String> = [
    "is", "are", "was", "were", "be", "been", "am", "has", "have", "had", "does", "do", "did",
    "can", "could", "will", "would", "shall", "should", "may", "might", "must", "that", "but",
    "because", "although", "though", "however", "whereas", "he", "she", "they", "there", "we",
    "you", "what", "how", "why", "which", "who", "whether", "if", "not", "never", "makes",
    "made", "comes", "came", "knows", "knew", "goes", "took", "gave", "dass", "aber", "wie",
    "warum", "que", "mais",
  ]

  /// Texts that speak.
  static let texts: Set<String> = [
    "document", "letter", "letters", "report", "speech", "article", "text", "statement",
    "treaty", "order", "resolution", "diary", "book", "telegram", "protocol", "declaration",
    "memorandum", "memoir", "memoirs", "paper", "newspaper", "entry", "note", "passage",
    "chapter", "inscription", "communique", "dispatch", "log", "minutes", "constitution",
    "decree", "proclamation", "pamphlet", "leaflet", "manifesto", "preface", "verse", "poem",
    "song", "hymn", "prayer", "section", "act", "clause", "rule", "rules", "law", "charter",
    "will", "register", "chronicle", "review", "editorial", "record", "records", "notice",
    "message", "placard", "poster", "epitaph", "preamble", "paragraph", "oath", "regulation",
    "regulations", "guidebook", "chronik", "urkunde", "brief", "zeitung", "lettre", "journal",
    "loi",
  ]

  /// Persons, and bodies of persons.
  static let people: Set<String> = [
    "author", "authors", "writer", "reporter", "journalist", "witness", "witnesses", "survivor",
    "survivors", "editor", "minister", "president", "secretary", "officer", "captain",
    "soldier", "historian", "mayor", "king", "queen", "bishop", "priest", "pope", "emperor",
    "prince", "duke", "general", "colonel", "major", "admiral", "commander", "governor",
    "judge", "clerk", "surveyor", "steward", "doctor", "teacher", "chairman", "director",
    "manager", "mother", "father", "brother", "sister", "brothers", "sisters", "wife",
    "husband", "son", "daughter", "friend", "friends", "uncle", "aunt", "cousin", "nephew",
    "niece", "parents", "family", "house", "commons", "parliament", "congress", "council",
    "committee", "commission", "court", "board", "assembly", "meeting", "conference",
    "delegates", "members", "crowd", "workers", "soldiers", "troops", "men", "women", "people",
    "nation", "press", "reporters", "journalists", "editors", "ministers", "officers", "him",
    "her", "them", "us", "me", "audience", "class", "students", "pupils", "colleagues",
    "colleague", "comrades", "comrade", "guests", "guest", "neighbour", "neighbours", "visitor",
    "visitors", "interviewer", "inquiry", "jury", "police", "government", "ambassador",
    "landlord", "owner", "owners", "publisher", "correspondent", "frere", "roi", "mere", "pere",
    "femme", "ami", "soeur",
  ]

  /// What somebody says.
  static let answers: Set<String> = [
    "answer", "reply", "words", "response", "verdict", "comment", "statement", "message",
    "advice", "order", "motto", "antwort",
  ]

  /// What is given out in words.
  static let given: Set<String> = [
    "statement", "letter", "answer", "reply", "message", "note", "telegram", "order", "warning",
    "words", "verse", "prayer", "speech", "toast", "declaration", "resolution", "entry",
    "notice", "advice",
  ]

  /// How it is given out.
  static let givings: Set<String> = [
    "issued", "issues", "gave", "gives", "left", "leaves", "sent", "sends", "made", "makes",
    "received", "wrote", "published", "publishes", "passed", "adopted", "posted", "delivered",
  ]

  /// Adverbs of another ending.
  private static let adverbs: Set<String> = [
    "again", "later", "then", "also", "once", "still", "thus", "too", "first", "now", "often",
    "even", "aloud", "back", "home", "afterwards", "soon", "himself", "herself", "themselves",
    "so", "simply", "only", "just", "always", "yet", "earlier", "further",
  ]

  /// Words that only end like an adverb.
  private static let noAdverbs: Set<String> = [
    "reply", "july", "italy", "supply", "apply", "family", "assembly", "ally", "bully", "rely",
    "anomaly",
  ]

  /// Words of no such class.
  private static let others: Set<String> = [
    "and", "or", "but", "to", "it", "here", "what", "own", "old", "young", "und", "oder", "et",
    "ou", "there", "as", "for",
  ]
}
