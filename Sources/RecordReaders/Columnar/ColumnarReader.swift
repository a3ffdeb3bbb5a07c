internal import ArrowLibrary
internal import AuditModel

/// Reads the rows of a table in a columnar file.
///
/// Parquet, ORC and Arrow files say at their end what they hold, so they are read at any place, or from memory where
/// they are inside another file; an Arrow stream is read in order.
final class ColumnarReader: RecordReader {
    private let formatName: String
    private let options: ReadingOptions
    private let part: Range<UInt64>?
    private(set) var seekPoints: [SeekPoint] = []
    private var output: RecordOutput?

    /// Bytes that the library may take to decode a batch, and for a file that is held in memory; a worker may have
    /// 512 MiB in all.
    private static let memoryLimit = 384 << 20
    private static let memoryLimitBesideFile = 256 << 20

    /// - Parameter part: read only the groups that start there; nil for all.
    init(formatName: String, options: ReadingOptions, part: Range<UInt64>? = nil) {
        self.formatName = formatName
        self.options = options
        self.part = part
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
        guard part == nil else { return }
        let left = try bytes.drain()
        if isStream && left > 0 { sink.note(.columnarTrailing(bytes: left)) }
    }

    private func readTable(_ bytes: ColumnarBytes, _ output: RecordOutput) throws(ArrowFault) -> ArrowTable {
        let table = try open(bytes)
        if part?.lowerBound ?? 0 == 0 { noteFacts(table, output) }
        var rows = ColumnarRows(table, options: options, output: output)
        let places = bytes.storedSize.flatMap { GroupPlaces(table, size: $0) }
        if part != nil, places == nil { throw .malformed("row groups") }
        for group in part.flatMap({ places?.groups(in: $0) }) ?? 0..<(table.groupCount ?? 1) {
            if part == nil, let place = places?.starts[group] { noteSeekPoint(place) }
            try rows.read(group: group) { () throws(ArrowFault) in try open(bytes, isChecked: false) }
        }
        rows.finish(isWhole: part == nil)
        return table
    }

    /// Keeps a place from which records can be read again, some way behind the one before.
    private func noteSeekPoint(_ place: UInt64) {
        guard place - (seekPoints.last?.stored ?? 0) >= RestartPoint.spacing, let ordinal = output?.records else {
            return
        }
        seekPoints.append(SeekPoint(ordinal: ordinal, stored: place, decoded: place))
    }

    /// Where the groups of a stored file start; nil when it is not to be cut.
    static func groupStarts(_ access: any RandomAccess, formatName: String) -> [UInt64]? {
        var head = [UInt8](repeating: 0, count: 8)
        guard (try? access.pread(into: &head, offset: 0, count: 8)) == 8,
            let container = container(formatName, startsWith: { head[...].has($0) }), container != .stream,
            let table = try? ArrowTable(container, access, memoryLimit: memoryLimit),
            let places = GroupPlaces(table, size: access.size)
        else { return nil }
        // A file that counts its rows in two ways is to be seen whole.
        let rows = (0..<(table.groupCount ?? 0)).map { (try? table.group($0, columns: nil))?.rows ?? -1 }
        guard !rows.contains(-1), table.statedRows == rows.reduce(0, &+) else { return nil }
        return places.starts
    }

    /// What the container says about itself; nothing where it says nothing.
    private func noteFacts(_ table: ArrowTable, _ output: RecordOutput) {
        for fact in table.facts where !fact.value.isEmpty { output.note(ContainerFact(fact.key, fact.value)) }
    }

    private func open(_ bytes: ColumnarBytes, isChecked: Bool = true) throws(ArrowFault) -> ArrowTable {
        guard var container = Self.container(formatName, startsWith: bytes.starts) else {
            throw .unsupported("Feather 1")
        }
        if container == .parquet && !isChecked { container = .uncheckedParquet }
        if case .stream = container { return try ArrowTable(stream: bytes.stream, memoryLimit: Self.memoryLimit) }
        let access: any RandomAccess
        do throws(ReadFault) {
            access = try bytes.access()
        } catch {
            throw .input(error)
        }
        let isHeld = bytes.storedSize == nil
        return try ArrowTable(
            container, access, memoryLimit: isHeld ? Self.memoryLimitBesideFile : Self.memoryLimit)
    }

    private static func container(_ formatName: String, startsWith: (String) -> Bool) -> ArrowContainer? {
        switch formatName {
        case ParquetFormat.name: .parquet
        case ORCFormat.name: .orc
        default: startsWith("FEA1") ? nil : startsWith("ARROW1") ? .file : .stream
        }
    }
}
