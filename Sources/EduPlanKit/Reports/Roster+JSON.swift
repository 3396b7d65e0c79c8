extension Roster {
  /// The roster as JSON; the shape is in `docs/json.md`.
  ///
  /// A cell that was issued blank is an empty text; what is not known is null.
  func renderJSON(into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("roster", name)
      json.member("subject", subject)
      json.member("round") { json in
        if let round { json.number(round) } else { json.null() }
      }
      json.member("title", title)
      json.member("asPrinted", isAsPrinted)
      json.member("district", district)
      json.member("lists") { json in
        json.array(of: lists) { json, list in
          json.object { json in
            json.member("mode", list.mode)
            json.member("title", list.title)
            json.member("columns", list.columns.map(\.heading))
            json.member("rows") { json in
              json.array(of: list.rows) { json, row in
                json.array(of: row.cells, flat: true) { json, cell in cell.write(to: &json) }
              }
            }
            json.member("ids") { json in
              json.array(of: list.rows) { $0.value($1.id) }
            }
            if district != nil {
              json.member("matches") { json in
                json.array(of: list.rows) { json, row in
                  json.array(of: row.matches, flat: true) { $0.value($1) }
                }
              }
            }
          }
        }
      }
    }
    json.endLine()
    output.append(contentsOf: json.bytes)
  }
}
