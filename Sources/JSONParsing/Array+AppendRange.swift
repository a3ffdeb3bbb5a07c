extension [UInt8] {
    /// Appends a range of other bytes; for short ones this is cheaper than to append a slice.
    ///
    /// - Parameter range: within the indices of `bytes`.
    package mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "the range lies within the bytes")
        append(addingCapacity: range.count) { room in
            unsafe room.withUnsafeMutableBufferPointer { room, count in
                unsafe bytes.withUnsafeBufferPointer { bytes in
                    guard let target = room.baseAddress, let source = bytes.baseAddress else { return }
                    unsafe target.initialize(from: source + range.lowerBound, count: range.count)
                    count = range.count
                }
            }
        }
    }
}
