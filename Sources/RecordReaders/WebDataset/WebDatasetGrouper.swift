package import AuditModel

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
    private var records: SampleRecords?
    private var window = SampleWindow()
    private var chunk = [UInt8](repeating: 0, count: ByteWindow.step)
    private var tooLarge: UInt64 = 0

    package init(options: ReadingOptions, limits: Limits) {
        self.options = options
        self.limits = limits
        limit = max(limits.maxRecordBytes, 1)
    }

    package var rules: [ContentRule] { records?.output.rules ?? [] }
    package var tuples: [[String: String]] { records?.output.tuples.tuples ?? [[:]] }

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
        let (one, two) = (SampleMember(first), SampleMember(second))
        return SampleMember.areEqual(first, one.key, second, two.key)
            && !SampleMember.areEqual(first, one.fileExtension, second, two.fileExtension)
    }

    /// Takes the next member; samples are handed on in the order of their first members.
    ///
    /// - Throws: the gap in the member's bytes; its sample then counts for nothing.
    package func member(_ path: [UInt8], source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        let records = prepare(sink)
        let name = SampleMember(path)
        let number = window.place(path, name)
        if window.hasManyClosed { records.takeClosed(&window) }
        do {
            try read(name.kind, of: number, source, records)
        } catch {
            window[number].isBroken = true
            records.output.flush()
            throw error
        }
    }

    /// The same for members that are in memory as a whole.
    ///
    /// - Parameter bytes: what the ranges of the members are of.
    package func members(_ bytes: [UInt8], _ members: ArraySlice<WholeMember>, into sink: any RecordSink) {
        let records = prepare(sink)
        var members = members
        while let (index, number) = window.take(bytes, members, upTo: limit, sink.contentHasher) {
            stream(bytes, members[index], of: number, records)
            members = members[(index + 1)...]
        }
        if window.hasManyClosed { records.takeClosed(&window) }
    }

    /// Hands on the last samples.
    package func finish(into sink: any RecordSink) {
        let records = prepare(sink)
        window.close()
        records.takeClosed(&window)
        records.finish()
        if tooLarge > 0 { records.output.note(.sampleLimit(limit, records: tooLarge)) }
        if window.apart > 0 { records.output.note(.samplesApart(window.apart)) }
    }

    private func prepare(_ sink: any RecordSink) -> SampleRecords {
        if let records { return records }
        let records = SampleRecords(options: options, limits: limits, sink: sink)
        self.records = records
        return records
    }
}

// MARK: Members

extension WebDatasetGrouper {
    private func read(
        _ kind: SampleKind, of number: Int, _ source: any ByteSource, _ records: SampleRecords
    ) throws(ReadFault) {
        let start = window[number].bytes.count
        let isKept = window[number].isKept
        while true {
            let count = min(try source.read(into: &chunk, at: 0), chunk.count)
            if count <= 0 { break }
            guard isKept else { continue }
            if window[number].size + count > limit {
                return try overflow(kind, of: number, from: start, read: count, source, records)
            }
            window[number].append(chunk, 0..<count)
            window.grew(by: count)
        }
        if isKept { window[number].keepLast(.bytes(start..<window[number].bytes.count)) }
    }

    /// A member in memory that makes its sample too large.
    private func stream(_ bytes: [UInt8], _ member: WholeMember, of number: Int, _ records: SampleRecords) {
        do {
            let kind = SampleMember(bytes, member.name).kind
            try read(kind, of: number, SampleSource(Array(bytes[member.content])), records)
        } catch {
            window[number].isBroken = true
        }
    }

    /// The sample is larger than memory may be: a better member that is here already stays its content, else this one
    /// is handed on as it comes, after all samples before it.
    private func overflow(
        _ kind: SampleKind, of number: Int, from start: Int, read count: Int, _ source: any ByteSource,
        _ records: SampleRecords
    ) throws(ReadFault) {
        tooLarge += 1
        if window[number].keepsContent {
            let excess = window[number].bytes.count - start
            window[number].removeLast(excess)
            window.grew(by: -excess)
            while try source.read(into: &chunk, at: 0) > 0 {}
            return
        }
        window.close(before: number)
        records.takeClosed(&window)
        window[number].isStreamed = true
        let output = records.output
        let rule = output.index(of: kind <= .document ? .file : .raw)
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
