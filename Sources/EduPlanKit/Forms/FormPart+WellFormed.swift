extension FormPart {
  /// Why a word processor could not open an XML part; nil when nothing is wrong with it.
  static func problem(of bytes: [UInt8]) -> XMLError? {
    do throws(XMLError) {
      _ = try XMLTree(parsing: bytes)
      return nil
    } catch {
      return error
    }
  }
}
