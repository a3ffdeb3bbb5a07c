/// Which observed values each record of a shard carries, packed: a number per record, in record order.
///
/// The first byte tells the form. 0: runs follow, each as two LEB128 numbers (length, value). 1 to 16: so many bits a
/// record follow, low bits first, the shorter form when values change often. Values are indexes into a short list.
package enum RecordSpans {
    /// A builder that takes records in order.
    package struct Builder: Sendable {
        private var runs: [UInt8] = []
        private var current: UInt64 = 0
        private var length: UInt64 = 0
        private var records: UInt64 = 0
        private var largest: UInt64 = 0

        package init() {}

        /// The next records all carry `value`.
        package mutating func append(_ value: UInt64, count: UInt64 = 1) {
            if value == current || length == 0 {
                length += count
            } else {
                flush()
                length = count
            }
            current = value
            records += count
            largest = max(largest, value)
        }

        /// The packed spans; empty when every record carries value 0.
        package mutating func pack() -> [UInt8] {
            flush()
            length = 0
            if largest == 0 { return [] }
            let bits = UInt64(UInt64.bitWidth - largest.leadingZeroBitCount)
            let (total, overflow) = records.multipliedReportingOverflow(by: bits)
            guard bits <= 16, !overflow, (total + 7) / 8 < UInt64(runs.count) else { return [0] + runs }
            return [UInt8(bits)] + RecordSpans.bitPacked(runs, bits: bits)
        }

        private mutating func flush() {
            guard length > 0 else { return }
            LEB128.append(length, to: &runs)
            LEB128.append(current, to: &runs)
        }
    }

    /// The value of one record; nil when the bytes are malformed or too short.
    package static func value(of ordinal: UInt64, in packed: [UInt8]) -> UInt64? {
        guard let form = packed.first else { return 0 }
        if form == 0 {
            var rest = ordinal
            var found: UInt64?
            let isSound = forEachRun(packed, from: 1) { length, value in
                if found == nil, rest < length { found = value }
                rest = rest < length ? 0 : rest - length
            }
            return isSound ? found : nil
        }
        guard form <= 16, ordinal < UInt64(Int.max) / 16 else { return nil }
        return bits(at: Int(ordinal) * Int(form), count: Int(form), in: packed[1...])
    }

    /// The values of the first `records` records, in order; nil when the bytes are malformed or too short.
    package static func values(_ packed: [UInt8], records: Int) -> [UInt64]? {
        guard let form = packed.first else { return [UInt64](repeating: 0, count: records) }
        var values: [UInt64] = []
        if form == 0 {
            let isSound = forEachRun(packed, from: 1) { length, value in
                let room = records - values.count
                values += [UInt64](repeating: value, count: min(room, Int(clamping: length)))
            }
            return isSound && values.count == records ? values : nil
        }
        guard form <= 16, records <= (packed.count - 1) * 8 / Int(form) else { return nil }
        values.reserveCapacity(records)
        for record in 0..<records {
            guard let value = bits(at: record * Int(form), count: Int(form), in: packed[1...]) else { return nil }
            values.append(value)
        }
        return values
    }

    /// Whether the packed spans speak of just so many records, and all values are below a number.
    package static func isSound(_ packed: [UInt8], records: UInt64, below count: UInt64) -> Bool {
        guard let form = packed.first else { return true }
        if form == 0 {
            var rest = records
            var isSound = true
            let isWhole = forEachRun(packed, from: 1) { length, value in
                isSound = isSound && value < count && length > 0 && length <= rest
                rest -= min(rest, length)
            }
            return isWhole && isSound && rest == 0
        }
        let (bitCount, overflow) = records.multipliedReportingOverflow(by: UInt64(form))
        guard form <= 16, !overflow, UInt64(packed.count - 1) == (bitCount / 8) + (bitCount % 8 == 0 ? 0 : 1) else {
            return false
        }
        for record in 0..<Int(records) {
            guard let value = bits(at: record * Int(form), count: Int(form), in: packed[1...]), value < count else {
                return false
            }
        }
        return true
    }

    private static func forEachRun(_ bytes: [UInt8], from start: Int, _ visit: (UInt64, UInt64) -> Void) -> Bool {
        var index = start
        while index < bytes.count {
            guard let length = LEB128.read(bytes, at: &index), let value = LEB128.read(bytes, at: &index) else {
                return false
            }
            visit(length, value)
        }
        return true
    }

    private static func bitPacked(_ runs: [UInt8], bits: UInt64) -> [UInt8] {
        var packed: [UInt8] = []
        var waiting: UInt64 = 0
        var filled: UInt64 = 0
        _ = forEachRun(runs, from: 0) { length, value in
            for _ in 0..<length {
                waiting |= value << filled
                filled += bits
                while filled >= 8 {
                    packed.append(UInt8(truncatingIfNeeded: waiting))
                    waiting >>= 8
                    filled -= 8
                }
            }
        }
        if filled > 0 { packed.append(UInt8(truncatingIfNeeded: waiting)) }
        return packed
    }

    private static func bits(at start: Int, count: Int, in bytes: ArraySlice<UInt8>) -> UInt64? {
        guard start + count <= bytes.count * 8 else { return nil }
        var value: UInt64 = 0
        let first = bytes.startIndex + start / 8
        let last = bytes.startIndex + (start + count - 1) / 8
        for index in (first...last).reversed() { value = value << 8 | UInt64(bytes[index]) }
        return (value >> UInt64(start % 8)) & ((1 << UInt64(count)) - 1)
    }
}
