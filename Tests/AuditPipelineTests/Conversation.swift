import AuditModel
import AuditPipeline
import Foundation
import SystemCalls

/// What a worker answered to some tasks, taken apart frame by frame.
struct Conversation {
    /// All answers to one task, up to the report of its stored file.
    struct Answer {
        var begins: [ShardBeginning] = []
        var fingerprints: [UInt32: [String]] = [:]
        var reports: [ShardReport] = []
        /// Pieces that came before the last piece of a report.
        var reportParts = 0
        /// Frames with keys.
        var keys = 0

        /// The report of the shard that was begun under this member chain; of the stored file, when it is empty.
        func report(_ member: String) -> ShardReport? {
            begins.first { $0.member == member }.flatMap { begun in reports.first { $0.index == begun.index } }
        }

        /// The fingerprints of that shard, in record order.
        func fingerprints(_ member: String) -> [String]? {
            begins.first { $0.member == member }.map { fingerprints[$0.index] ?? [] }
        }

        /// The gaps of that shard as `status key`.
        func gaps(_ member: String) -> [String] {
            (report(member)?.gaps ?? []).map { "\($0.status.rawValue) \($0.reason.key)" }
        }
    }

    private(set) var answers: [Answer] = []
    /// Answers to tasks that allow for parts.
    private(set) var offers: [PartList] = []
    /// What the protocol forbids and the worker did all the same.
    private(set) var violations: [String] = []

    /// Lets a worker read tasks below a folder.
    static func about(_ tasks: [WorkerTask], in data: TestFolder) throws -> Conversation {
        try Conversation(input: input(tasks), data)
    }

    /// What a scan sends to a worker that has these tasks.
    static func input(_ tasks: [WorkerTask]) -> [UInt8] {
        var writer = TaskWriter()
        var bytes: [UInt8] = []
        for task in tasks { writer.append(task, to: &bytes) }
        return bytes
    }

    /// One file, read as a scan reads it.
    static func answer(
        _ name: String, in data: TestFolder, mode: WorkerTask.Mode = .read,
        algorithm: FingerprintAlgorithm = .xxh3, limits: Limits = Limits(), options: ReadingOptions = ReadingOptions()
    ) throws -> (answer: Answer, violations: [String]) {
        let task = WorkerTask(
            path: BytePath(name), mode: mode, algorithm: algorithm, options: options, limits: limits)
        let conversation = try about([task], in: data)
        return (conversation.answers.first ?? Answer(), conversation.violations)
    }

    /// Lets a worker answer raw bytes.
    init(input: [UInt8], _ data: TestFolder) throws {
        let pipes = try TestFolder()
        try pipes.write("input", input)
        try pipes.write("output", [])
        let writing = try FileHandle(forWritingTo: URL(fileURLWithPath: pipes.path + "/output"))
        try Worker.run(
            root: try data.open(), input: try FileSystem.openFile(BytePath("input"), below: try pipes.open()),
            output: Descriptor(owning: dup(writing.fileDescriptor)))
        try takeApart(try pipes.bytes("output"))
    }

    private mutating func takeApart(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        var current = Answer()
        var pieces: [UInt8] = []
        while let frame = nextFrame(&rest) {
            switch frame.kind {
            case .begin: begin(try ShardBeginning(wireBytes: frame.payload), &current)
            case .fingerprints: take(frame.payload, &current)
            case .reportPart:
                pieces += frame.payload
                current.reportParts += 1
            case .report:
                end(try ShardReport(wireBytes: pieces + frame.payload), &current)
                pieces = []
            case .whole: try takeWhole(frame.payload, &current)
            case .progress where frame.payload.count == 8: break
            case .parts: offers.append(try JSON.decode(PartList.self, frame.payload))
            case .keys: current.keys += 1
            case .progress, .task, .setup: violations.append("frame \(frame.kind)")
            }
        }
        if !rest.isEmpty { violations.append("\(rest.count) bytes that are no frame") }
        if !current.begins.isEmpty || !pieces.isEmpty { violations.append("an answer without an end") }
    }

    private mutating func takeWhole(_ payload: [UInt8], _ answer: inout Answer) throws {
        let whole = try WholeAnswer(wireBytes: payload)
        begin(ShardBeginning(index: 0, member: "", parent: nil), &answer)
        if !whole.fingerprints.isEmpty { take([0, 0, 0, 0] + whole.fingerprints, &answer) }
        end(whole.report, &answer)
    }

    private func nextFrame(_ rest: inout ArraySlice<UInt8>) -> WorkerFrame? {
        guard rest.count >= 9 else { return nil }
        let header = Array(rest.prefix(9))
        let length = header[0..<4].reversed().reduce(0) { $0 << 8 | Int($1) }
        guard length <= 1_048_576, let kind = WorkerFrame.Kind(rawValue: header[4]), rest.count >= 9 + length else {
            return nil
        }
        let frame = WorkerFrame(kind, Array(rest.dropFirst(9).prefix(length)))
        guard frame.encoded == Array(rest.prefix(9 + length)) else { return nil }
        rest = rest.dropFirst(9 + length)
        return frame
    }

    private mutating func begin(_ beginning: ShardBeginning, _ answer: inout Answer) {
        let parents = Set(answer.begins.map(\.index)).subtracting(answer.reports.map(\.index))
        if beginning.index != UInt32(answer.begins.count) { violations.append("index \(beginning.index) out of turn") }
        if let parent = beginning.parent, !parents.contains(parent) {
            violations.append("parent \(parent) is not open")
        }
        if (beginning.parent == nil) != (beginning.index == 0) { violations.append("parent of \(beginning.index)") }
        answer.begins.append(beginning)
    }

    private mutating func take(_ payload: [UInt8], _ answer: inout Answer) {
        let index = payload.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let isOpen = answer.begins.contains { $0.index == index } && !answer.reports.contains { $0.index == index }
        if !isOpen || payload.count % 16 != 4 { violations.append("fingerprints of \(index)") }
        for start in stride(from: 4, to: payload.count, by: 16) {
            answer.fingerprints[index, default: []].append(Hex.text(Array(payload[start..<(start + 16)])))
        }
    }

    private mutating func end(_ report: ShardReport, _ answer: inout Answer) {
        let isOpen = answer.begins.contains { $0.index == report.index }
        if !isOpen || answer.reports.contains(where: { $0.index == report.index }) {
            violations.append("report of \(report.index)")
        }
        if report.records != UInt64(answer.fingerprints[report.index]?.count ?? 0) {
            violations.append("records of \(report.index)")
        }
        answer.reports.append(report)
        guard report.index == 0 else { return }
        if answer.reports.count != answer.begins.count { violations.append("a shard without a report") }
        answers.append(answer)
        answer = Answer()
    }
}
