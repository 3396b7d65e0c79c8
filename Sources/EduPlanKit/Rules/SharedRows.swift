/// What evaluators of one store share, whatever thread they run on: every index is made once, and so are the rows of a
/// query that depends on no row or time outside it.
final class SharedRows: Sendable {
  let indexes = MadeOnce<Evaluator.IndexIdentity, RowIndex>()
  let rows = MadeOnce<Identity, Known>()

  /// What such rows depend on.
  struct Identity: Hashable {
    /// The words of the query.
    var meaning: [ExpressionLexer.Token.Kind]
    /// For the subjects of `each: distinct`: what leads from a row to its subject.
    var distinct: RecordOperand?
    var day: Day
    var assumptions: Evaluator.Assumptions
  }

  /// The rows, with what the answer rests on: whoever takes them over takes that over too.
  struct Known {
    var found: Evaluator.Matches
    var basis: Evaluator.Basis
    /// What the last row was found to lack; nil where no row was looked at.
    var absent: Evaluator.Gap??
  }
}

extension Evaluator {
  /// What answers rest on, and what left them open.
  struct Basis {
    var evidence = RecordSet()
    var gaps: [Gap: Int] = [:]
    var reliedOn: Set<RecordHandle> = []

    mutating func add(_ other: Self) {
      evidence.formUnion(other.evidence)
      gaps.merge(other.gaps) { $0 + $1 }
      reliedOn.formUnion(other.reliedOn)
    }
  }

  /// The rows of a query that may be shared, or the subjects they lead to; found by a body where nobody has yet.
  mutating func shared(
    _ query: RowQuery, distinct: RecordOperand? = nil, _ find: (inout Self) -> Matches
  ) -> Matches {
    // A district's view leaves rows out.
    guard let meaning = query.meaning, view == nil else { return find(&self) }
    let identity = SharedRows.Identity(
      meaning: meaning, distinct: distinct, day: day, assumptions: assumptions)
    let known = shared.rows.value(identity) {
      let outer = (basis: basis, absent: absent)
      defer { (basis, absent) = outer }
      (basis, absent) = (Basis(), nil)
      let found = find(&self)
      let looksAtRows = store.handles(ofKind: query.kind).contains {
        !store.isExample(RecordHandle(index: $0))
      }
      return SharedRows.Known(
        found: found, basis: basis, absent: looksAtRows ? .some(absent) : nil)
    }
    basis.add(known.basis)
    if let absent = known.absent { self.absent = absent }
    return known.found
  }
}
