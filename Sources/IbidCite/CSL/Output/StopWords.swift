/// Words that a title of English leaves small, except first, last, and after `:`, `?`, `!`.
///
/// Those that CSL 1.0.2 names (articles, conjunctions, prepositions), the rarer prepositions, and
/// particles of names, as citeproc-js has them.
enum StopWords {
  /// True for a stop word, written small.
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 8 else { return long.contains { $0.elementsEqual(word) } }
    let key = key(word)
    var low = 0
    var high = short.count
    while low < high {
      let middle = (low + high) / 2
      if short[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < short.count && short[low] == key
  }

  /// The bytes of a word of at most eight as one number.
  private static func key(_ word: some Collection<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static let short: [UInt64] = words.filter { $0.utf8.count <= 8 }
    .map { key($0.utf8) }.sorted()

  private static let long: [[UInt8]] = words.filter { $0.utf8.count > 8 }.map { Array($0.utf8) }

  private static let words = [
    // Articles and conjunctions.
    "a", "an", "the", "and", "but", "nor", "or", "so", "yet", "as", "lest", "than",
    // Prepositions.
    "about", "above", "across", "afore", "after", "against", "along", "alongside", "amid",
    "amidst", "among", "amongst", "anenst", "apropos", "apud", "around", "aside", "astride", "at",
    "athwart", "atop", "barring", "before", "behind", "below", "beneath", "beside", "besides",
    "between", "beyond", "by", "circa", "despite", "down", "during", "except", "for", "forenenst",
    "from", "given", "in", "inside", "into", "like", "modulo", "near", "next", "notwithstanding",
    "of", "off", "on", "onto", "out", "over", "per", "plus", "pro", "qua", "sans", "since",
    "through", "throughout", "thruout", "till", "to", "toward", "towards", "under", "underneath",
    "until", "unto", "up", "upon", "versus", "via", "vs", "with", "within", "without",
    // Of names and of Latin.
    "al", "c", "ca", "d", "de", "et", "v", "van", "von",
  ]
}
