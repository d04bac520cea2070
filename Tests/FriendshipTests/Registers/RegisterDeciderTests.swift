import Friendship
import Testing

/// Would catch an entry made twice or moved to another register, a province of another time, and an answer given
/// before the question.
@Suite struct RegisterDeciderTests {
  static func refusal(
    _ decide: () throws(RegisterRejection) -> [RegisterEvent]
  ) -> RegisterRejection? {
    switch Result(catching: decide) {
    case .success: nil
    case .failure(let rejection): rejection
    }
  }

  static func enter(_ entry: RegisterEntry, _ state: RegisterEntry? = nil) -> RegisterRejection? {
    refusal { () throws(RegisterRejection) in
      try RegisterDecider.enter(entry, state, gazetteer: ReferenceGazetteer.shared, today: .latest)
    }
  }

  static func amend(_ entry: RegisterEntry, _ state: RegisterEntry?) -> RegisterRejection? {
    refusal { () throws(RegisterRejection) in
      try RegisterDecider.amend(entry, state, gazetteer: ReferenceGazetteer.shared, today: .latest)
    }
  }

  static func entries() throws -> [RegisterEntry] {
    let text = LocalizedText(vi: "Trên 20 đoàn")
    return [
      .tally(
        Tally(kind: try kind("exchange"), text: text, period: try period("2025"), count: Count(20, .moreThan))
      ),
      .proposal(Proposal(text: text, raised: try period("2025-05"))),
      .direction(Direction(text: text, given: try period("2025-05-23"), period: try period("2026"))),
      .figure(
        ProvinceFigure(
          province: try unit("hai-duong-1997"), name: text, period: try period("2024"),
          value: LocalizedText(vi: "10,2%"))),
    ]
  }

  @Test func `an entry is made once, and put right only in its own register`() throws {
    let entries = try Self.entries()
    #expect(entries.map(\.register) == RegisterEntry.Register.allCases)
    for entry in entries {
      #expect(
        try RegisterDecider.enter(entry, nil, gazetteer: ReferenceGazetteer.shared, today: .latest) == [.entered(entry)]
      )
      #expect(RegisterEntry.evolve(nil, .entered(entry)) == entry)
      #expect(RegisterEntry.evolve(entries[0], .amended(entry)) == entry)
      for other in entries {
        #expect(Self.enter(entry, other) == .alreadyExists)
        #expect(
          Self.amend(entry, other)
            == (entry == other ? .nothingChanges : .otherRegister(other.register)))
      }
      #expect(Self.amend(entry, nil) == .doesNotExist)
    }
  }

  @Test func `a tally and a proposal concern provinces of their time`() throws {
    let haiDuong = try unit("hai-duong-1997"), unknown = try unit("atlantis-1976")
    for (when, province, rejection): (String, ProvinceID, RegisterRejection?) in [
      ("2025-06-30", haiDuong, nil), ("2025", haiDuong, nil),
      ("2025-07", haiDuong, .provinceNotThen(haiDuong, try period("2025-07"))),
      ("2025", unknown, .unknownProvince(unknown)),
    ] {
      let text = LocalizedText(vi: "x")
      let tally = Tally(kind: try kind("aid"), text: text, provinces: [province], period: try period(when))
      let proposal = Proposal(text: text, raised: try period(when), provinces: [province])
      #expect(Self.enter(.tally(tally)) == rejection)
      #expect(Self.enter(.proposal(proposal)) == rejection)
      #expect(
        Self.amend(.proposal(proposal), .proposal(Proposal(text: text, raised: try period("2020"))))
          == rejection)
    }
  }

  @Test func `a figure belongs to a known unit, also for a year before or after its life`() throws {
    func figure(_ id: String, _ when: String) throws -> RegisterEntry {
      .figure(
        ProvinceFigure(
          province: try unit(id), name: LocalizedText(vi: "FDI"), period: try period(when),
          value: LocalizedText(vi: "x")))
    }
    #expect(Self.enter(try figure("hai-duong-1997", "1990")) == nil)
    #expect(Self.enter(try figure("hai-duong-1997", "2026")) == nil)
    #expect(Self.enter(try figure("atlantis-1976", "2025")) == .unknownProvince(try unit("atlantis-1976")))
  }

  @Test func `a proposal is forwarded and answered after it was raised, as far as the dates tell`() throws {
    let raised = try period("2025-05-23")
    for (on, isRefused) in [("2025-05-22", true), ("2025-05-23", false), ("2025-05", false), ("2024", true)] {
      let when = try period(on)
      let rejection: RegisterRejection? = isRefused ? .beforeRaised(when, raised: raised) : nil
      var proposal = Proposal(text: LocalizedText(vi: "x"), raised: raised)
      proposal.forwarded = [
        .init(to: "Bộ Ngoại giao", on: try period("2025-06")), .init(to: "UBND", on: when),
      ]
      #expect(Self.enter(.proposal(proposal)) == rejection)
      proposal.forwarded = []
      proposal.answer = .init(text: "Đồng ý", on: when)
      #expect(Self.enter(.proposal(proposal)) == rejection)
      #expect(!proposal.isOpen)
    }
    #expect(Proposal(text: LocalizedText(vi: "x"), raised: raised).isOpen)
  }
}
