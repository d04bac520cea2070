import FoundationEssentials
import Friendship

/// What `setup` keeps between commands. No password, and of a person the id alone: names live in the database, where
/// they can be corrected and erased.
struct Settings: Sendable, Hashable {
  /// The association that records when none is named.
  struct Association: Sendable, Hashable, Codable {
    var id: UUID
    /// The name under which it was chosen, to be shown.
    var name: String
  }

  /// Who records.
  var actor: UUID?
  /// The association that records.
  var association: Association?
  /// Where things happen when nothing is said.
  var province: String?
  /// The language of what is read.
  var language: Language?
  /// PostgreSQL's address; `nil` for the private one.
  var database: String?
}

extension Settings: Codable {
  private enum CodingKeys: String, CodingKey { case actor, association, province, language, database }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    actor = try values.decodeIfPresent(UUID.self, forKey: .actor)
    association = try values.decodeIfPresent(Association.self, forKey: .association)
    province = try values.decodeIfPresent(String.self, forKey: .province)
    language = try values.decodeIfPresent(String.self, forKey: .language).flatMap(Language.init)
    database = try values.decodeIfPresent(String.self, forKey: .database)
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encodeIfPresent(actor, forKey: .actor)
    try values.encodeIfPresent(association, forKey: .association)
    try values.encodeIfPresent(province, forKey: .province)
    try values.encodeIfPresent(language?.rawValue, forKey: .language)
    try values.encodeIfPresent(database, forKey: .database)
  }
}
