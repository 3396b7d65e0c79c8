/// Which records a roster lists, under which titles and in which columns: read from `templates/rosters/<name>.yaml`.
///
/// A roster is about one record at a time, usually a programme; `--round` chooses it. What was printed and what is known
/// are two sources of each column, so that a list can be shown as it was issued or with its blanks filled. The meaning of
/// every setting is in `docs/rosters.md`.
struct RosterTemplate: Sendable {
  /// A setting that stays attached to the place it was written at, for findings about what it means.
  struct Setting: Sendable {
    var text: String
    var value: RecordValue

    /// Where findings inside the text stand.
    var origin: TextOrigin { TextOrigin(document: value.document, node: value.node) }
  }

  /// What `eduplan roster NAME` calls it.
  var name: String
  /// One line for `--list`.
  var title: Localized
  /// Taken when no name is given and there are several.
  var isDefault: Bool
  /// The query for the records the roster can be about.
  var about: Setting
  /// The path from such a record to the number that `--round` chooses by.
  var round: Setting?
  /// The path from such a record to the title above all lists.
  var heading: Setting?
  /// What the column is called that says which list a row is from, where all lists are one table.
  var listHeading: String
  var lists: [List]
  /// How it is set on paper.
  var page = Report.Page()

  /// One list of the roster.
  struct List: Sendable {
    /// What `--mode` calls it.
    var mode: String
    /// The path from the record the roster is about to the title of the list.
    var heading: Setting
    /// The query for the rows; `each` is the record the roster is about.
    var records: Setting
    /// The path from a row to the number it is sorted by.
    var order: Setting?
    var columns: [Column]
    var districts: [District]
    /// What to know when the list is shown for one district.
    var districtsNote: Localized?
  }

  /// One column of a list.
  struct Column: Sendable {
    /// As printed.
    var heading: String
    /// The path from a row to what is known.
    var value: Setting
    /// The path from a row to the text as printed; nil when the column holds no printed wording.
    var printed: Setting?
    /// The path from a row to the same text with the line breaks and blanks it was issued with, where it has any.
    var raw: Setting?
    var isFreeText: Bool
    /// Its width on paper in half-width characters; nil for what its text needs.
    var width: Int?
    var merging = Table.Merging.never
    var isCentered = false
  }

  /// A way in which a row belongs to a district.
  struct District: Sendable {
    /// The word in JSON, such as `recipient`.
    var role: String
    var label: Localized
    /// The path from a row to the district.
    var value: Setting
  }
}
