/// The chunks of a RIFF file, or of an IFF file with its big-endian lengths.
enum RIFFChunks {
    private static let maxChunks = 10_000

    /// Calls `visit` with the name, the place and the stated length of each chunk.
    static func walk(
        _ file: MediaBytes, _ range: Range<Int>, _ order: MediaBytes.Order = .little,
        visit: (_ name: String, _ place: Int, _ length: Int) -> Void
    ) {
        var place = range.lowerBound
        for _ in 0..<maxChunks {
            guard place < range.upperBound, let name = file.bytes(place, 4), let length = file.int(place + 4, 4, order)
            else { return }
            visit(String(decoding: name, as: UTF8.self), place + 8, length)
            place += 8 + length + length % 2
        }
    }
}
