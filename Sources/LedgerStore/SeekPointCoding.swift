internal import AuditModel

/// Seek points as LEB128 triples: ordinal, stored and decoded offset, each as the difference to the point before.
enum SeekPointCoding {
    static func pack(_ points: [SeekPoint]) -> [UInt8] {
        var bytes: [UInt8] = []
        var last = SeekPoint(ordinal: 0, stored: 0, decoded: 0)
        for point in points.sorted(by: { $0.ordinal < $1.ordinal }) {
            LEB128.append(point.ordinal &- last.ordinal, to: &bytes)
            LEB128.append(point.stored &- last.stored, to: &bytes)
            LEB128.append(point.decoded &- last.decoded, to: &bytes)
            last = point
        }
        return bytes
    }

    /// nil when the bytes are not packed points.
    static func unpack(_ bytes: [UInt8]) -> [SeekPoint]? {
        guard let values = LEB128.values(bytes), values.count.isMultiple(of: 3) else { return nil }
        var points: [SeekPoint] = []
        points.reserveCapacity(values.count / 3)
        var last = SeekPoint(ordinal: 0, stored: 0, decoded: 0)
        for start in stride(from: 0, to: values.count, by: 3) {
            // Wrapping around undoes what packing did to offsets that go back.
            last = SeekPoint(
                ordinal: last.ordinal &+ values[start], stored: last.stored &+ values[start + 1],
                decoded: last.decoded &+ values[start + 2])
            points.append(last)
        }
        return points
    }
}
