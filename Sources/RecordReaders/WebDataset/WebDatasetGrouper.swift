package import AuditModel
import Fingerprinting
import JSONParsing

/// Groups the members of a tar into WebDataset samples: consecutive members that share directory and name up to the
/// first dot are one record.
///
/// It is no `RecordReader`: the caller walks the archive and hands over each regular member in stored order.
package final class WebDatasetGrouper {
    /// The name of the format, beside those of `RecordFormats.all`.
    package static let name = "webdataset"

    /// Whether a tar holds samples, judged by its first regular member.
    package enum Decision: Sendable {
        case yes, no
        /// The next member decides: `continues`.
        case needSecond
    }

    private let options: ReadingOptions
    private let limits: Limits
    private let limit: Int
    private var output: RecordOutput?
    private var records: JSONRecords?
    private var sample = Sample()
    private var chunk = [UInt8](repeating: 0, count: ByteWindow.step)
    private var tooLarge: UInt64 = 0

    package init(options: ReadingOptions, limits: Limits) {
        self.options = options
        self.limits = limits
        limit = max(limits.maxRecordBytes, 1)
    }

    package var rules: [ContentRule] { output?.rules ?? [] }
    package var tuples: [[String: String]] { output?.tuples.tuples ?? [[:]] }

    /// What the path of the first regular member says.
    package static func begins(firstMember path: [UInt8]) -> Decision {
        let member = SampleMember(path)
        let text = String(decoding: FileName.ending(of: path), as: UTF8.self).lowercased()
        // Names that start with a dot are left behind by desktops.
        let isHidden = BytePath(path).name.first == UInt8(ascii: ".")
        guard !member.fileExtension.isEmpty, !isHidden else { return .no }
        let marks = SampleKind.images + SampleKind.sounds + SampleKind.films + SampleKind.tensors
        if marks.contains(text) { return .yes }
        return SampleKind.companions.contains(text) ? .needSecond : .no
    }

    /// Whether the second member belongs to the sample that the first one starts.
    package static func continues(first: [UInt8], second: [UInt8]) -> Bool {
        let (first, second) = (SampleMember(first), SampleMember(second))
        return first.key == second.key && first.fileExtension != second.fileExtension
    }

    /// Takes the next member; a sample is handed on when a member of another one follows.
    ///
    /// - Throws: the gap in the member's bytes; its sample then counts for nothing, those before it are handed on.
    package func member(_ path: [UInt8], source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        let output = prepare(sink)
        let member = SampleMember(path)
        if !sample.isOpen || member.key != sample.key {
            emit(output)
            sample.start(member.key)
        }
        do {
            try read(member, source, output)
        } catch {
            sample.isBroken = true
            output.flush()
            throw error
        }
    }

    /// Hands on the last sample.
    package func finish(into sink: any RecordSink) {
        let output = prepare(sink)
        emit(output)
        records?.finish()
        if tooLarge > 0 { output.note(.sampleLimit(limit, records: tooLarge)) }
    }

    private func prepare(_ sink: any RecordSink) -> RecordOutput {
        if let output { return output }
        let output = RecordOutput(sink)
        self.output = output
        records = JSONRecords(options: options, limits: limits, output: output)
        return output
    }
}

// MARK: Members

extension WebDatasetGrouper {
    private func read(
        _ member: SampleMember, _ source: any ByteSource, _ output: RecordOutput
    ) throws(ReadFault) {
        let start = sample.bytes.count
        while true {
            let count = min(try source.read(into: &chunk, at: 0), chunk.count)
            if count <= 0 { break }
            if sample.isBroken || sample.isStreamed { continue }
            if sample.bytes.count + count > limit {
                return try overflow(member, from: start, read: count, source, output)
            }
            sample.bytes.append(contentsOf: chunk[..<count])
        }
        if !sample.isBroken && !sample.isStreamed { sample.add(member, start..<sample.bytes.count) }
    }

    /// The sample is larger than memory may be: a better member that is here already stays its content, else this one
    /// is handed on as it comes.
    private func overflow(
        _ member: SampleMember, from start: Int, read count: Int, _ source: any ByteSource, _ output: RecordOutput
    ) throws(ReadFault) {
        tooLarge += 1
        let best = sample.best
        if let best, best.kind < .other, !member.precedes(best.member) {
            sample.bytes.removeLast(sample.bytes.count - start)
            while try source.read(into: &chunk, at: 0) > 0 {}
            return
        }
        sample.isStreamed = true
        let isMedia = member.kind <= .document
        let rule = output.index(of: isMedia ? .file : .raw)
        // Without a member that is the content, the members are, in stored order.
        let from = member.kind == .other ? 0 : start
        output.part(sample.bytes, from..<sample.bytes.count, rule: rule)
        output.part(chunk, 0..<count, rule: rule)
        while true {
            let count = min(try source.read(into: &chunk, at: 0), chunk.count)
            if count <= 0 { break }
            output.part(chunk, 0..<count, rule: rule)
        }
        output.endParts()
    }
}

// MARK: Samples

extension WebDatasetGrouper {
    private func emit(_ output: RecordOutput) {
        guard sample.isOpen, !sample.isBroken, !sample.isStreamed, let best = sample.best else { return }
        let range = best.range
        switch best.kind {
        case .image, .audio, .video, .document:
            output.append(sample.bytes, range, rule: output.index(of: .file), tuple: license(output))
        case .text: emitText(range, output)
        case .json: records?.take(sample.bytes, [range], offset: 0)
        case .other: emitAll(output)
        }
    }

    private func emitText(_ range: Range<Int>, _ output: RecordOutput) {
        let mark = ByteOrderMark(sample.bytes[range])
        guard let fault = UTF8Text.firstFault(sample.bytes, range) else {
            let text = (range.lowerBound + mark.utf8Length)..<range.upperBound
            return output.append(sample.bytes, text, rule: output.index(of: .file), tuple: license(output))
        }
        let bytes = sample.bytes[range]
        if let encoding = TextEncoding.find(head: bytes, isWhole: true, isMarkup: false, options: options),
            let text = TextDecoding.text(bytes, encoding)
        {
            return output.append(text, 0..<text.count, rule: output.index(of: .file), tuple: license(output))
        }
        output.note(.notUTF8(at: UInt64(fault - range.lowerBound), records: 1))
        output.append(sample.bytes, range, rule: output.index(of: .raw), tuple: license(output))
    }

    /// A sample of values only: an object of extension and bytes.
    private func emitAll(_ output: RecordOutput) {
        let names = sample.members.map(\.member.fileExtension)
        CanonicalRow.encode(
            sample.bytes, names: names, cells: sample.members.map(\.range), nulls: [],
            order: CanonicalRow.order(of: names), into: &output.contents)
        output.close(rule: output.index(of: .record), tuple: license(output))
    }

    /// The license that the sample's JSON member names.
    private func license(_ output: RecordOutput) -> UInt32 {
        guard let json = sample.members.first(where: { $0.kind == .json }), let records else { return 0 }
        return records.license(sample.bytes, json.range)
    }
}
