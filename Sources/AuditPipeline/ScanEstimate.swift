import AuditModel
import Intake

/// Foretells how long a scan still takes, from what it has cost so far.
///
/// A stored byte of a compressed file costs several times a plain one, and a small file costs mostly its opening. So
/// work is counted in the seconds that it usually takes, and what was really needed for each kind corrects that.
package struct ScanEstimate {
    /// Files whose bytes cost about the same.
    package enum Kind: Int, CaseIterable {
        case plain, gzip, zstd, slow

        package init(_ path: BytePath) {
            self = Self.endings.first { CompressionSuffix.ends(path.bytes, with: $0.bytes) }?.kind ?? .plain
        }

        private static let endings: [(bytes: [UInt8], kind: Kind)] = [
            (".gz", gzip), (".tgz", gzip), (".zst", zstd), (".tzst", zstd),
            (".xz", slow), (".bz2", slow), (".7z", slow),
        ].map { (Array($0.utf8), $1) }

        /// Nanoseconds that a stored byte usually takes.
        fileprivate var nanosecondsPerByte: Double {
            switch self {
            case .plain: 1.8
            case .gzip: 7
            case .zstd: 9
            case .slow: 60
            }
        }
    }

    /// A file or a part of one on its way.
    package struct Running {
        let kind: Kind
        let bytes: UInt64
        /// On the clock of `now`.
        let started: UInt64
        package var bytesDone: UInt64 = 0

        package init(kind: Kind, bytes: UInt64, started: UInt64) {
            self.kind = kind
            self.bytes = bytes
            self.started = started
        }
    }

    package init() {}

    private static let secondsPerFile = 80e-6
    private var remaining = [Double](repeating: 0, count: Kind.allCases.count)
    private var expected = [Double](repeating: 0, count: Kind.allCases.count)
    private var needed = [Double](repeating: 0, count: Kind.allCases.count)

    /// A file that is to be read.
    package mutating func add(_ path: BytePath, bytes: UInt64) {
        let kind = Kind(path)
        remaining[kind.rawValue] += Self.seconds(kind, bytes, files: 1)
    }

    /// A file or a part is done.
    ///
    /// - Parameter files: 1, or 0 for a part.
    package mutating func finish(_ running: Running, files: Double, now: UInt64) {
        finish(running.kind, bytes: running.bytes, files: files, nanoseconds: now &- running.started)
    }

    /// The same for one that was not seen running.
    package mutating func finish(_ kind: Kind, bytes: UInt64, files: Double = 1, nanoseconds: UInt64) {
        let seconds = Self.seconds(kind, bytes, files: files)
        remaining[kind.rawValue] -= seconds
        expected[kind.rawValue] += seconds
        needed[kind.rawValue] += Double(nanoseconds) / 1e9
    }

    /// Seconds until the end of the scan; nil while too little is known.
    package func secondsLeft(_ running: some Sequence<Running>, workers: Int, now: UInt64) -> Double? {
        var expected = expected
        var needed = needed
        var remaining = remaining
        var longest = 0.0
        for file in running {
            let done = Self.seconds(file.kind, file.bytesDone, files: 0)
            let elapsed = Double(now &- file.started) / 1e9
            if file.bytesDone > 0 {
                expected[file.kind.rawValue] += done
                needed[file.kind.rawValue] += elapsed
                remaining[file.kind.rawValue] -= done
            }
            longest = max(longest, Self.seconds(file.kind, file.bytes - min(file.bytes, file.bytesDone), files: 0))
        }
        let allExpected = expected.reduce(0, +)
        guard allExpected > 0.05 else { return nil }
        let usual = needed.reduce(0, +) / allExpected
        var total = 0.0
        for kind in Kind.allCases.map(\.rawValue) {
            let factor = expected[kind] > 0.02 ? needed[kind] / expected[kind] : usual
            total += max(0, remaining[kind]) * factor
        }
        return max(total / Double(max(1, workers)), longest * usual)
    }

    private static func seconds(_ kind: Kind, _ bytes: UInt64, files: Double) -> Double {
        Double(bytes) * kind.nanosecondsPerByte / 1e9 + files * secondsPerFile
    }
}
