import AuditModel
import LibArchive
import Testing

struct FilteredStreamTests {
    static let samples: [(FilteredStream.Filter, small: [UInt8], large: [UInt8])] = [
        (.xz, Samples.xz, Samples.xzLarge), (.bzip2, Samples.bzip2, Samples.bzip2Large),
        (.lz4, Samples.lz4, Samples.lz4Large),
    ]

    @Test(arguments: samples.indices)
    func `what the tool wrote comes out whole`(index: Int) {
        let (filter, small, large) = Self.samples[index]
        #expect(FilteredStream(over: MemorySource(small, step: 3), filter: filter).everything().bytes == Samples.text)
        let (bytes, fault) = FilteredStream(over: MemorySource(large), filter: filter).everything(room: 1_000)
        #expect(bytes == Samples.large)
        #expect(fault == nil)
    }

    @Test func `lzma with its own header comes out whole`() {
        let (bytes, fault) = FilteredStream(over: MemorySource(Samples.lzma), filter: .lzma).everything()
        #expect(bytes == Samples.text)
        #expect(fault == nil)
    }

    @Test(arguments: samples.indices)
    func `several streams in a row are one`(index: Int) {
        let (filter, small, _) = Self.samples[index]
        let (bytes, fault) = FilteredStream(over: MemorySource(small + small), filter: filter).everything()
        #expect(bytes == Samples.text + Samples.text)
        #expect(fault == nil)
    }

    @Test(arguments: samples.indices)
    func `a stream cut anywhere hands over a prefix and a fault`(index: Int) {
        let (filter, _, large) = Self.samples[index]
        for cut in Array(1..<40) + stride(from: 40, to: large.count, by: large.count / 60 + 1) {
            let stream = FilteredStream(over: MemorySource(Array(large[..<cut])), filter: filter)
            let (bytes, fault) = stream.everything()
            #expect(Samples.large.starts(with: bytes))
            // Before the first header is whole there is no stream, only bytes.
            #expect(fault != nil || stream.trailingBytes == cut, "\(filter) cut at \(cut) of \(large.count)")
        }
    }

    @Test(arguments: samples.indices)
    func `a flipped bit is noticed or changes nothing`(index: Int) {
        let (filter, small, _) = Self.samples[index]
        for place in small.indices {
            var damaged = small
            damaged[place] ^= 0x10
            let stream = FilteredStream(over: MemorySource(damaged), filter: filter)
            let (bytes, fault) = stream.everything()
            #expect(
                fault != nil || stream.trailingBytes > 0 || bytes == Samples.text, "\(filter) byte \(place)")
        }
    }

    @Test(arguments: samples.indices)
    func `bytes after the last stream are counted or end it`(index: Int) {
        let (filter, small, _) = Self.samples[index]
        let stream = FilteredStream(over: MemorySource(small + Array("trailing".utf8)), filter: filter)
        let (bytes, fault) = stream.everything()
        // The xz library takes what follows for one more stream, and its last chunk is lost with it.
        #expect(filter == .xz || bytes == Samples.text)
        #expect(filter == .xz ? fault != nil : stream.trailingBytes == 8)
    }

    @Test(arguments: samples.indices)
    func `a cut is partial and a damaged middle is malformed`(index: Int) {
        let (filter, _, large) = Self.samples[index]
        let cut = FilteredStream(over: MemorySource(Array(large.dropLast(20))), filter: filter).everything()
        #expect(cut.fault?.gap.status == .partial)
        #expect(cut.fault?.gap.reason.values["format"] == filter.rawValue)
        var damaged = large + [UInt8](repeating: 0, count: 1 << 20)
        for place in (large.count / 2)..<(large.count / 2 + 8) { damaged[place] ^= 0xFF }
        let flipped = FilteredStream(over: MemorySource(damaged), filter: filter).everything()
        #expect(flipped.fault?.gap.status == .malformed)
    }
}
