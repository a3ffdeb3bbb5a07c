import AuditModel
import AuditPipeline

/// What a scan says to people: one line of figures, one line for whatever was not read.
enum ScanText {
    static func lines(_ scan: ScanDocument, _ common: CommonOptions) -> [String] {
        var lines = [
            common.say(
                "scan.figures",
                [
                    "shards": Grouped.text(scan.shards), "records": Grouped.text(scan.records),
                    "bytes": Grouped.bytes(scan.bytesStored), "seconds": seconds(scan.seconds),
                ])
        ]
        if scan.skippedUnchanged > 0 {
            lines.append(common.say("scan.unchanged", ["files": Grouped.text(scan.skippedUnchanged)]))
        }
        let besides: [(String, UInt64)] = [
            ("scan.evidence", scan.evidenceFiles), ("scan.excluded", scan.excluded.files),
            ("scan.aliases", scan.aliases), ("scan.pointers", scan.pointers),
        ]
        let counted = besides.filter { $0.1 > 0 }.map { common.say($0.0, ["files": Grouped.text($0.1)]) }
        if !counted.isEmpty { lines.append("  " + counted.joined(separator: " · ")) }
        lines += scan.gaps.map { GapText.line($0, common) }
        if let root = scan.datasetRoot { lines.append("  dataset_root  \(root)") }
        return lines
    }

    static func seconds(_ seconds: Double) -> String {
        let tenths = Int((seconds * 10).rounded(.up))
        return "\(tenths / 10).\(tenths % 10)"
    }
}
