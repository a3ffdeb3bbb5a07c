import AuditModel
import AuditPipeline
import Foundation

/// A worker that gives prepared replies, one per process, and then gives way to the real one.
struct FakeWorker {
    let program: String
    private let folder: TestFolder

    /// - Parameters:
    ///   - replies: what the first, second, … process puts on its output, whatever it is asked.
    ///   - ends: whether these processes end at once, or wait for the end of their input.
    init(replies: [[UInt8]], ends: Bool = false) throws {
        folder = try TestFolder()
        program = folder.path + "/worker"
        for (index, reply) in replies.enumerated() { try folder.write("reply-\(index + 1)", reply) }
        try folder.write("count", "0\n")
        let script = """
            #!/bin/sh
            cd '\(folder.path)'
            n=$(($(cat count) + 1))
            echo $n > count
            if [ -f reply-$n ]; then
                cat reply-$n
                \(ends ? "exit 7" : "exec cat > rest-$n")
            fi
            exec '\(Dataset.program)' worker
            """
        try folder.write("worker", script)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    }

    /// How many processes were started.
    func starts() throws -> Int {
        let text = String(decoding: try folder.bytes("count"), as: UTF8.self)
        return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    }

    /// One frame after another.
    static func reply(_ frames: WorkerFrame...) -> [UInt8] { frames.flatMap(\.encoded) }

    static func begin(_ index: UInt32, _ member: String = "", parent: UInt32? = nil) -> WorkerFrame {
        WorkerFrame(.begin, ShardBeginning(index: index, member: member, parent: parent).wireBytes)
    }

    static func fingerprints(_ index: UInt8, records: Int) -> WorkerFrame {
        WorkerFrame(.fingerprints, [index, 0, 0, 0] + [UInt8](repeating: 0xAB, count: records * 16))
    }

    static func report(_ index: UInt32, records: UInt64 = 0, _ change: (inout ShardReport) -> Void = { _ in })
        -> WorkerFrame
    {
        var report = ShardReport(index: index, format: "jsonl")
        report.records = records
        change(&report)
        return WorkerFrame(.report, report.wireBytes)
    }
}
