internal import AuditModel

/// Ascending ordinals as LEB128 differences: the first one, then how many were passed over before each next one.
enum OrdinalCoding {
    static func pack(_ ordinals: [UInt64]) -> [UInt8] {
        var bytes: [UInt8] = []
        var next: UInt64 = 0
        for ordinal in Set(ordinals).sorted() {
            LEB128.append(ordinal &- next, to: &bytes)
            next = ordinal &+ 1
        }
        return bytes
    }

    /// nil when the bytes are not a packed list.
    static func unpack(_ bytes: [UInt8]) -> [UInt64]? {
        guard let steps = LEB128.values(bytes) else { return nil }
        var ordinals: [UInt64] = []
        ordinals.reserveCapacity(steps.count)
        var next: UInt64 = 0
        for step in steps {
            let (ordinal, overflow) = next.addingReportingOverflow(step)
            guard !overflow, ordinal < .max else { return nil }
            ordinals.append(ordinal)
            next = ordinal + 1
        }
        return ordinals
    }
}
