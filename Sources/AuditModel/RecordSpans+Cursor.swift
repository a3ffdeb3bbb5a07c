extension RecordSpans {
    /// Finds the values of records; those that are asked for in rising order in one pass over the packed spans.
    package struct Cursor: Sendable {
        private let packed: [UInt8]
        /// Where the next run starts in `packed`.
        private var index = 1
        /// The records of the run before it, and what they carry.
        private var run: Range<UInt64> = 0..<0
        private var value: UInt64 = 0

        package init(_ packed: [UInt8]) { self.packed = packed }

        /// The value of one record; nil when the bytes are malformed or too short.
        package mutating func value(of ordinal: UInt64) -> UInt64? {
            guard packed.first == 0 else { return RecordSpans.value(of: ordinal, in: packed) }
            if ordinal < run.lowerBound {
                index = 1
                run = 0..<0
            }
            while ordinal >= run.upperBound {
                guard let length = LEB128.read(packed, at: &index), let next = LEB128.read(packed, at: &index) else {
                    return nil
                }
                let (end, overflow) = run.upperBound.addingReportingOverflow(length)
                guard !overflow else { return nil }
                run = run.upperBound..<end
                value = next
            }
            return value
        }
    }
}
