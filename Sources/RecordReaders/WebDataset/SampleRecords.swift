internal import AuditModel
internal import Fingerprinting
import JSONParsing

/// Turns samples into records.
final class SampleRecords {
    let output: RecordOutput
    private let options: ReadingOptions
    private let documents: JSONRecords
    /// The JSON beside the contents of the samples at hand, back to back, and where that of each is; empty without one.
    private var companionBytes: [UInt8] = []
    private var companionRanges: [Range<Int>] = []

    init(options: ReadingOptions, limits: Limits, sink: any RecordSink) {
        self.options = options
        output = RecordOutput(sink, keyFields: options.keyFields.count)
        documents = JSONRecords(options: options, limits: limits, output: output)
    }

    /// Hands on the closed samples of a window, and removes them.
    func takeClosed(_ window: inout SampleWindow) {
        let companions = readCompanions(window)
        var index = 0
        window.removeClosed { sample in
            take(sample, companions, index)
            index += 1
        }
    }

    /// Hands on what is left.
    func finish() { documents.finish() }

    /// Parses the JSON beside the contents of all closed samples in one go: most are so small that the call is the work.
    private func readCompanions(_ window: SampleWindow) -> JSONTextExtractor.Results {
        companionBytes.removeAll(keepingCapacity: true)
        companionRanges.removeAll(keepingCapacity: true)
        window.copyCompanions(upTo: documents.limit, into: &companionBytes, &companionRanges)
        companionBytes.append(contentsOf: repeatElement(0, count: JSONTextExtractor.padding))
        return documents.companions(companionBytes, companionRanges)
    }
}

// MARK: One sample

extension SampleRecords {
    /// - Parameters:
    ///   - companions: what the JSON beside contents says.
    ///   - index: which of them is the sample's.
    private func take(_ sample: Sample, _ companions: JSONTextExtractor.Results, _ index: Int) {
        guard sample.isKept, let best = sample.best else { return }
        switch sample.members[best].content {
        case .hashed(let content):
            output.begin(isHashed: true)
            let tuple = documents.tuple(ofCompanion: index, companions)
            output.append(content, rule: output.index(of: .file), tuple: tuple)
        case .bytes(let range):
            output.begin(isHashed: false)
            if sample.members[best].kind == .json { return documents.take(sample.bytes, [range], offset: 0) }
            take(sample, sample.members[best].kind, range, documents.tuple(ofCompanion: index, companions))
        case nil: break
        }
    }

    private func take(_ sample: Sample, _ kind: SampleKind, _ range: Range<Int>, _ tuple: UInt32) {
        switch kind {
        case .image, .audio, .video, .document: takeMedia(sample.bytes, range, tuple)
        case .text: takeText(sample.bytes, range, tuple)
        case .json, .other: takeAll(sample, tuple)
        }
    }

    private func takeMedia(_ bytes: [UInt8], _ range: Range<Int>, _ tuple: UInt32) {
        var tuple = tuple
        if tuple == 0, let license = MediaLicense.value(in: bytes[range]) {
            let license = Array(license.utf8)
            tuple = output.tuple(of: license, 0..<license.count)
        }
        output.append(bytes, range, rule: output.index(of: .file), tuple: tuple)
    }

    private func takeText(_ bytes: [UInt8], _ range: Range<Int>, _ tuple: UInt32) {
        guard let fault = UTF8Text.firstFault(bytes, range) else {
            let start = range.lowerBound + ByteOrderMark(bytes[range]).utf8Length
            return output.append(bytes, start..<range.upperBound, rule: output.index(of: .file), tuple: tuple)
        }
        let text = bytes[range]
        if let encoding = TextEncoding.find(head: text, isWhole: true, isMarkup: false, options: options),
            let text = TextDecoding.text(text, encoding)
        {
            return output.append(text, 0..<text.count, rule: output.index(of: .file), tuple: tuple)
        }
        output.note(.notUTF8(at: UInt64(fault - range.lowerBound), records: 1))
        output.append(bytes, range, rule: output.index(of: .raw), tuple: tuple)
    }

    /// A sample of values only: an object of extension and bytes.
    private func takeAll(_ sample: Sample, _ tuple: UInt32) {
        var names: [[UInt8]] = []
        var cells: [Range<Int>] = []
        for member in sample.members {
            guard case .bytes(let range) = member.content else { continue }
            names.append(Array(sample.names[member.fileExtension]))
            cells.append(range)
        }
        CanonicalRow.encode(
            sample.bytes, names: names, cells: cells, nulls: [],
            order: CanonicalRow.order(of: names), into: &output.contents)
        output.close(rule: output.index(of: .record), tuple: tuple)
    }
}
