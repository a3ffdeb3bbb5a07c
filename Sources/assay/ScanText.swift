import AuditModel
import AuditPipeline

/// What a scan says to people: one line of figures, one line for whatever was not read.
enum ScanText {
    static func lines(_ scan: ScanDocument, _ common: CommonOptions) -> [String] {
        var lines = [
            [
                common.say("count.shards", counting: scan.shards, "count"),
                common.say("count.records", counting: scan.records, "count"),
                Grouped.bytes(scan.bytesStored),
            ].joined(separator: common.say("word.comma")) + "   "
                + common.say("scan.seconds", ["seconds": seconds(scan.seconds)])
        ]
        if scan.skippedUnchanged > 0 {
            lines.append(common.say("scan.unchanged", ["files": Grouped.text(scan.skippedUnchanged)]))
        }
        let besides: [(String, UInt64)] = [
            ("scan.evidence", scan.evidenceFiles), ("scan.excluded", scan.excluded.files),
            ("scan.aliases", scan.aliases), ("scan.pointers", scan.pointers),
        ]
        let counted = besides.filter { $0.1 > 0 }.map { common.say($0.0, counting: $0.1, "files") }
        if !counted.isEmpty { lines.append("  " + counted.joined(separator: " · ")) }
        lines += scan.gaps.map { GapText.line($0, common) }
        if let root = scan.datasetRoot { lines.append("  dataset_root  \(root)") }
        if let checkpoint = scan.checkpoint {
            lines.append("  " + common.say("scan.checkpoint"))
            lines += checkpoint.split(separator: "\n").map { "    \($0)" }
        }
        return lines
    }

    /// Says that a change of the manifest made files to be read again.
    static func noteReread(_ result: ScanResult, _ common: CommonOptions) {
        guard result.filesReadForOptions > 0, !common.quiet else { return }
        let files = ["files": Grouped.text(result.filesReadForOptions)]
        Terminal.standard.complain("assay: " + common.say("scan.reread", files))
    }

    static func seconds(_ seconds: Double) -> String {
        let tenths = Int((seconds * 10).rounded(.up))
        return "\(tenths / 10).\(tenths % 10)"
    }
}
