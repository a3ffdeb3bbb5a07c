internal import ArrowLibrary
internal import AuditModel

/// Reads the rows of a table in a columnar file.
///
/// Parquet, ORC and Arrow files say at their end what they hold, so they are read at any place, or from memory where
/// they are inside another file; an Arrow stream is read in order.
final class ColumnarReader: RecordReader {
    private let formatName: String
    private let options: ReadingOptions
    private let groups: Range<Int>?
    private var output: RecordOutput?

    /// Bytes that the library may take to decode a batch; a worker may have 512 MiB in all.
    private static let memoryLimit = 256 << 20

    /// - Parameter groups: the only row groups to read; nil for all.
    init(formatName: String, options: ReadingOptions, groups: Range<Int>? = nil) {
        self.formatName = formatName
        self.options = options
        self.groups = groups
    }

    var rules: [ContentRule] { output?.rules ?? [] }
    var tuples: [[String: String]] { output?.tuples.tuples ?? [[:]] }

    func read(_ source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        let bytes = ColumnarBytes(source)
        let output = RecordOutput(sink, keyFields: options.index.count)
        self.output = output
        var isStream = false
        if !bytes.isEmpty {
            do throws(ArrowFault) {
                isStream = try readTable(bytes, output).groupCount == nil
            } catch {
                output.flush()
                // A file that was cut is damaged for that reason: the fault of the source says it better.
                if case .input(let fault) = error { throw fault }
                if bytes.fault == nil { sink.note(.columnar(error, format: formatName)) }
            }
        }
        output.flush()
        // Nobody asks for the digest of a part.
        guard groups == nil else { return }
        let left = try bytes.drain()
        if isStream && left > 0 { sink.note(.columnarTrailing(bytes: left)) }
    }

    private func readTable(_ bytes: ColumnarBytes, _ output: RecordOutput) throws(ArrowFault) -> ArrowTable {
        let table = try open(bytes)
        if groups?.lowerBound ?? 0 == 0 { noteFacts(table, output) }
        var rows = ColumnarRows(table, options: options, output: output)
        if let count = table.groupCount {
            for group in groups?.clamped(to: 0..<count) ?? 0..<count { try rows.read(group: group) }
        } else {
            try rows.read(group: 0)
        }
        rows.finish(isWhole: groups == nil)
        return table
    }

    /// What the container says about itself; nothing where it says nothing.
    private func noteFacts(_ table: ArrowTable, _ output: RecordOutput) {
        for fact in table.facts where !fact.value.isEmpty { output.note(ContainerFact(fact.key, fact.value)) }
    }

    private func open(_ bytes: ColumnarBytes) throws(ArrowFault) -> ArrowTable {
        guard let container = container(bytes) else { throw .unsupported("Feather 1") }
        if case .stream = container { return try ArrowTable(stream: bytes.stream, memoryLimit: Self.memoryLimit) }
        let access: any RandomAccess
        do throws(ReadFault) {
            access = try bytes.access()
        } catch {
            throw .input(error)
        }
        return try ArrowTable(container, access, memoryLimit: Self.memoryLimit)
    }

    private func container(_ bytes: ColumnarBytes) -> ArrowContainer? {
        switch formatName {
        case ParquetFormat.name: .parquet
        case ORCFormat.name: .orc
        default: bytes.starts(with: "FEA1") ? nil : bytes.starts(with: "ARROW1") ? .file : .stream
        }
    }
}
