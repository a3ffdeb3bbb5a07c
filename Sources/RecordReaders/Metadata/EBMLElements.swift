/// The elements of an EBML document (RFC 8794).
struct EBMLElements {
    struct Element {
        let id: UInt64
        let body: Range<Int>
    }

    let file: MediaBytes
    private static let maxElements = 4_096

    init(_ file: MediaBytes) { self.file = file }

    /// Calls `visit` with the elements that stand one behind another in a range, until it answers false.
    func walk(_ range: Range<Int>, visit: (Element) -> Bool) {
        var place = range.lowerBound
        for _ in 0..<Self.maxElements {
            guard place < range.upperBound, let (id, idWidth) = number(place, keepsMark: true),
                let (size, sizeWidth) = number(place + idWidth, keepsMark: false)
            else { return }
            let start = place + idWidth + sizeWidth
            // All ones: unknown, as in a live stream.
            let isUnknown = size == (1 << UInt64(7 * sizeWidth)) - 1
            guard start <= range.upperBound else { return }
            let left = range.upperBound - start
            let length = isUnknown ? left : min(Int(clamping: size), left)
            guard visit(Element(id: id, body: start..<(start + length))) else { return }
            place = start + length
        }
    }

    func text(_ range: Range<Int>) -> String {
        MediaText.utf8((file.bytes(range) ?? []).prefix { $0 != 0 })
    }

    func unsigned(_ range: Range<Int>) -> UInt64? { file.number(range.lowerBound, min(range.count, 8)) }

    func float(_ range: Range<Int>) -> Double? {
        switch range.count {
        case 4: file.number(range.lowerBound, 4).map { Double(Float(bitPattern: UInt32($0))) }
        case 8: file.number(range.lowerBound, 8).map { Double(bitPattern: $0) }
        default: nil
        }
    }

    /// A number that says by its leading zero bits how long it is.
    private func number(_ place: Int, keepsMark: Bool) -> (UInt64, Int)? {
        guard let first = file[place], first != 0 else { return nil }
        let width = first.leadingZeroBitCount + 1
        guard let value = file.number(place, width) else { return nil }
        return (keepsMark ? value : value & ((1 << UInt64(7 * width)) - 1), width)
    }
}
