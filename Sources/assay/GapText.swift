import AuditModel
import AuditPipeline

/// One line about something that was not read.
enum GapText {
    static func line(_ gap: ScanDocument.GapRow, _ common: CommonOptions) -> String {
        let head = Terminal.standard.styled(common.say("word.gap"), .yellow)
        let accepted = gap.accepted ? common.say("word.accepted-in-brackets") : ""
        let kept =
            gap.status == "partial"
            ? gap.records.map { common.say("gap-line.kept", ["records": Grouped.text($0)]) } : nil
        return "\(head) [\(gap.status)] \(gap.location)  \(common.say(gap.reason))\(kept ?? "")\(accepted)"
    }
}
