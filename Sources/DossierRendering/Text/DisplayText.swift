import AuditModel

/// Makes words from the manifest or the data safe to look at, whatever they hold.
package enum DisplayText {
    /// Longest value that is shown whole, in Unicode scalars.
    package static let limit = 512

    /// Invisible, control and direction-changing characters become `\u{…}`; host paths and secrets in URLs go.
    ///
    /// - Parameter isLocation: a path or id, in which a slash behind a space is part of a name.
    /// - Returns: the text, and its full length in scalars when only its beginning is given.
    package static func shown(
        _ value: String, limit: Int = limit, isLocation: Bool = false
    ) -> (text: String, cutFrom: Int?) {
        let isRelative = isLocation && !value.hasPrefix("/")
        let scalars = (isRelative ? value : Redaction.redacted(value)).unicodeScalars
        var text = ""
        for scalar in scalars.prefix(limit) { append(scalar, to: &text) }
        let length = scalars.count
        return (text, length > limit ? length : nil)
    }

    /// The character itself, or its number when it cannot be seen.
    static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
            text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        default: text.unicodeScalars.append(scalar)
        }
    }
}
