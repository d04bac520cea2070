/// The text of a PostgreSQL `tsquery` for texts that have every one of the words, each whole or by its beginning.
func wordQuery(_ words: [String]) -> String {
  // In quotes a word is only a word, whatever is in it.
  words.map { "'" + $0.replacing("\\", with: " ").replacing("'", with: "''") + "':*" }.joined(separator: " & ")
}
