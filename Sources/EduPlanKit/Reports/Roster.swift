/// A roster as it is to be printed: its lists about one record, each with its rows.
struct Roster: Sendable, Hashable {
  /// The template's name.
  var name: String
  /// The id of the record the roster is about; nil when it is about none in particular.
  var subject: String?
  /// The number it was chosen by, as written.
  var round: String?
  /// The title above all lists, as printed; empty when there is none.
  var title: String
  /// What the column is called that says which list a row is from.
  var listHeading: String
  var lists: [List]
  /// The name of the district the rows were chosen for.
  var district: String?
  var isAsPrinted: Bool
  /// How it is set on paper.
  var page = Report.Page()

  /// One list.
  struct List: Sendable, Hashable {
    var mode: String
    var title: String
    var columns: [Table.Column]
    var rows: [Row]
    /// The groups the rows stand in, in their order; empty where rows are not grouped.
    var groups: [Group]
    /// What the groups are by, as a heading; nil where rows are not grouped.
    var groupLabel: String?
    /// How many cells the notice leaves blank and the rows fill.
    var filledCount: Int
    /// The ways in which a row of this list can belong to a district.
    var roles: [Role]
    /// What to know when the list is shown for one district.
    var districtNote: Localized?
    /// What the template says where there are no rows.
    var empty: Localized?
    /// How many example records would belong here; they are never listed.
    var exampleCount: Int
  }

  /// One row.
  struct Row: Sendable, Hashable {
    /// The record's id.
    var id: String
    var cells: [Table.Cell]
    /// By which roles the row belongs to the district asked for.
    var matches: [String] = []
  }

  /// Neighbouring rows that have a value in common.
  struct Group: Sendable, Hashable {
    var title: String
    /// The value as it is written in the records: one, several of a list, or none.
    var keys: [String]
    /// The number of its first row, from 0.
    var firstRow: Int
    var count: Int
  }

  /// A way in which a row belongs to a district.
  struct Role: Sendable, Hashable {
    var name: String
    var label: Localized
  }
}
