/// The frames of MPEG layer III sound (ISO/IEC 11172-3, 2.4.2.3; ISO/IEC 13818-3 for the lower rates).
enum MPEGFrames {
    private struct Header {
        let bytes, samples, sampleRate, bitRate, channels: Int
        let isOfVersionOne: Bool

        init?(_ file: MediaBytes, at place: Int) {
            guard file[place] == 0xFF, let bits = file.number(place, 4), bits >> 21 & 0x7FF == 0x7FF,
                bits >> 17 & 3 == 1
            else { return nil }
            let version = Int(bits >> 19 & 3)
            let rates = [[11_025, 12_000, 8_000], [], [22_050, 24_000, 16_000], [44_100, 48_000, 32_000]][version]
            let (rate, bitRate) = (Int(bits >> 10 & 3), Int(bits >> 12 & 15))
            guard rate < rates.count, bitRate > 0, bitRate < 15 else { return nil }
            isOfVersionOne = version == 3
            sampleRate = rates[rate]
            self.bitRate = (isOfVersionOne ? Self.kilobits : Self.lowKilobits)[bitRate] * 1_000
            samples = isOfVersionOne ? 1_152 : 576
            bytes = samples / 8 * self.bitRate / sampleRate + Int(bits >> 9 & 1)
            channels = bits >> 6 & 3 == 3 ? 1 : 2
        }

        private static let kilobits = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
        private static let lowKilobits = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
    }

    private static let maxPadding = 4_096
    private static let maxFrames = 4_000_000

    /// - Parameter range: the file without its tags.
    static func describe(_ file: MediaBytes, _ range: Range<Int>, into facts: inout MediaFacts) {
        let search = range.prefix(maxPadding)
        guard let start = search.first(where: { Header(file, at: $0) != nil }), let first = Header(file, at: start)
        else { return }
        facts.add("sample-rate", first.sampleRate)
        facts.add("channels", first.channels)
        if let frames = statedFrames(file, start, first) {
            let samples = frames.multipliedReportingOverflow(by: UInt64(first.samples)).partialValue
            facts.add(seconds: samples, per: UInt64(first.sampleRate))
        } else {
            count(file, start..<range.upperBound, first, &facts)
        }
    }

    /// The number of frames that the encoder wrote into the first one.
    private static func statedFrames(_ file: MediaBytes, _ frame: Int, _ header: Header) -> UInt64? {
        let side = header.isOfVersionOne ? (header.channels == 1 ? 17 : 32) : (header.channels == 1 ? 9 : 17)
        let place = frame + 4 + side
        if file.has("Xing", at: place) || file.has("Info", at: place), let flags = file[place + 7], flags & 1 != 0 {
            return file.number(place + 8, 4)
        }
        return file.has("VBRI", at: frame + 36) ? file.number(frame + 50, 4) : nil
    }

    /// Goes from frame to frame; of a file that is not all at hand nothing is said.
    private static func count(_ file: MediaBytes, _ range: Range<Int>, _ first: Header, _ facts: inout MediaFacts) {
        var place = range.lowerBound
        var frames = 0
        var isConstant = true
        while frames < maxFrames, place < range.upperBound, let header = Header(file, at: place) {
            frames += 1
            isConstant = isConstant && header.bitRate == first.bitRate
            place += header.bytes
        }
        // What was gone through must be the file but for some padding or a foreign tag.
        guard frames > 0, place >= range.upperBound - range.count / 16 else { return }
        facts.add(seconds: UInt64(frames) * UInt64(first.samples), per: UInt64(first.sampleRate))
        if isConstant { facts.add("bit-rate", first.bitRate) }
    }
}
