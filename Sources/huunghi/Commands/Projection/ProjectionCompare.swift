import ArgumentParser
import Documents
import EventStore
import Friendship
import Secretariat
import Wording

/// `huunghi projection compare NAME`
struct ProjectionCompare: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .of(.projectionCompare, "compare", "so-sánh") }

  @OptionGroup var common: CommonOptions
  @Argument(help: .of(.projection), completion: .list(Book.readModelNames))
  var name: String
  @Flag(name: .named("restart", "từ-đầu"), help: .of(.restart))
  var restart = false

  func run() async throws {
    let outcome = try await Session.current.withBook { book in
      try await ProjectionRebuild.building { progress in
        try await book.compare(name, BuildOptions(restarts: restart, progress: progress))
      }
    }
    switch outcome {
    case .nothingInUse: throw Failure(.data, "nothing-in-use", RebuildText.nothingInUse(name))
    case .stopped(let position, let reason):
      throw Failure(.software, "stopped", RebuildText.stopped(name, at: position, reason))
    case .compared(let comparison):
      Session.current.outcome.note(done: RebuildText.beside(name))
      try Answer.show(comparison.blocks(name, in: Session.current.language), json: comparison.json(name))
      if !comparison.isSame { Session.current.outcome.become(.data) }
    }
  }
}

extension ProjectionComparison {
  /// How many rows, columns and tables differ.
  private var differenceCount: Int {
    tables.reduce(otherTables.count + (oldPosition == newPosition ? 0 : 1)) { sum, table in
      sum + table.counts.onlyOld + table.counts.onlyNew + table.counts.changed + table.otherColumns.count
    }
  }

  fileprivate func blocks(_ name: String, in language: Language) -> [Block] {
    let columns = RebuildText.heads.enumerated().map { index, head in
      Documents.Table.Column(head.in(language), index == 0 ? .leading : .trailing)
    }
    let rows = tables.map { table in
      [Documents.Table.Cell.text(table.name)]
        + [table.rows.old, table.rows.new, table.counts.onlyOld, table.counts.onlyNew, table.counts.changed].map {
          Documents.Table.Cell.text(Digits.grouped($0, in: language))
        }
    }
    var blocks: [Block] = [
      .title(RebuildText.title(name).in(language)), .table(Documents.Table(columns: columns, rows: rows)),
    ]
    let lines = remarks.map { $0.in(language) }
    if !lines.isEmpty { blocks.append(.list(lines)) }
    let end = isSame ? RebuildText.same(oldPosition) : RebuildText.different(differenceCount, name: name)
    return blocks + [.paragraph(end.in(language))]
  }

  private var remarks: [Phrase] {
    var remarks: [Phrase] = []
    if oldPosition != newPosition { remarks.append(RebuildText.positions(old: oldPosition, new: newPosition)) }
    if !otherTables.isEmpty { remarks.append(RebuildText.shape(otherTables)) }
    for table in tables {
      if !table.otherColumns.isEmpty {
        remarks.append(RebuildText.shape(table.otherColumns.map { "\(table.name).\($0)" }))
      }
      if !table.chanceColumns.isEmpty {
        remarks.append(RebuildText.notCompared(table.chanceColumns.map { "\(table.name).\($0)" }))
      }
      remarks += table.differences.map { difference in
        switch difference.kind {
        case .onlyOld: RebuildText.onlyOld(table.name, difference.key)
        case .onlyNew: RebuildText.onlyNew(table.name, difference.key)
        case .changed: RebuildText.changed(table.name, difference.key, difference.columns)
        }
      }
    }
    return remarks
  }

  fileprivate func json(_ name: String) -> JSON {
    let tables = self.tables.map { table in
      [
        "changed": .int(table.counts.changed), "differences": .array(table.differences.map(\.json)),
        "name": .string(table.name), "not_compared": JSON(table.chanceColumns), "only_new": .int(table.counts.onlyNew),
        "only_old": .int(table.counts.onlyOld), "other_columns": JSON(table.otherColumns),
        "rows_new": .int(table.rows.new), "rows_old": .int(table.rows.old),
      ] as JSON
    }
    return [
      "document": "comparison", "name": .string(name), "new": .string(newSchema), "new_position": .int(newPosition),
      "old": .string(oldSchema), "old_position": .int(oldPosition), "other_tables": JSON(otherTables),
      "same": .bool(isSame), "tables": .array(tables),
    ]
  }
}

extension ProjectionComparison.Difference {
  fileprivate var json: JSON {
    let kind =
      switch kind {
      case .onlyOld: "only_old"
      case .onlyNew: "only_new"
      case .changed: "changed"
      }
    return ["columns": JSON(columns), "key": .string(key), "kind": .string(kind)]
  }
}
