/// The places of the records with one fingerprint: a sorted list, or one bit per place when there are very many.
///
/// So a content that every second record has costs no more memory than any other.
struct PositionSet {
    /// Reads the places in ascending order; a copy is a mark to come back to.
    struct Cursor {
        /// The place at hand; nil behind the last one.
        fileprivate(set) var position: UInt64?
        fileprivate var index = 0
        fileprivate var bits: UInt64 = 0
    }

    private static let listed = 1 << 16

    private let places: UInt64
    private var list: [UInt64] = []
    private var bits: RecordBits?
    private(set) var count = 0

    /// - Parameter places: every position is less than this.
    init(places: UInt64) { self.places = places }

    /// The only place, when there is just one.
    var single: UInt64? { count == 1 ? list.first : nil }

    /// - Parameter position: one that is not in the set.
    @inline(__always)
    mutating func insert(_ position: UInt64) {
        count += 1
        if count <= Self.listed { list.append(position) } else { insertBit(position) }
    }

    @inline(never)
    private mutating func insertBit(_ position: UInt64) {
        if count == Self.listed + 1 {
            if bits == nil { bits = RecordBits(count: places) }
            for listed in list { bits?.insert(listed) }
        }
        bits?.insert(position)
    }

    mutating func removeAll() {
        if count > Self.listed { bits?.removeAll() }
        list.removeAll(keepingCapacity: true)
        count = 0
    }

    /// To be called once everything is in, before the first cursor.
    mutating func sort() {
        if count <= Self.listed, count > 1 { list.sort() }
    }

    /// Before the first place.
    func start() -> Cursor {
        var cursor = Cursor()
        if count > Self.listed {
            cursor.bits = bits?.words.first ?? 0
            moveToBit(&cursor)
        } else {
            cursor.position = list.first
        }
        return cursor
    }

    @inline(__always)
    func advance(_ cursor: inout Cursor) {
        if count > Self.listed { return moveToBit(&cursor) }
        cursor.index += 1
        cursor.position = cursor.index < list.count ? list[cursor.index] : nil
    }

    private func moveToBit(_ cursor: inout Cursor) {
        let words = bits?.words ?? []
        while cursor.bits == 0 {
            cursor.index += 1
            guard cursor.index < words.count else { return cursor.position = nil }
            cursor.bits = words[cursor.index]
        }
        cursor.position = UInt64(cursor.index) << 6 | UInt64(cursor.bits.trailingZeroBitCount)
        cursor.bits &= cursor.bits - 1
    }
}
