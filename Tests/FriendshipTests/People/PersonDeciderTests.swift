import Friendship
import Testing

/// Would catch an erasure that isn't final, one that is recorded twice, a correction of somebody who is erased, and a
/// registration that is recorded once more for the record that it holds.
@Suite struct PersonDeciderTests {
  static let first: [UInt8] = [1, 2, 3]
  static let second: [UInt8] = [4, 5, 6]

  static func person(_ events: [PersonEvent]) -> Person? {
    events.reduce(nil as Person?) { Person.evolve($0, $1) }
  }

  typealias Outcome = Result<[PersonEvent], PersonRejection>

  @Test(
    arguments: [
      ([], .success([.registered(commitment: second)])),
      ([.registered(commitment: first)], .success([.corrected(commitment: second)])),
      ([.registered(commitment: second)], .success([])),
      ([.registered(commitment: first), .corrected(commitment: second)], .success([])),
      (
        [.registered(commitment: second), .corrected(commitment: first)], .success([.corrected(commitment: second)])
      ),
      ([.registered(commitment: first), .erased(nil)], .failure(.erased)),
      ([.registered(commitment: second), .erased(.request)], .failure(.erased)),
    ] as [([PersonEvent], Outcome)])
  func `given what was recorded, when a record is stored, then the log says so once, and never of an erased person`(
    events: [PersonEvent], then: Outcome
  ) {
    let decided = Outcome { () throws(PersonRejection) in
      try PersonDecider.store(Self.second, Self.person(events))
    }
    #expect(decided == then)
  }

  @Test(
    arguments: [
      ([], .failure(.doesNotExist)),
      ([.registered(commitment: first)], .success([.erased(.order)])),
      ([.registered(commitment: first), .corrected(commitment: second)], .success([.erased(.order)])),
      ([.registered(commitment: first), .erased(nil)], .success([])),
      ([.registered(commitment: first), .erased(.mistake)], .success([])),
    ] as [([PersonEvent], Outcome)])
  func `given what was recorded, when a person is erased, then it is recorded once`(
    events: [PersonEvent], then: Outcome
  ) {
    let decided = Outcome { () throws(PersonRejection) in
      try PersonDecider.erase(on: .order, Self.person(events))
    }
    #expect(decided == then)
  }

  @Test(
    arguments: [
      ([], "Trần Văn B", .failure(.doesNotExist)),
      ([.registered(commitment: first)], "Trần Văn B", .success(PersonRecord(name: "Trần Văn B"))),
      ([.registered(commitment: first)], "Trần Văn A", .failure(.nothingChanges)),
      ([.registered(commitment: first), .erased(nil)], "Trần Văn B", .failure(.erased)),
    ] as [([PersonEvent], String, Result<PersonRecord, PersonRejection>)])
  func `given what was recorded, when a record is corrected, then it says something else`(
    events: [PersonEvent], name: String, then: Result<PersonRecord, PersonRejection>
  ) {
    let decided = Result { () throws(PersonRejection) in
      try PersonDecider.correct(
        PersonRecord(name: "Trần Văn A"), to: PersonRecord(name: name), Self.person(events))
    }
    #expect(decided == then)
  }

  @Test func `an erasure is final, whatever stands after it`() {
    let erased = Self.person([.registered(commitment: Self.first), .erased(.request)])
    #expect(erased == .erased)
    for event in [.registered(commitment: Self.first), .corrected(commitment: Self.second), .erased(nil)]
      as [PersonEvent]
    {
      #expect(Person.evolve(erased, event) == .erased)
    }
    #expect(PersonEvent.erased(.purpose).commitment == nil)
  }
}
