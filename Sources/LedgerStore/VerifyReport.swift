package import AuditModel

/// What `verify` found out, level by level.
package struct VerifyReport: Hashable, Sendable {
    /// The words of the verdict, stable in documents.
    package enum Verdict: String, Sendable, Codable, CaseIterable {
        case intact = "INTACT"
        case unanchored = "INTACT BUT UNANCHORED"
        case altered = "ALTERED"
        case rolledBack = "ROLLED BACK"
        case truncated = "TRUNCATED"
        case damaged = "DAMAGED"
        case newerFormat = "NEWER FORMAT"

        /// Whether the evidence stands.
        package var isGood: Bool { self == .intact || self == .unanchored }
    }

    package enum Result: String, Sendable, Codable, CaseIterable {
        case pass = "PASS"
        case fail = "FAIL"
        case notChecked = "NOT CHECKED"
    }

    /// One kind of check.
    package struct Level: Hashable, Sendable {
        /// `structure`, `log`, `index` or `anchor`.
        package let name: String
        package let result: Result
        package let detail: Message
    }

    package let verdict: Verdict
    /// All four, in order.
    package let levels: [Level]
    /// How many entries the ledger holds, where they could be counted.
    package let entries: UInt64?
}
