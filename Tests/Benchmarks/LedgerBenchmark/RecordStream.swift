/// Which fingerprint each record of the invented data set has; nothing is stored, everything is computed.
///
/// Shards go round ten sources. Every tenth record has the same value; two thirds of what the first three sources hold
/// (a fifth of all) have a value that each of the three holds once; all others occur once.
struct RecordStream {
    static let sources = 10
    let seed: UInt64
    let shardRecords: Int

    /// Of a shard, by its number.
    func source(of shard: Int) -> Int { shard % Self.sources }

    func path(of shard: Int) -> String {
        "source-\(Self.padded(source(of: shard) + 1, 2))/part-\(Self.padded(shard / Self.sources, 4)).jsonl"
    }

    static func padded(_ number: Int, _ digits: Int) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    /// Appends the fingerprints of neighbouring records of a shard, 16 bytes each.
    func append(shard: Int, ordinals: Range<Int>, to bytes: inout [UInt8]) {
        for ordinal in ordinals {
            let value = number(shard: shard, ordinal: ordinal)
            Self.append(Self.mixed(seed &+ 2 &* value), to: &bytes)
            Self.append(Self.mixed(seed &+ 2 &* value &+ 1), to: &bytes)
        }
    }

    /// The number of the value that a record has: equal numbers are equal contents.
    private func number(shard: Int, ordinal: Int) -> UInt64 {
        let place = ordinal % 30
        if place % 10 == 0 { return 1 << 60 }
        if source(of: shard) < 3, place < 23 {
            return 1 << 59 + UInt64(shard / Self.sources * shardRecords + ordinal)
        }
        return UInt64(shard * shardRecords + ordinal)
    }

    private static func append(_ word: UInt64, to bytes: inout [UInt8]) {
        for shift: UInt64 in [56, 48, 40, 32, 24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }

    /// Sebastiano Vigna's SplitMix64, the number of the step given.
    private static func mixed(_ step: UInt64) -> UInt64 {
        var value = step &* 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
