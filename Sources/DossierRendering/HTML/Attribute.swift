/// The attributes that a dossier uses; values are escaped where they are written.
enum Attribute {
    case `class`(String)
    case id(String)
    /// A link to a place in the same document; there are no others.
    case anchor(String)
    case language(String)
    case charset
    case meta(name: String, content: String)
    case contentPolicy(String)
    /// Percent of the width.
    case width(Int)
    /// Tenths of a percent of the width.
    case bar(Int)
    case columns(Int)
    case scope(String)

    var text: String {
        switch self {
        case .class(let name): "class=\"\(HTML.escaped(name))\""
        case .id(let name): "id=\"\(HTML.escaped(name))\""
        case .anchor(let name): "href=\"#\(HTML.escaped(name))\""
        case .language(let code): "lang=\"\(HTML.escaped(code))\""
        case .charset: "charset=\"utf-8\""
        case .meta(let name, let content): "name=\"\(HTML.escaped(name))\" content=\"\(HTML.escaped(content))\""
        case .contentPolicy(let policy): "http-equiv=\"Content-Security-Policy\" content=\"\(HTML.escaped(policy))\""
        case .width(let percent): "style=\"width:\(percent)%\""
        case .bar(let permille): "style=\"width:\(permille / 10).\(permille % 10)%\""
        case .columns(let count): "colspan=\"\(count)\""
        case .scope(let name): "scope=\"\(HTML.escaped(name))\""
        }
    }
}
