/// Puts values that an import brings for private fields where they belong: `data/private/`.
enum PrivateImport {
  static func write(
    _ rows: [ImportPlan.Row], to edits: inout RecordEdits, _ parts: PrivateParts
  ) throws {
    var added: [String: Int] = [:]
    for row in rows where !row.secret.isEmpty && (row.outcome == .new || row.outcome == .changed) {
      if let part = parts[row.id] {
        let number = part.document.records.firstIndex(of: part.node) ?? 0
        do throws(RecordEditError) {
          try edits.edit(number, in: part.document) { (document) throws(RecordEditError) in
            var document = document
            for value in row.secret {
              document = try document.assigning(
                value.content, at: value.column.place, ofRecord: 0, order: [])
            }
            return document
          }
        } catch {
          throw Findings(diagnostics: [error.diagnostic])
        }
        edits.keepPrivate(part.document.path)
      } else {
        let path = parts.path(forRecordIn: row.path)
        let document = parts.document(at: path) ?? RecordDocument(parsing: [], path: path)
        var content = RecordContent.mapping([.init("id", .scalar(row.id))])
        for value in row.secret { content.put(value.content, at: value.column.place.steps[...]) }
        guard case .mapping(let entries) = content.withoutGaps else { continue }
        added[path, default: 0] += 1
        edits.insert(
          Array(NewRecordText.write(entries).utf8), before: document.records.count, in: document,
          isNew: parts.document(at: path) == nil, isPrivate: true)
      }
    }
  }
}
