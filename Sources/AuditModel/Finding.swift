/// A gate that did not hold for one source, with everything a reader needs to judge and to act.
package struct Finding: Hashable, Sendable {
    package enum Level: String, Sendable, Codable, CaseIterable, Comparable {
        case error, warning, info
        package static func < (left: Level, right: Level) -> Bool { left.weight < right.weight }
        private var weight: Int {
            switch self {
            case .info: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// One observed fact and where it stands.
    package struct Observed: Hashable, Sendable {
        package let value: Message
        /// An `LicenseEvidence.Origin`, or `scan`.
        package let origin: String
        /// Printed location, with `:line` where there is one; nil for a fact about absence.
        package let location: String?

        package init(value: Message, origin: String, location: String?) {
            self.value = value
            self.origin = origin
            self.location = location
        }
    }

    /// `G02`.
    package let gate: String
    package let level: Level
    package let source: String
    /// What the finding is about besides the source, so that ids stay apart; free of line numbers and counts.
    package let subject: String
    /// Line of the manifest where the reader should look; the block of the source, or the key at fault.
    package let line: Int?
    package let records: UInt64
    package let declared: Message
    package let observed: [Observed]
    package let message: Message
    package let fix: Message
    /// For example `Interim Measures Art. 7(1) 合法来源`.
    package let clause: String
    /// The certainty tags of the clause: `P`, `T`, `D`, `C`, `M+`.
    package let certainty: String
    /// Files whose records the finding is about; nil means all of the source.
    package let paths: Set<BytePath>?
    /// Which records of those files, where their own field decides; nil means all.
    package let choice: RecordChoice?

    package init(
        gate: String, level: Level, source: String, subject: String, line: Int?, records: UInt64, declared: Message,
        observed: [Observed], message: Message, fix: Message, clause: String, certainty: String,
        paths: Set<BytePath>? = nil, choice: RecordChoice? = nil
    ) {
        self.gate = gate
        self.level = level
        self.source = source
        self.subject = subject
        self.line = line
        self.records = records
        self.declared = declared
        self.observed = observed
        self.message = message
        self.fix = fix
        self.clause = clause
        self.certainty = certainty
        self.paths = paths
        self.choice = choice
    }
}
