/// Something that was not read or not parsed, with its reason; never silent.
package struct Gap: Hashable, Sendable, Codable {
    /// What happened to the bytes; the words of the case table, stable in documents and ledgers.
    package enum Status: String, Sendable, Codable, CaseIterable {
        case partial, malformed, ambiguous, encrypted, limited, unreadable, changed, crashed, special, link
        case unsupported
    }

    package let status: Status
    /// Why, as a catalogue message `gap.…`; its values hold positions, limits and names, never record text.
    package let reason: Message
    /// Stored bytes that were not accounted for, where that is known.
    package let bytes: UInt64?
    /// How many records the gap concerns (1 or more for `malformed`), where that is known.
    package let records: UInt64?

    package init(_ status: Status, _ reason: Message, bytes: UInt64? = nil, records: UInt64? = nil) {
        self.status = status
        self.reason = reason
        self.bytes = bytes
        self.records = records
    }
}
