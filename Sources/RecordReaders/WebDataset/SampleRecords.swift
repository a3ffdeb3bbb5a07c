internal import AuditModel
import Fingerprinting
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
        guard sample.isKept, let best = sample.best, let range = sample.members[best].content else { return }
        let kind = sample.members[best].kind
        if kind == .json { return documents.take(sample.bytes, [range], offset: 0) }
        let tuple = documents.tuple(ofCompanion: index, companions)
        switch kind {
        case .image, .audio, .video, .document: takeMedia(sample.bytes, range, tuple)
        case .text where sample.members[best].isUTF8:
            let start = range.lowerBound + ByteOrderMark(sample.bytes[range]).utf8Length
            output.append(sample.bytes, start..<range.upperBound, rule: output.index(of: .file), tuple: tuple)
        case .text: takeForeignText(sample.bytes, range, tuple)
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

    /// A text that is not UTF-8.
    private func takeForeignText(_ bytes: [UInt8], _ range: Range<Int>, _ tuple: UInt32) {
        let text = bytes[range]
        if let encoding = TextEncoding.find(head: text, isWhole: true, isMarkup: false, options: options),
            let text = TextDecoding.text(text, encoding)
        {
            return output.append(text, 0..<text.count, rule: output.index(of: .file), tuple: tuple)
        }
        let fault = UTF8Text.firstFault(bytes, range) ?? range.lowerBound
        output.note(.notUTF8(at: UInt64(fault - range.lowerBound), records: 1))
        output.append(bytes, range, rule: output.index(of: .raw), tuple: tuple)
    }

    /// A sample of values only: an object of extension and bytes.
    private func takeAll(_ sample: Sample, _ tuple: UInt32) {
        let members = sample.members.filter { $0.content != nil }
        let names = members.map { Array(sample.names[$0.fileExtension]) }
        CanonicalRow.encode(
            sample.bytes, names: names, cells: members.compactMap(\.content), nulls: [],
            order: CanonicalRow.order(of: names), into: &output.contents)
        output.close(rule: output.index(of: .record), tuple: tuple)
    }
}
