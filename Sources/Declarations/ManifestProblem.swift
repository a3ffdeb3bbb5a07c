package import AuditModel

/// One thing that is wrong in a manifest or policy, with the place and the edit that mends it.
///
/// Printed as `provenance.yaml:12:5: sources.web.kind: …`.
package struct ManifestProblem: Error, Hashable, Sendable {
    /// 1-based.
    package let line: Int
    /// 1-based, in characters.
    package let column: Int
    /// The keys on the way, joined by dots: `sources.web.kind`; empty for the document itself.
    package let keyPath: String
    /// What is wrong.
    package let what: Message
    /// What may stand there, where that can be said.
    package let expected: Message?
    /// What to change.
    package let fix: Message

    package init(line: Int, column: Int, keyPath: String, what: Message, expected: Message?, fix: Message) {
        self.line = line
        self.column = column
        self.keyPath = keyPath
        self.what = what
        self.expected = expected
        self.fix = fix
    }

    /// `provenance.yaml:12:5: sources.web.kind`, the beginning of the printed line.
    package func place(in path: String) -> String {
        "\(path):\(line):\(column)" + (keyPath.isEmpty ? "" : ": \(keyPath)")
    }
}

extension ManifestProblem: Comparable {
    /// The order of the file.
    package static func < (left: ManifestProblem, right: ManifestProblem) -> Bool {
        (left.line, left.column, left.keyPath, left.what.key)
            < (right.line, right.column, right.keyPath, right.what.key)
    }
}
