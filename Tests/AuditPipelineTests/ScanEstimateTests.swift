import AuditModel
import AuditPipeline
import Testing

/// How long a scan is said to take, on a clock of the test's own.
@Suite struct ScanEstimateTests {
    private static let second: UInt64 = 1_000_000_000

    /// Finishes one file that took a while.
    private func finish(_ estimate: inout ScanEstimate, _ kind: ScanEstimate.Kind, bytes: UInt64, seconds: UInt64) {
        let running = ScanEstimate.Running(kind: kind, bytes: bytes, started: 0)
        estimate.finish(running, files: 1, now: seconds * Self.second)
    }

    @Test func `nothing is foretold before anything is known`() {
        var estimate = ScanEstimate()
        estimate.add(BytePath("a.jsonl"), bytes: 1 << 30)
        #expect(estimate.secondsLeft([], workers: 2, now: Self.second) == nil)
    }

    @Test func `what each kind of file has cost is what the rest of its kind will cost`() throws {
        var estimate = ScanEstimate()
        for name in ["a.jsonl", "b.jsonl", "a.jsonl.gz", "b.jsonl.gz"] { estimate.add(BytePath(name), bytes: 1 << 30) }
        finish(&estimate, .plain, bytes: 1 << 30, seconds: 4)
        finish(&estimate, .gzip, bytes: 1 << 30, seconds: 30)
        let left = try #require(estimate.secondsLeft([], workers: 2, now: 0))
        #expect(abs(left - 17) < 0.1)
    }

    @Test func `a kind that was not met yet costs as much more than usual as the others did`() throws {
        var estimate = ScanEstimate()
        estimate.add(BytePath("a.jsonl"), bytes: 1_000_000_000)
        estimate.add(BytePath("a.jsonl.gz"), bytes: 1_000_000_000)
        // Usually 1.8 s, so everything takes ten times as long here; a gzip file usually takes 7 s.
        finish(&estimate, .plain, bytes: 1_000_000_000, seconds: 18)
        let left = try #require(estimate.secondsLeft([], workers: 1, now: 0))
        #expect(abs(left - 70) < 1)
    }

    @Test func `files under way count as far as they have come`() throws {
        var estimate = ScanEstimate()
        estimate.add(BytePath("a.jsonl"), bytes: 1_000_000_000)
        var running = ScanEstimate.Running(kind: .plain, bytes: 1_000_000_000, started: 0)
        running.bytesDone = 250_000_000
        let left = try #require(estimate.secondsLeft([running], workers: 1, now: 5 * Self.second))
        #expect(abs(left - 15) < 0.1)
    }

    @Test func `the last file decides, however many workers there are`() throws {
        var estimate = ScanEstimate()
        estimate.add(BytePath("a.jsonl"), bytes: 1_000_000_000)
        var running = ScanEstimate.Running(kind: .plain, bytes: 1_000_000_000, started: 0)
        running.bytesDone = 500_000_000
        let left = try #require(estimate.secondsLeft([running], workers: 8, now: 9 * Self.second))
        #expect(abs(left - 9) < 0.1)
    }
}
