import AuditModel

/// Gaps that speak of many records of a shard at once.
extension Gap {
    /// One gap for all records that do not parse: how many, and where the first ones are.
    ///
    /// - Parameters:
    ///   - ordinals: of the first records, at most five are told.
    ///   - offsets: where these start in the decoded shard.
    static func malformedRecords(_ count: UInt64, ordinals: [UInt64], offsets: [UInt64]) -> Gap {
        let values = [
            "records": String(count), "ordinals": list(ordinals.prefix(5)), "offsets": list(offsets.prefix(5)),
        ]
        let key = count == 1 ? "gap.malformed-records.one" : "gap.malformed-records"
        return Gap(.malformed, Message(key, values), records: count)
    }

    /// Declared content fields that no record has make all records look the same: that is a fault, not data.
    static func sameContent(_ fields: [String], records: UInt64) -> Gap {
        Gap(.malformed, Message("gap.same-content", ["fields": fields.joined(separator: ", ")]), records: records)
    }

    /// Whether the gap can be made anew from the reports of a file's parts.
    var isOfRecords: Bool {
        ["gap.malformed-records", "gap.malformed-records.one", "gap.same-content"].contains(reason.key)
    }

    /// Whether it says that a file is empty whose name promises bytes.
    var isOfEmptyFile: Bool { reason.key == "gap.empty-file" }

    private static func list(_ numbers: some Sequence<UInt64>) -> String {
        numbers.map(String.init).joined(separator: ", ")
    }
}
