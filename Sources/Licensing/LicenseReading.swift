package import AuditModel

/// What a value that is meant to name a license turned out to say.
package struct LicenseReading: Hashable, Sendable {
    package let state: LicenseEvidence.State
    /// The license, when it is recognised, or custom with a name.
    package let expression: LicenseExpression?

    private init(_ state: LicenseEvidence.State, _ expression: LicenseExpression?) {
        self.state = state
        self.expression = expression
    }

    /// Nobody knows which license the value means.
    package static let unrecognised = LicenseReading(.unrecognised, nil)

    /// Terms of their own, without a name.
    package static let customUnnamed = LicenseReading(.custom, nil)

    /// An expression, with deprecated GNU identifiers in their current form.
    package static func of(_ expression: LicenseExpression) -> LicenseReading {
        LicenseReading(expression.isCustom ? .custom : .recognised, expression.current)
    }

    /// A license of the list.
    static func listed(_ id: String) -> LicenseReading { LicenseExpression(id: id).map(of) ?? .unrecognised }

    /// Terms of their own: `LicenseRef-` and a name, in which anything but letters, digits, `.` and `-` becomes `-`.
    package static func custom(_ name: String) -> LicenseReading {
        let safe = name.utf8.prefix(64).map { ASCIIText.isIdentifier($0) ? $0 : UInt8(ascii: "-") }
        let text = String(decoding: safe, as: UTF8.self)
        guard text.utf8.contains(where: ASCIIText.isWord) else { return .customUnnamed }
        return .of(LicenseExpression(.license("LicenseRef-" + text, orLater: false, exception: nil)))
    }
}
