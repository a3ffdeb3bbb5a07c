internal import AuditModel

/// What is counted over the records of one capture file.
struct CaptureTally {
    /// Records with a fault: how many, and the ordinals of the first.
    struct Faults {
        private(set) var records: UInt64 = 0
        private(set) var first: [UInt64] = []

        mutating func add(_ ordinal: UInt64) {
            records += 1
            if first.count < 5 { first.append(ordinal) }
        }
    }

    private var types = [UInt64](repeating: 0, count: CaptureType.allCases.count)
    var digestsChecked: UInt64 = 0
    var digestsFailed: UInt64 = 0
    var digestsUnchecked: UInt64 = 0
    /// Records with a digest that does not fit.
    var digests = Faults()
    /// Records whose body could not be decoded, of compression or framing.
    var bodies = Faults()
    /// Records whose text could not be decoded.
    var texts = Faults()
    var tooLarge: UInt64 = 0
    var truncated: UInt64 = 0
    /// Records behind which the line ends are missing.
    var unseparated = Faults()
    /// Bytes between records that belong to none, and where the first of them are.
    private var stray: (bytes: UInt64, offset: UInt64) = (0, 0)
    /// Of the first record.
    private var version: [UInt8] = []
    /// What the first warcinfo record says: the crawler, and whether it obeyed robots.txt.
    private var software: [UInt8] = []
    private var robots: [UInt8] = []
    private var dates: (first: [UInt8], last: [UInt8])?

    mutating func add(_ type: CaptureType) { types[type.rawValue] += 1 }

    mutating func addStray(_ bytes: Int, at offset: UInt64) {
        if stray.bytes == 0 { stray.offset = offset }
        stray.bytes += UInt64(bytes)
    }

    /// Keeps the version of the format that the first record states.
    mutating func noteVersion(_ text: ArraySlice<UInt8>) {
        if version.isEmpty { version = Array(text.prefix(8)) }
    }

    /// Keeps what a warcinfo record says about the crawl (ISO 28500, section 6.2).
    mutating func noteCrawl(_ bytes: [UInt8], _ block: Range<Int>) {
        guard software.isEmpty && robots.isEmpty else { return }
        _ = HeaderFields.read(bytes, from: block.lowerBound, to: block.upperBound) { name, value in
            let text = bytes[value].prefix(ContainerFact.maxValueBytes)
            if CaptureText.equals(bytes, name, Self.softwareName) { software = Array(text) }
            if CaptureText.equals(bytes, name, Self.robotsName) { robots = Array(text) }
        }
    }

    private static let softwareName = Array("software".utf8)
    private static let robotsName = Array("robots".utf8)

    /// Widens the span of dates; texts of one form compare as their dates do.
    mutating func noteDate(_ bytes: [UInt8], _ range: Range<Int>) {
        guard range.count >= 12, range.count <= 40 else { return }
        guard let known = dates else {
            dates = (Array(bytes[range]), Array(bytes[range]))
            return
        }
        if bytes[range].lexicographicallyPrecedes(known.first) {
            dates?.first = Array(bytes[range])
        } else if known.last.lexicographicallyPrecedes(bytes[range]) {
            dates?.last = Array(bytes[range])
        }
    }

    // MARK: Result

    /// One gap for each kind of fault.
    func gaps(limit: Int) -> [Gap] {
        var gaps: [Gap] = []
        if tooLarge > 0 { gaps.append(.recordLimit(limit, records: tooLarge)) }
        if stray.bytes > 0 { gaps.append(.captureStray(bytes: stray.bytes, at: stray.offset)) }
        if unseparated.records > 0 { gaps.append(.capture("gap.capture-unseparated", unseparated)) }
        if bodies.records > 0 { gaps.append(.capture("gap.capture-body", bodies)) }
        if texts.records > 0 { gaps.append(.capture("gap.capture-charset", texts, status: .unsupported)) }
        if digests.records > 0 { gaps.append(.capture("gap.capture-digest", digests)) }
        return gaps
    }

    /// What the file says about itself.
    var facts: [ContainerFact] {
        var facts: [ContainerFact] = []
        func add(_ key: String, _ number: UInt64) {
            if number > 0 { facts.append(ContainerFact(key, String(number))) }
        }
        func add(_ key: String, _ text: [UInt8]) {
            let printable = text.filter { $0 >= 0x20 && $0 < 0x7F }
            if !printable.isEmpty { facts.append(ContainerFact(key, String(decoding: printable, as: UTF8.self))) }
        }
        add("warc.version", version)
        add("warc.software", software)
        add("warc.robots", robots)
        for (name, count) in zip(CaptureType.names, types) { add("warc.type.\(name)", count) }
        if let dates {
            add("warc.date.first", dates.first)
            add("warc.date.last", dates.last)
        }
        add("warc.truncated", truncated)
        add("warc.digest.checked", digestsChecked)
        add("warc.digest.failed", digestsFailed)
        add("warc.digest.unchecked", digestsUnchecked)
        return facts
    }
}
