/// The text of a PostgreSQL `tsquery` for texts that have every one of the words, each whole or, where that is asked for, by
/// its beginning.
func wordQuery(_ words: [String], byBeginnings: Bool) -> String {
  // In quotes a word is only a word, whatever is in it.
  let end = byBeginnings ? "':*" : "'"
  return words.map { "'" + $0.replacing("\\", with: " ").replacing("'", with: "''") + end }.joined(separator: " & ")
}

/// SQL for the words of a column of folded text, to be held against `wordQuery`. What an index is made of has to be written
/// the same as what is asked.
func wordsOf(_ column: String) -> String {
  "array_to_tsvector(array_remove(string_to_array(\(column), ' '), ''))"
}
