internal import AuditModel

/// Counts what comes out of one stored file, over all archives inside, and says when it is too much.
final class UnpackMeter {
    private let storedBytes: UInt64
    private let ratio: Int
    private let limit: UInt64
    private var decoded: UInt64 = 0

    init(storedBytes: UInt64, limits: Limits) {
        self.storedBytes = storedBytes
        ratio = limits.maxRatio
        let (allowed, overflow) = storedBytes.multipliedReportingOverflow(by: UInt64(max(limits.maxRatio, 1)))
        limit = overflow ? .max : max(allowed, UInt64(max(limits.ratioFloorBytes, 0)))
    }

    /// What to say when nothing more may come out; nil before.
    var excess: Gap? {
        decoded > limit ? UnpackGap.ratio(decoded: decoded, stored: storedBytes, limit: ratio) : nil
    }

    /// Whether so many more may come out.
    func admits(_ count: Int) -> Bool { decoded <= limit && UInt64(count) <= limit - decoded }

    /// - Throws: `excess`, once it is reached.
    func take(_ count: Int) throws(ReadFault) {
        decoded &+= UInt64(count)
        if let excess { throw ReadFault(excess) }
    }
}
