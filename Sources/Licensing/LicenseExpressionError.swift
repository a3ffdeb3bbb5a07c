package import AuditModel

/// Why a text is no license expression.
package struct LicenseExpressionError: Error, Hashable, Sendable {
    /// 1-based column in characters.
    package let column: Int
    /// A catalogue message `license.expression-…`.
    package let reason: Message

    init(column: Int, _ reason: String, _ values: [String: String] = [:]) {
        self.column = column
        self.reason = Message("license.expression-\(reason)", values)
    }
}
