import Friendship
import Wording

/// A table as pages have it: some of its columns run on in the cells of others.
struct PagedTable: Sendable {
  /// What stands in a row and a column.
  struct Cell: Hashable, Sendable {
    /// A paragraph each.
    var lines: [String]
    /// What runs on behind the last of them; empty for nothing.
    var continuation = ""
    /// Others may run on behind it, so that it is set to be found.
    var isLead = false
  }

  /// Those that are columns here too, with the heads and shares of those that run on in them.
  let columns: [Table.Column]
  /// As many cells each as there are columns.
  let rows: [[Cell]]

  init(_ table: Table, _ language: Language) {
    // A column runs on in one that stays; anything else stays.
    let own = table.columns.indices.filter { index in
      guard let host = table.columns[index].runsOnIn, table.columns.indices.contains(host) else { return true }
      return table.columns[host].runsOnIn != nil
    }
    let guests = own.map { host in
      table.columns.indices.filter { !own.contains($0) && table.columns[$0].runsOnIn == host }
    }
    columns = zip(own, guests).map { host, guests in
      var column = table.columns[host]
      for guest in guests.map({ table.columns[$0] }) {
        column.head += ", \(guest.head.lowercased())"
        column.share += guest.share
      }
      return column
    }
    rows = InParallel.map(table.rows) { row in
      zip(own, guests).map { host, guests in
        var cell = Cell(lines: Self.lines(row, host, language), isLead: !guests.isEmpty)
        for guest in guests {
          let text = Self.lines(row, guest, language).joined(separator: "; ")
          guard !text.isEmpty else { continue }
          let column = table.columns[guest]
          cell.continuation += " " + Phrase.sentence(column.namesItself ? "\(column.head): \(text)" : text)
        }
        if cell.isLead { cell.lines.append(cell.lines.popLast().map(Phrase.sentence) ?? "") }
        return cell
      }
    }
  }

  private static func lines(_ row: [Table.Cell], _ index: Int, _ language: Language) -> [String] {
    guard row.indices.contains(index) else { return [] }
    switch row[index] {
    case .text(let text), .value(_, let text): return text.isEmpty ? [] : [text]
    case .lines(let lines): return lines
    case .anchor(let number): return [String(number)]
    case .references(let numbers): return [References.text(numbers, language)]
    }
  }
}
