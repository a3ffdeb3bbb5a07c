/// A piece of markup. Text can only enter through `text`, which escapes it, and elements only through `Tag`.
package struct HTML: Hashable, Sendable {
    /// The markup itself.
    package let markup: String

    private init(markup: String) { self.markup = markup }

    package static let empty = HTML(markup: "")

    /// Words, with every character that means something to HTML written as an entity.
    package static func text(_ words: String) -> HTML { HTML(markup: escaped(words)) }

    /// An element with its attributes and content.
    static func element(_ tag: Tag, _ attributes: [Attribute] = [], _ content: [HTML] = []) -> HTML {
        let opening = ([tag.rawValue] + attributes.map(\.text)).joined(separator: " ")
        if tag.isVoid { return HTML(markup: "<\(opening)>") }
        return HTML(markup: "<\(opening)>\(content.map(\.markup).joined())</\(tag.rawValue)>")
    }

    /// An element that starts on a line of its own.
    static func block(_ tag: Tag, _ attributes: [Attribute] = [], _ content: [HTML] = []) -> HTML {
        HTML(markup: "\n" + element(tag, attributes, content).markup)
    }

    /// The style sheet: the only text that is not escaped, and it comes from the program.
    static func style(_ sheet: StaticString) -> HTML { HTML(markup: "<style>\(sheet)</style>") }

    /// A whole document.
    static func document(_ root: HTML) -> HTML { HTML(markup: "<!DOCTYPE html>\n\(root.markup)\n") }

    static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }

    /// Text whose every character is seen as itself; what cannot be seen is spelled out.
    ///
    /// Source: HTML Living Standard, 13.3 "Escaping a string".
    static func escaped(_ words: String) -> String {
        var text = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "\u{A0}": text += "&nbsp;"
            case "\n": text += "\n"
            default: DisplayText.append(scalar, to: &text)
            }
        }
        return text
    }
}
