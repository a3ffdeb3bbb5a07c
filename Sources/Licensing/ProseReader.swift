internal import AuditModel

/// Finds statements in prose: SPDX tags, badges, license URLs, and license names where the text speaks of licensing.
///
/// A section whose heading speaks of licensing, and a paragraph that does, are looked at; all else is not, so that a
/// name in passing says nothing. Every name must match in full.
struct ProseReader {
    private let file: EvidenceFile
    private let origin: LicenseEvidence.Origin
    private var section: (level: Int, scope: LicenseEvidence.Scope)?

    init(_ file: EvidenceFile, origin: LicenseEvidence.Origin) {
        self.file = file
        self.origin = origin
        // A file that is called LICENSE speaks of nothing else.
        if origin == .licenseFile { section = (.max, .unspecified) }
    }

    func read(_ text: TextLines, into report: inout EvidenceReport) {
        var reader = self
        for tag in SPDXTag.all(in: text) {
            // A tag in a comment is about the file that it stands in.
            let covers = tag.isInComment ? [BytePath(file.path.name)] : []
            report.add(file.statement(origin, tag.reading, value: tag.value, line: tag.line, covers: covers))
        }
        for paragraph in Paragraph.all(in: text) { reader.read(paragraph, &report) }
    }

    private mutating func read(_ paragraph: Paragraph, _ report: inout EvidenceReport) {
        let text = String(decoding: paragraph.bytes, as: UTF8.self)
        let speaks = LicenseWording.mentionsLicense(text)
        if let level = paragraph.level {
            if let open = section, level > open.level, !speaks { return }
            section = speaks ? (level, LicenseWording.scope(text)) : (origin == .licenseFile ? section : nil)
        }
        let links = ProseLinks(paragraph.bytes)
        addBadges(links, paragraph, &report)
        guard speaks || section != nil else { return }
        for segment in Self.segments(links.text) where !LicenseWording.denies(Self.text(links.text[segment])) {
            add(segment, links, paragraph, &report)
        }
    }

    private func addBadges(_ links: ProseLinks, _ paragraph: Paragraph, _ report: inout EvidenceReport) {
        for link in links.links {
            guard let badge = LicenseBadge(url: link.url) else { continue }
            let reading = LicenseIdentifiers.read(badge.message)
            guard reading.expression != nil else { continue }
            report.add(
                statement(
                    reading, "\(badge.label): \(badge.message)", paragraph.line(at: link.offset),
                    LicenseWording.scope(badge.label)))
        }
    }

    /// One sentence: first what its URLs say, then the names in its words.
    private func add(
        _ segment: Range<Int>, _ links: ProseLinks, _ paragraph: Paragraph, _ report: inout EvidenceReport
    ) {
        let scope = LicenseWording.scope(Self.text(links.text[segment]))
        for link in links.links where segment.contains(link.offset) {
            guard let reading = LicenseURLs.read(link.url), reading.expression != nil else { continue }
            report.add(statement(reading, link.url, paragraph.line(at: link.offset), scope))
        }
        let words = NameWords(Array(links.text[segment])).words
        var index = 0
        while index < words.count {
            guard let (reading, count) = name(words, at: index) else {
                index += 1
                continue
            }
            let range = words[index].range.lowerBound..<words[index + count - 1].range.upperBound
            let offset = segment.lowerBound + range.lowerBound
            let value = links.words(in: offset..<(segment.lowerBound + range.upperBound))
            report.add(statement(reading, value, paragraph.line(at: offset), scope))
            index += count
        }
    }

    /// The longest license name that begins at a word.
    private func name(_ words: [NameWords.Word], at start: Int) -> (LicenseReading, Int)? {
        guard LicenseNames.mayBegin(words[start].text) else { return nil }
        let longest = Swift.min(LicenseNames.maxWords, words.count - start)
        for count in stride(from: longest, to: 0, by: -1) {
            let name = words[start..<(start + count)].map(\.text)[...]
            guard let reading = LicenseNames.read(name), reading.expression != nil else { continue }
            guard !LicenseNames.isDoubtful(name) || isSure(words, start..<(start + count)) else { return nil }
            return (reading, count)
        }
        return nil
    }

    /// Whether the words around a doubtful name, or the lack of others, show that a license is meant.
    private func isSure(_ words: [NameWords.Word], _ name: Range<Int>) -> Bool {
        let around = Swift.max(name.lowerBound - 1, 0)..<Swift.min(name.upperBound + 1, words.count)
        if words[around].contains(where: { Self.licenseWords.contains($0.text) }) { return true }
        return section != nil && words.count <= 6
    }

    private static let licenseWords: Set<String> = ["license", "licence", "licensed", "licenses", "licences", "under"]

    private func statement(
        _ reading: LicenseReading, _ value: String, _ line: Int, _ scope: LicenseEvidence.Scope
    ) -> LicenseEvidence {
        var scope = scope
        if scope == .unspecified { scope = section?.scope ?? .unspecified }
        if scope == .unspecified { scope = file.name.scope }
        return file.statement(origin, reading, value: value, line: line, scope: scope)
    }

    /// Sentences and clauses: parted by `. `, `; `, `。` and `；`.
    private static func segments(_ bytes: [UInt8]) -> [Range<Int>] {
        var segments: [Range<Int>] = []
        var start = 0
        for index in bytes.indices where isEnd(bytes, at: index) {
            segments.append(start..<(index + 1))
            start = index + 1
        }
        if start < bytes.count { segments.append(start..<bytes.count) }
        return segments
    }

    private static func isEnd(_ bytes: [UInt8], at index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "."), UInt8(ascii: ";"): index + 1 < bytes.count && bytes[index + 1] == 0x20
        case 0x82: index >= 2 && bytes[index - 2] == 0xE3 && bytes[index - 1] == 0x80
        case 0x9B: index >= 2 && bytes[index - 2] == 0xEF && bytes[index - 1] == 0xBC
        default: false
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
