import Digest

/// The two digests of one record, of its block and of its payload, and how far they fit.
struct DigestCheck {
    private enum State {
        case absent
        /// Not compared yet, or not to be compared.
        case open(CaptureDigests.Label)
        case fits, fails, cannotTell
    }

    private var block: State
    private var payload: State
    /// Of a block that comes in parts.
    private var blockEngine: MessageDigest?
    private var payloadEngine: MessageDigest?
    private var skip = 0

    init(_ header: CaptureHeader, _ bytes: [UInt8], at start: Int) {
        func label(_ range: Range<Int>) -> State {
            if range.isEmpty { return .absent }
            return .open(CaptureDigests.label(bytes, (range.lowerBound + start)..<(range.upperBound + start)))
        }
        block = label(header.blockDigest)
        payload = label(header.payloadDigest)
        // The payload of these is elsewhere, or in several records; some writers repeat the digests of the record that
        // a revisit stands for.
        if case .open = payload, header.type == .revisit || header.isSegment { payload = .cannotTell }
        if case .open = block, header.type == .revisit { block = .cannotTell }
    }

    /// Compares a block that is in memory.
    mutating func block(_ bytes: [UInt8], _ range: Range<Int>, _ digests: CaptureDigests) {
        block = Self.compared(block, bytes, range, digests)
    }

    /// Compares a payload, unless an earlier form of it was the right one.
    ///
    /// Writers disagree whether framing and compression belong to the payload, so each form of it may fit.
    mutating func payload(_ bytes: [UInt8], _ range: Range<Int>, _ digests: CaptureDigests) {
        guard case .open = payload else { return }
        if case .fits = Self.compared(payload, bytes, range, digests) { payload = .fits }
    }

    private static func compared(
        _ state: State, _ bytes: [UInt8], _ range: Range<Int>, _ digests: CaptureDigests
    ) -> State {
        guard case .open(.known(let algorithm, let value)) = state else { return state }
        guard let value else { return .fails }
        return digests.check(algorithm, value, bytes, range).map { $0 ? .fits : .fails } ?? .cannotTell
    }

    /// Counts what came out.
    mutating func finish(_ tally: inout CaptureTally, ordinal: UInt64) {
        endParts()
        var hasFailed = false
        for state in [block, payload] {
            switch state {
            case .absent: break
            case .cannotTell, .open(.unknown): tally.digestsUnchecked += 1
            case .fits: tally.digestsChecked += 1
            case .fails, .open(.known):
                tally.digestsChecked += 1
                tally.digestsFailed += 1
                hasFailed = true
            }
        }
        if hasFailed { tally.digests.add(ordinal) }
    }
}

// MARK: Blocks in parts

extension DigestCheck {
    /// Begins with a block that comes in parts.
    ///
    /// - Parameter skipping: bytes in front of the payload.
    mutating func start(skipping: Int) {
        blockEngine = Self.engine(block)
        payloadEngine = Self.engine(payload)
        skip = skipping
    }

    mutating func update(_ bytes: [UInt8], _ range: Range<Int>) {
        blockEngine?.update(bytes, range)
        let passed = min(skip, range.count)
        payloadEngine?.update(bytes, (range.lowerBound + passed)..<range.upperBound)
        skip -= passed
    }

    /// The block was cut off: nothing can be said.
    mutating func forget() {
        for path in [\DigestCheck.block, \.payload] {
            if case .absent = self[keyPath: path] { continue }
            self[keyPath: path] = .cannotTell
        }
        blockEngine = nil
        payloadEngine = nil
    }

    private mutating func endParts() {
        if let blockEngine { block = Self.compared(block, blockEngine) }
        // Framing and compression were not removed, so another form of the payload may fit.
        if let payloadEngine {
            let state = Self.compared(payload, payloadEngine)
            if case .fits = state { payload = .fits } else { payload = .cannotTell }
        }
    }

    private static func engine(_ state: State) -> MessageDigest? {
        guard case .open(.known(let algorithm, .some)) = state else { return nil }
        return MessageDigest(algorithm)
    }

    private static func compared(_ state: State, _ engine: MessageDigest) -> State {
        guard case .open(.known(_, let value?)) = state else { return state }
        return engine.finish() == value ? .fits : .fails
    }
}
