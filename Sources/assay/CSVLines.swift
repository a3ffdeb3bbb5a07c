/// Rows of comma-separated values on their way to the standard output, a block at a time (RFC 4180).
struct CSVLines {
    private var bytes: [UInt8] = []

    mutating func append(_ cells: [String]) {
        bytes += cells.map(Self.quoted).joined(separator: ",").utf8
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        if bytes.count > 256 << 10 { flush() }
    }

    mutating func flush() {
        Terminal.standard.write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0D || $0 == 0x0A }) else { return cell }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
