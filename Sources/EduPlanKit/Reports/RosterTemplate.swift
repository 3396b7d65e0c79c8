/// Which records a roster lists, under which titles and in which columns: read from `templates/rosters/<name>.yaml`.
///
/// A roster is about one record at a time, such as a programme or a school, or about all records there are. What was
/// printed and what is known are two sources of each column, so that a list can be shown as it was issued or with its
/// blanks filled. The meaning of every setting is in `docs/rosters.md`.
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
  /// The query for the records the roster can be about; nil when it is about no record in particular.
  var about: Setting?
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
    var title: Title
    /// The query for the rows; `each` is the record the roster is about.
    var records: Setting
    /// What rows are sorted by, the first that differs.
    var order: [Setting]
    var group: Group?
    var columns: [Column]
    var districts: [District]
    /// What to know when the list is shown for one district.
    var districtsNote: Localized?
    /// What is said where there are no rows; nil for the usual words.
    var empty: Localized?
  }

  /// Where the title of a list comes from.
  enum Title: Sendable {
    /// As issued: the path to it from the record the roster is about.
    case issued(Setting)
    case written(Localized)
  }

  /// Rows that have a value in common, under a heading of their own.
  struct Group: Sendable {
    /// What they have in common.
    var by: Setting
    /// The heading, from the first of the rows; nil for the value itself.
    var heading: Setting?
    /// What the value is called: the heading of its column in CSV.
    var label: Localized
    /// The values that come first, in this order.
    var order: [Setting]
    /// The heading of rows without a value; nil for the usual words.
    var none: Localized?
  }

  /// One column of a list.
  struct Column: Sendable {
    /// As printed.
    var heading: Localized
    /// What is known: a path or an expression about the row, or about each of `records`.
    var value: Setting
    /// The query for records whose values stand in one cell; `row` is the row.
    var records: Setting?
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
