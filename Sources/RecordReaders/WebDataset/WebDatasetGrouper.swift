package import AuditModel
import Fingerprinting
import JSONParsing

/// Groups the members of a tar into WebDataset samples: members that share directory and name up to the first dot are
/// one record, also when others stand between them, as long as not too much does.
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
    private var window = SampleWindow()
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
        return first.hasKey(of: second) && !first.hasExtension(of: second)
    }

    /// Takes the next member; samples are handed on in the order of their first members.
    ///
    /// - Throws: the gap in the member's bytes; its sample then counts for nothing.
    package func member(_ path: [UInt8], source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        let output = prepare(sink)
        let member = SampleMember(path)
        let number = place(of: member, output)
        do {
            try read(member.kind, of: number, source, output)
        } catch {
            window[number].isBroken = true
            output.flush()
            throw error
        }
    }

    /// The same for a member that is in memory as a whole; nothing is allocated.
    ///
    /// - Parameters:
    ///   - path: where the member's path is in `bytes`.
    ///   - content: where all of its bytes are.
    package func member(_ bytes: [UInt8], path: Range<Int>, content: Range<Int>, into sink: any RecordSink) {
        let output = prepare(sink)
        let member = SampleMember(bytes, path)
        let number = place(of: member, output)
        let sample = window[number]
        guard !sample.isBroken && !sample.isStreamed else { return }
        let start = sample.bytes.count
        guard content.count <= limit - start else {
            return stream(Array(bytes[content]), member.kind, of: number, output)
        }
        sample.bytes.append(contentsOf: bytes[content])
        window.grew(by: content.count)
        sample.add(member.kind, start..<(start + content.count))
    }

    /// The number of the member's sample, which has room in the window.
    private func place(of member: SampleMember, _ output: RecordOutput) -> Int {
        let number = window.place(of: member)
        while window.isFull, let oldest = window.oldest, oldest != number { emitOldest(output) }
        return number
    }

    /// Hands on the last samples.
    package func finish(into sink: any RecordSink) {
        let output = prepare(sink)
        while window.oldest != nil { emitOldest(output) }
        records?.finish()
        if tooLarge > 0 { output.note(.sampleLimit(limit, records: tooLarge)) }
        if window.apart > 0 { output.note(.samplesApart(window.apart)) }
    }

    private func prepare(_ sink: any RecordSink) -> RecordOutput {
        if let output { return output }
        let output = RecordOutput(sink, keyFields: options.keyFields.count)
        self.output = output
        records = JSONRecords(options: options, limits: limits, output: output)
        return output
    }
}

// MARK: Members

extension WebDatasetGrouper {
    private func read(
        _ kind: SampleKind, of number: Int, _ source: any ByteSource, _ output: RecordOutput
    ) throws(ReadFault) {
        let start = window[number].bytes.count
        let isKept = !window[number].isBroken && !window[number].isStreamed
        while true {
            let count = min(try source.read(into: &chunk, at: 0), chunk.count)
            if count <= 0 { break }
            guard isKept else { continue }
            if window[number].bytes.count + count > limit {
                return try overflow(kind, of: number, from: start, read: count, source, output)
            }
            window[number].bytes.append(contentsOf: chunk[..<count])
            window.grew(by: count)
        }
        if isKept { window[number].add(kind, start..<window[number].bytes.count) }
    }

    /// A member in memory that makes its sample too large.
    private func stream(_ bytes: [UInt8], _ kind: SampleKind, of number: Int, _ output: RecordOutput) {
        do {
            try read(kind, of: number, SampleSource(bytes), output)
        } catch {
            window[number].isBroken = true
        }
    }

    /// Whether a member that the sample has already is its content, rather than the one that was noted last.
    private func keepsContent(_ sample: Sample, against kind: SampleKind) -> Bool {
        guard let best = sample.best, best.kind < .other else { return false }
        return !sample.precedes(sample.last(kind, 0..<0), best)
    }

    /// The sample is larger than memory may be: a better member that is here already stays its content, else this one
    /// is handed on as it comes, after all samples before it.
    private func overflow(
        _ kind: SampleKind, of number: Int, from start: Int, read count: Int, _ source: any ByteSource,
        _ output: RecordOutput
    ) throws(ReadFault) {
        tooLarge += 1
        if keepsContent(window[number], against: kind) {
            let excess = window[number].bytes.count - start
            window[number].bytes.removeLast(excess)
            window.grew(by: -excess)
            while try source.read(into: &chunk, at: 0) > 0 {}
            return
        }
        while let oldest = window.oldest, oldest != number { emitOldest(output) }
        window[number].isStreamed = true
        let isMedia = kind <= .document
        let rule = output.index(of: isMedia ? .file : .raw)
        // Without a member that is the content, the members are, in stored order.
        let from = kind == .other ? 0 : start
        output.part(window[number].bytes, from..<window[number].bytes.count, rule: rule)
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
    private func emitOldest(_ output: RecordOutput) {
        guard let number = window.oldest else { return }
        emit(window[number], output)
        window.removeOldest()
    }

    private func emit(_ sample: Sample, _ output: RecordOutput) {
        guard !sample.isBroken, !sample.isStreamed, let best = sample.best else { return }
        if best.kind == .json {
            records?.take(sample.bytes, [best.range], offset: 0)
            return
        }
        var tuple = companion(of: sample)
        switch best.kind {
        case .image, .audio, .video, .document:
            if tuple == 0, let license = MediaLicense.value(in: sample.bytes[best.range]) {
                let license = Array(license.utf8)
                tuple = output.tuple(of: license, 0..<license.count)
            }
            output.append(sample.bytes, best.range, rule: output.index(of: .file), tuple: tuple)
        case .text: emitText(sample, best.range, tuple, output)
        case .json, .other: emitAll(sample, tuple, output)
        }
    }

    private func emitText(_ sample: Sample, _ range: Range<Int>, _ tuple: UInt32, _ output: RecordOutput) {
        let mark = ByteOrderMark(sample.bytes[range])
        guard let fault = UTF8Text.firstFault(sample.bytes, range) else {
            let text = (range.lowerBound + mark.utf8Length)..<range.upperBound
            return output.append(sample.bytes, text, rule: output.index(of: .file), tuple: tuple)
        }
        let bytes = sample.bytes[range]
        if let encoding = TextEncoding.find(head: bytes, isWhole: true, isMarkup: false, options: options),
            let text = TextDecoding.text(bytes, encoding)
        {
            return output.append(text, 0..<text.count, rule: output.index(of: .file), tuple: tuple)
        }
        output.note(.notUTF8(at: UInt64(fault - range.lowerBound), records: 1))
        output.append(sample.bytes, range, rule: output.index(of: .raw), tuple: tuple)
    }

    /// A sample of values only: an object of extension and bytes.
    private func emitAll(_ sample: Sample, _ tuple: UInt32, _ output: RecordOutput) {
        let names = sample.members.map { Array(sample.extensions[$0.fileExtension]) }
        CanonicalRow.encode(
            sample.bytes, names: names, cells: sample.members.map(\.range), nulls: [],
            order: CanonicalRow.order(of: names), into: &output.contents)
        output.close(rule: output.index(of: .record), tuple: tuple)
    }

    /// What the sample's JSON member says of its content: the license, and the keys of the record that comes next.
    private func companion(of sample: Sample) -> UInt32 {
        guard let json = sample.json, let records else { return 0 }
        return records.companion(sample.bytes, json)
    }
}
