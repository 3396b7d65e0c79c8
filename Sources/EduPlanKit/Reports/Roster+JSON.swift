extension Roster {
  /// A roster, or those about several records, as JSON; the shape is in `docs/json.md`.
  ///
  /// A cell that was issued blank is an empty text; what is not known is null.
  ///
  /// - Parameter areSeveral: whether all records were asked for, of which there may be one or none.
  static func json(of rosters: [Roster], named name: String, areSeveral: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.member("roster", name)
      if areSeveral {
        json.member("rosters") { json in
          json.array(of: rosters) { json, roster in json.object { roster.write(to: &$0) } }
        }
      } else if let roster = rosters.first {
        roster.write(to: &json)
      }
    }
    json.endLine()
    return json.bytes
  }

  private func write(to json: inout JSONWriter) {
    json.member("subject", subject)
    json.member("round") { json in
      if let round { json.number(round) } else { json.null() }
    }
    json.member("title", title)
    json.member("asPrinted", isAsPrinted)
    json.member("district", district)
    json.member("lists") { json in
      json.array(of: lists) { json, list in
        json.object { list.write(hasDistrict: district != nil, to: &$0) }
      }
    }
  }
}

extension Roster.List {
  fileprivate func write(hasDistrict: Bool, to json: inout JSONWriter) {
    json.member("mode", mode)
    json.member("title", title)
    json.member("columns", columns.map(\.heading))
    json.member("rows") { json in
      json.array(of: rows) { json, row in
        json.array(of: row.cells, flat: true) { json, cell in cell.write(to: &json) }
      }
    }
    json.member("ids") { json in
      json.array(of: rows) { $0.value($1.id) }
    }
    if let groupLabel {
      json.member("groupedBy", groupLabel)
      json.member("groups") { json in
        json.array(of: groups) { json, group in
          json.object(flat: true) { json in
            json.member("title", group.title)
            json.member("keys") { json in
              json.array(of: group.keys, flat: true) { $0.value($1) }
            }
            json.member("firstRow", group.firstRow)
            json.member("rows", group.count)
          }
        }
      }
    }
    if exampleCount > 0 { json.member("examplesLeftOut", exampleCount) }
    if hasDistrict {
      json.member("matches") { json in
        json.array(of: rows) { json, row in
          json.array(of: row.matches, flat: true) { $0.value($1) }
        }
      }
    }
  }
}
