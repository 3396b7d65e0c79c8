/// The settings by which editors find the schemas of record files, as `schema --editor` prints them.
struct EditorSettings {
  enum Editor: String, CaseIterable { case vscode, neovim, vim, jetbrains, modeline }

  /// Where the schemas stand in a repo; git may keep them or not.
  static let folder = ".schemas"

  let kinds: [Kind]
  private let schema: Schema

  init(kinds: [Kind], of schema: Schema) {
    self.kinds = kinds
    self.schema = schema
  }

  static func schemaName(of kind: Kind) -> String { "\(kind.name).schema.json" }

  /// The file of the repo that an editor reads; nil where it has none of its own.
  func path(for editor: Editor) -> String? {
    switch editor {
    case .vscode: ".vscode/settings.json"
    case .jetbrains: ".idea/jsonSchemas.xml"
    case .neovim, .vim, .modeline: nil
    }
  }

  func text(for editor: Editor) -> String {
    switch editor {
    case .vscode, .vim:
      var json = JSONWriter()
      json.object { json in
        json.object("yaml.schemas") { json in writePatterns(&json) }
        // Dates and numbers stay as they are typed; the layout is that of 'eduplan fmt'.
        json.member("yaml.format.enable", false)
      }
      json.endLine()
      return String(decoding: json.bytes, as: UTF8.self)
    case .neovim:
      var text = "vim.lsp.config('yamlls', {\n  settings = {\n    yaml = {\n      schemas = {\n"
      for kind in kinds {
        let patterns = patterns(of: kind).map { "'\($0)'" }.joined(separator: ", ")
        text += "        ['\(Self.folder)/\(Self.schemaName(of: kind))'] = { \(patterns) },\n"
      }
      text +=
        "      },\n      format = { enable = false },\n    },\n  },\n})\nvim.lsp.enable('yamlls')\n"
      return text
    case .jetbrains: return jetbrains()
    case .modeline:
      return kinds.map { kind in
        // A file of the kind's folder stands two levels below the root.
        "# yaml-language-server: $schema=\(String(repeating: "../", count: kind.folder.split(separator: "/").count + 1))\(Self.folder)/\(Self.schemaName(of: kind))\n"
      }.joined()
    }
  }

  /// Which files hold records of a kind; those of a kind that lives inside its folder are left out.
  private func patterns(of kind: Kind) -> [String] {
    let inner = schema.kinds.filter { $0.folder.hasPrefix(kind.folder + "/") }
    return ["data/\(kind.folder).yaml", "data/\(kind.folder)/**/*.yaml"]
      + inner.flatMap { ["!data/\($0.folder).yaml", "!data/\($0.folder)/**/*.yaml"] }
  }

  private func writePatterns(_ json: inout JSONWriter) {
    for kind in kinds {
      json.member("./\(Self.folder)/\(Self.schemaName(of: kind))", patterns(of: kind))
    }
  }

  private func jetbrains() -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <project version="4">
        <component name="JsonSchemaMappingsProjectConfiguration">
          <state>
            <map>

      """
    for kind in kinds {
      let name = "eduplan \(kind.name)"
      text += """
                <entry key="\(name)">
                  <value>
                    <SchemaInfo>
                      <option name="name" value="\(name)" />
                      <option name="relativePathToSchema" value="\(Self.folder)/\(Self.schemaName(of: kind))" />
                      <option name="patterns">
                        <list>
                          <Item>
                            <option name="path" value="data/\(kind.folder).yaml" />
                          </Item>
                          <Item>
                            <option name="directory" value="true" />
                            <option name="path" value="data/\(kind.folder)" />
                            <option name="mappingKind" value="Directory" />
                          </Item>
                        </list>
                      </option>
                    </SchemaInfo>
                  </value>
                </entry>

        """
    }
    text += """
            </map>
          </state>
        </component>
      </project>

      """
    return text
  }
}
