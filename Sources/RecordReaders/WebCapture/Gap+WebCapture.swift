internal import AuditModel

extension Gap {
    /// A fault of some records of a capture file: how many, and which are the first.
    static func capture(_ key: String, _ faults: CaptureTally.Faults, status: Gap.Status = .malformed) -> Gap {
        let values = [
            "records": String(faults.records), "ordinals": faults.first.map(String.init).joined(separator: ", "),
        ]
        return Gap(status, Message(key, values), records: faults.records)
    }

    /// Bytes between the records of a capture file that belong to none.
    static func captureStray(bytes: UInt64, at offset: UInt64) -> Gap {
        Gap(.malformed, Message("gap.capture-stray", ["bytes": String(bytes), "offset": String(offset)]))
    }
}
