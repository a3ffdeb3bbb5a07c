internal import AuditModel

/// The `outs:` of a `.dvc` file: a short YAML list that DVC writes in one fixed form.
///
/// Source: DVC documentation, ".dvc Files".
enum DVCFile {
    /// The pointer of a file with an output; with several, their bytes are summed and no digest is named.
    static func pointer(_ bytes: ArraySlice<UInt8>) -> Pointer? {
        var outputs: [(digest: String?, bytes: UInt64?)] = []
        var isInOutputs = false
        for line in PointerFile.lines(of: bytes) {
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            if first != UInt8(ascii: " "), first != UInt8(ascii: "-") {
                isInOutputs = line == Array("outs:".utf8)[...]
                continue
            }
            guard isInOutputs else { continue }
            var field = line.drop { $0 == UInt8(ascii: " ") }
            if let item = PointerText.value("- ", in: field) {
                outputs.append((nil, nil))
                field = item.drop { $0 == UInt8(ascii: " ") }
            }
            read(field, into: &outputs)
        }
        guard let only = outputs.first else { return nil }
        if outputs.count == 1 { return Pointer(.dvc, digest: only.digest, bytes: only.bytes) }
        return Pointer(.dvc, digest: nil, bytes: sum(outputs.map(\.bytes)))
    }

    private static func read(_ field: ArraySlice<UInt8>, into outputs: inout [(digest: String?, bytes: UInt64?)]) {
        guard let last = outputs.indices.last else { return }
        if let value = PointerText.value("md5: ", in: field) {
            // A folder's digest is that of its listing, which `.dir` tells.
            let isFolder = value.suffix(4) == Array(".dir".utf8)[...]
            let hex = PointerText.hex(isFolder ? value.dropLast(4) : value)
            outputs[last].digest = hex.map { "md5:\($0)\(isFolder ? ".dir" : "")" }
        } else if let value = PointerText.value("size: ", in: field) {
            outputs[last].bytes = PointerText.number(value)
        }
    }

    /// Nil when a size is missing or the sum does not fit.
    private static func sum(_ sizes: [UInt64?]) -> UInt64? {
        sizes.reduce(0) { total, size in
            guard let total, let size else { return nil }
            let (sum, overflow) = total.addingReportingOverflow(size)
            return overflow ? nil : sum
        }
    }
}
