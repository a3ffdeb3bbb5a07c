/// Observed values, mostly licenses, each stored once: value bytes to a small number, without an allocation for a value
/// seen before.
///
/// Number 0 stands for records without one. After 65,535 values all others share one number.
struct TupleTable {
    private var bytes: [UInt8] = []
    /// Where the values 1, 2, … end in `bytes`; the first entry is where value 1 starts.
    private var ends = [0]
    /// Open addressing; 0 marks a free slot, other entries are numbers.
    private var slots = [UInt32](repeating: 0, count: 64)
    /// Numbers that were given last, by a rough hash: values mostly alternate between a few.
    private var recent = [UInt32](repeating: 0, count: 64)
    private var isOverfull = false
    /// Makes fields of the bytes of a value.
    private let fields: (ArraySlice<UInt8>) -> [String: String]
    private let maxValueBytes: Int

    /// Longer values are prose or mistakes, not names of licenses.
    static let maxValueBytes = 256
    private static let maxBytes = maxValueBytes * maxValues
    static let maxValues = 65_535
    /// What stands for all values after the last that is kept.
    static let overflow = "…(more than 65,535 values)"

    /// A table of licenses.
    init() {
        fields = { ["license": String(decoding: $0, as: UTF8.self)] }
        maxValueBytes = Self.maxValueBytes
    }

    /// A table of values that hold several fields each.
    init(_ fields: @escaping (ArraySlice<UInt8>) -> [String: String]) {
        self.fields = fields
        maxValueBytes = 2 << 10
    }

    /// The observed values by number, as `RecordReader.tuples` wants them.
    var tuples: [[String: String]] {
        var tuples: [[String: String]] = [[:]]
        for number in 1..<max(ends.count, 1) where number < ends.count {
            tuples.append(fields(bytes[ends[number - 1]..<ends[number]]))
        }
        if isOverfull { tuples.append(["license": Self.overflow]) }
        return tuples
    }

    /// The number of a value; 0 for an empty or overlong one.
    mutating func index(of text: [UInt8], _ range: Range<Int>) -> UInt32 {
        guard !range.isEmpty, range.count <= maxValueBytes else { return 0 }
        let middle = text[range.lowerBound + range.count / 2]
        let guess = (range.count &* 5 &+ Int(middle) &* 3 &+ Int(text[range.upperBound - 1])) & (recent.count - 1)
        if recent[guess] != 0, equals(recent[guess], text, range) { return recent[guess] }
        guard let number = find(text, range) else {
            isOverfull = true
            return UInt32(ends.count)
        }
        recent[guess] = number
        return number
    }

    /// Appends the number of each record: that of its first value with one.
    ///
    /// - Parameters:
    ///   - values: back to back, `perRecord` of each record.
    ///   - valueEnds: where each value ends in `values`.
    mutating func number(
        _ values: [UInt8], ends valueEnds: [Int], perRecord: Int, into numbers: inout [UInt32]
    ) {
        var start = 0
        var number: UInt32 = 0
        for (index, end) in valueEnds.enumerated() {
            if number == 0 { number = self.index(of: values, start..<end) }
            start = end
            guard (index + 1).isMultiple(of: perRecord) else { continue }
            numbers.append(number)
            number = 0
        }
    }

    /// The number of a value, a new one if need be; nil when there are too many.
    private mutating func find(_ text: [UInt8], _ range: Range<Int>) -> UInt32? {
        var slot = Self.hash(text, range) & (slots.count - 1)
        while slots[slot] != 0 {
            if equals(slots[slot], text, range) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        guard ends.count <= Self.maxValues, bytes.count <= Self.maxBytes else { return nil }
        bytes.append(contentsOf: text[range])
        ends.append(bytes.count)
        let number = UInt32(ends.count - 1)
        slots[slot] = number
        if ends.count * 2 > slots.count { grow() }
        return number
    }

    private func equals(_ number: UInt32, _ text: [UInt8], _ range: Range<Int>) -> Bool {
        let start = ends[Int(number) - 1]
        guard ends[Int(number)] - start == range.count else { return false }
        for index in 0..<range.count where bytes[start + index] != text[range.lowerBound + index] { return false }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for number in 1..<ends.count {
            var slot = Self.hash(bytes, ends[number - 1]..<ends[number]) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number)
        }
    }

    /// Seeded per process, so that a data set cannot choose values that collide.
    private static func hash(_ text: [UInt8], _ range: Range<Int>) -> Int {
        var hasher = Hasher()
        for byte in text[range] { hasher.combine(byte) }
        return hasher.finalize()
    }
}
