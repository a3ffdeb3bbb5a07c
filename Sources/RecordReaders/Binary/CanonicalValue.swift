internal import Fingerprinting

/// A small JSON document, taken apart by way of its canonical form (`Schemas/fingerprint-1.md`).
struct CanonicalValue {
    private let bytes: [UInt8]
    private let start: Int

    private static let headerBytes = 15
    private static let maxDepth = 16
    private static let maxNodes = 100_000

    /// Nil for bytes that are no JSON, or too much of it.
    init?(_ document: [UInt8], _ range: Range<Int>) {
        var content: [UInt8] = []
        var canonical = CanonicalJSON(maxDepth: Self.maxDepth, maxNodes: Self.maxNodes)
        guard canonical.encode(document, range, into: &content) == .encoded else { return nil }
        self.init(bytes: content, start: Self.headerBytes)
    }

    private init(bytes: [UInt8], start: Int) {
        self.bytes = bytes
        self.start = start
    }

    /// A string, a number or a truth value as text.
    var text: [UInt8]? {
        guard bytes[start] == UInt8(ascii: "s") else { return nil }
        return Array(bytes[(start + 9)..<end(from: start)])
    }

    /// The elements of an array.
    var elements: [CanonicalValue]? {
        guard bytes[start] == UInt8(ascii: "[") else { return nil }
        var place = start + 9
        return (0..<count(start)).map { _ in
            defer { place = end(from: place) }
            return CanonicalValue(bytes: bytes, start: place)
        }
    }

    /// The value of a member of an object.
    subscript(_ name: String) -> CanonicalValue? {
        guard bytes[start] == UInt8(ascii: "{") else { return nil }
        var place = start + 9
        for _ in 0..<count(start) {
            let value = end(from: place)
            if bytes[(place + 9)..<value].elementsEqual(name.utf8) { return CanonicalValue(bytes: bytes, start: value) }
            place = end(from: value)
        }
        return nil
    }

    private func count(_ place: Int) -> Int { Int(bytes.littleEndian64(place + 1)) }

    /// Where the value that starts at a place ends.
    private func end(from place: Int) -> Int {
        switch bytes[place] {
        case UInt8(ascii: "s"): return place + 9 + count(place)
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            let values = count(place) * (bytes[place] == UInt8(ascii: "{") ? 2 : 1)
            var next = place + 9
            for _ in 0..<values { next = end(from: next) }
            return next
        default: return place + 1
        }
    }
}
