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
        let left = progress.secondsLeft.map { common.say("scan.left", ["time": Self.time($0)]) } ?? ""
        Terminal.standard.progress(
            common.say(
                "scan.progress",
                [
                    "done": Grouped.text(progress.filesDone), "files": Grouped.text(progress.files),
                    "records": Grouped.text(progress.recordsCommitted), "bytes": Grouped.bytes(progress.bytesDone),
                    "total": Grouped.bytes(progress.bytes),
                ]) + left)
    }

    /// `0:07`, `12:30`, `3:05:00`.
    private static func time(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        let parts = [whole / 3_600, whole / 60 % 60, whole % 60].drop { $0 == 0 }.map(String.init)
        let shown = parts.count > 1 ? parts : ["0", parts.first ?? "0"]
        return ([shown[0]] + shown.dropFirst().map { $0.count < 2 ? "0" + $0 : $0 }).joined(separator: ":")
    }

    func end() { Terminal.standard.progress("") }
}
