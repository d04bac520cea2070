/// Names in use that no unit at province level bore by law, and older spellings.
///
/// A fact of the language, not of administration, so it stands here and not among the recorded units; it leads to
/// names, so that a later unit of the same name is found by it too.
enum CustomaryNames {
  /// From a customary name to the official ones, all folded and without spaces.
  static let official: [String: [String]] = [
    "saigon": ["hochiminh"], "sg": ["hochiminh"], "saigongiadinh": ["hochiminh"], "hcmc": ["hochiminh"],
    "сайгон": ["hochiminh"],
    // Until 2025 the city of Huế stood for its province, in speech and in "TT-Huế".
    "hue": ["thuathienhue"], "tthue": ["thuathienhue"], "хюэ": ["thuathienhue"],
    "vungtau": ["bariavungtau", "vungtaucondao"], "baria": ["bariavungtau"], "вунгтау": ["bariavungtau"],
    "daclac": ["daklak"], "darlac": ["daklak"], "dacnong": ["daknong"], "baccan": ["backan"],
    "congtum": ["kontum"],
  ]
}
