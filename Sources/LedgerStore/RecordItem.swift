internal import AuditModel

/// One entry of a run: a fingerprint and the number of the record that has it.
struct RecordItem: Equatable {
    let high: UInt64
    let low: UInt64
    /// 40 bits.
    let record: UInt64

    var fingerprint: Fingerprint { Fingerprint(high: high, low: low) }

    /// Whether the entry stands before another one in a run; equal ones do not occur.
    @inline(__always)
    func precedes(_ other: RecordItem) -> Bool {
        if high != other.high { return high < other.high }
        if low != other.low { return low < other.low }
        return record < other.record
    }
}
