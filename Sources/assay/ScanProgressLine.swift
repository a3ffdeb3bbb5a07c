import AuditModel
import AuditPipeline
import SystemCalls

/// The line that a running scan redraws on a terminal.
final class ScanProgressLine {
    private let common: CommonOptions
    private var lastShown: UInt64 = 0

    init(_ common: CommonOptions) { self.common = common }

    func show(_ progress: ScanProgress) {
        let now = Host.monotonicNanoseconds()
        guard !common.quiet, now &- lastShown > 100_000_000 else { return }
        lastShown = now
        Terminal.standard.progress(
            common.say(
                "scan.progress",
                [
                    "done": Grouped.text(progress.filesDone), "files": Grouped.text(progress.files),
                    "records": Grouped.text(progress.recordsCommitted), "bytes": Grouped.bytes(progress.bytesDone),
                    "total": Grouped.bytes(progress.bytes),
                ]))
    }

    func end() { Terminal.standard.progress("") }
}
