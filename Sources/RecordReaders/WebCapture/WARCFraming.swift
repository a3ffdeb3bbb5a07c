import JSONParsing

/// Records of WARC: `WARC/1.1`, named fields, an empty line, the block, two empty lines (ISO 28500, section 4).
enum WARCFraming: CaptureFraming {
    static let lineEndsBetween = 2

    static func header(in bytes: [UInt8], from start: Int, to end: Int, isAtEnd: Bool) -> CaptureHeaderResult {
        guard end - start >= shortest || startsLikeMagic(bytes, start, end) else { return .stray }
        guard let version = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: bytes, from: start, to: end) else {
            return startsLikeMagic(bytes, start, end) ? .cut : .stray
        }
        guard isVersion(bytes, start..<version) else { return .stray }
        var header = CaptureHeader()
        var length: UInt64?
        var isSound = true
        let block = HeaderFields.read(bytes, from: version + 1, to: end) { name, value in
            let place = (value.lowerBound - start)..<(value.upperBound - start)
            switch Field(bytes, name) {
            case .type: header.type = CaptureType(bytes, value)
            case .length:
                let number = CaptureText.number(bytes, value)
                isSound = isSound && number != nil && (length == nil || length == number)
                length = number
            case .target: header.target = place
            case .date: header.date = place
            case .contentType: header.contentType = place
            case .identifiedType: header.identifiedType = place
            case .blockDigest: header.blockDigest = place
            case .payloadDigest: header.payloadDigest = place
            case .truncated: header.isTruncated = true
            case .segment: header.isSegment = true
            case nil: break
            }
        }
        guard let block else { return .cut }
        guard isSound, let length else { return .bad }
        header.headerBytes = block - start
        header.blockBytes = length
        return .header(header)
    }

    static func nextRecord(in bytes: [UInt8], from: Int, to end: Int, isAtEnd: Bool) -> (found: Int?, resume: Int) {
        var position = from
        while let found = ByteSearch.firstIndex(of: UInt8(ascii: "W"), in: bytes, from: position, to: end) {
            position = found + 1
            guard found == 0 || bytes[found - 1] == UInt8(ascii: "\n"), startsLikeMagic(bytes, found, end) else {
                continue
            }
            let lineEnd = ByteSearch.firstIndex(
                of: UInt8(ascii: "\n"), in: bytes, from: found, to: min(end, found + longestVersion))
            if lineEnd == nil && end < found + longestVersion && !isAtEnd { return (nil, found) }
            if let lineEnd, isVersion(bytes, found..<lineEnd) { return (found, found) }
        }
        return (nil, end)
    }

    private static let magic = Array("WARC/".utf8)
    private static let shortest = "WARC/1.0\n".utf8.count
    private static let longestVersion = 16

    /// Whether the bytes agree with the magic number as far as they go.
    private static func startsLikeMagic(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        for index in 0..<min(magic.count, end - start) where bytes[start + index] != magic[index] { return false }
        return true
    }

    /// `WARC/`, digits and a dot; a CR may follow.
    private static func isVersion(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        guard line.count >= magic.count + 3, line.count <= longestVersion,
            startsLikeMagic(bytes, line.lowerBound, line.upperBound)
        else { return false }
        let rest = bytes[(line.lowerBound + magic.count)..<line.upperBound]
        let number = rest.last == UInt8(ascii: "\r") ? rest.dropLast() : rest
        return number.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") } && number.first?.isDigit == true
    }

    /// The fields that matter.
    private enum Field {
        case type, length, target, date, contentType, identifiedType, blockDigest, payloadDigest, truncated, segment

        init?(_ bytes: [UInt8], _ name: Range<Int>) {
            // Most fields of most records have another length, and none of these is looked at twice.
            for candidate in Self.byLength[min(name.count, Self.byLength.count - 1)]
            where CaptureText.equals(bytes, name, candidate.name) {
                self = candidate.field
                return
            }
            return nil
        }

        private static let byLength: [[(name: [UInt8], field: Field)]] = {
            let names: [(String, Field)] = [
                ("warc-type", .type), ("content-length", .length), ("warc-target-uri", .target),
                ("warc-date", .date), ("content-type", .contentType),
                ("warc-identified-payload-type", .identifiedType), ("warc-block-digest", .blockDigest),
                ("warc-payload-digest", .payloadDigest), ("warc-truncated", .truncated),
                ("warc-segment-number", .segment),
            ]
            var table = [[(name: [UInt8], field: Field)]](repeating: [], count: 30)
            for (name, field) in names { table[name.utf8.count].append((Array(name.utf8), field)) }
            return table
        }()
    }
}
