import ArgumentParser
import AuditModel
import AuditPipeline
import SystemCalls

/// `assay query`: where does this come from?
struct QueryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "query", abstract: help("help.query"))
    }

    @Argument(help: option("query.location"))
    var location: String?

    @Option(help: option("query.text", value: "text|-"))
    var text: String?

    @Option(help: option("query.file", value: "file"))
    var file: String?

    @Option(help: option("query.fingerprint", value: "hex"))
    var fingerprint: String?

    @Option(help: option("query.id", value: "id"))
    var id: String?

    @Option(help: option("query.url", value: "url"))
    var url: String?

    @Option(help: option("query.host", value: "host"))
    var host: String?

    @Flag(help: option("query.explain"))
    var explain = false

    @Flag(help: option("query.confirm"))
    var confirm = false

    @Flag(help: option("query.show"))
    var show = false

    @OptionGroup var dataset: DatasetOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let status = try common.speaking { () throws in
            let question = try question()
            let audit = try common.scannedAudit(of: question.folder ?? dataset.folder)
            return try answer(question, audit)
        }
        if status != .done { throw Ending(status) }
    }

    /// What was asked, in one of several ways.
    private enum Subject {
        case location(Location)
        case content([UInt8])
        case file(String)
        case fingerprint(Fingerprint)
        case key(String, KeyIndex)
    }

    private struct Question {
        let subject: Subject
        /// The dataset, when the location named it.
        var folder: String?
    }

    private func question() throws(AuditError) -> Question {
        let given = [location, text, file, fingerprint, id, url, host].compactMap { $0 }
        guard given.count == 1 else { throw AuditError(.usage, "query-one-question") }
        if let location { return try question(at: location) }
        if let text { return Question(subject: .content(try content(text))) }
        if let file { return Question(subject: .file(file)) }
        for (key, index) in [(id, KeyIndex.id), (url, .url), (host, .host)] {
            if let key { return Question(subject: .key(key, index)) }
        }
        guard let value = fingerprint.flatMap(Fingerprint.init(hex:)) else {
            throw AuditError(.usage, "not-a-fingerprint", ["text": fingerprint ?? ""])
        }
        return Question(subject: .fingerprint(value))
    }

    /// A location below the dataset; the way to the dataset may stand before it, as a shell completes it.
    private func question(at text: String) throws(AuditError) -> Question {
        guard let location = Location(parsing: text) else { throw AuditError(.usage, "not-a-location", ["text": text]) }
        guard dataset.folder == nil, common.ledger == nil, !FileSystem.exists(".assay/ledger.sqlite") else {
            return Question(subject: .location(location))
        }
        var folder = location.path.parent
        while !folder.bytes.isEmpty {
            let path = String(decoding: folder.bytes, as: UTF8.self)
            if FileSystem.exists(path + "/.assay/ledger.sqlite") {
                let below = BytePath(Array(location.path.bytes.dropFirst(folder.bytes.count + 1)))
                let inside = Location(below, members: location.members, ordinal: location.ordinal)
                return Question(subject: .location(inside), folder: path)
            }
            folder = folder.parent
        }
        return Question(subject: .location(location))
    }

    /// The text to look for; from the standard input without the newline that `echo` adds.
    private func content(_ text: String) throws(AuditError) -> [UInt8] {
        guard text == "-" else { return Array(text.utf8) }
        do {
            var bytes = try StandardStreams.readAll(limit: 64 << 20)
            if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
            return bytes
        } catch {
            throw AuditError(.usage, "cannot-read-file", ["path": "-", "error": error.name])
        }
    }

    private func answer(_ question: Question, _ audit: Audit) throws(AuditError) -> ExitStatus {
        switch question.subject {
        case .location(let location):
            return try report(at: location, audit)
        case .content(let bytes):
            return try report(try audit.occurrences(of: try audit.fingerprint(of: bytes)), audit, content: bytes)
        case .fingerprint(let value):
            return try report(try audit.occurrences(of: value), audit, content: nil)
        case .file(let path):
            return try report(file: path, audit)
        case .key(let key, let index):
            let answer = try audit.occurrences(ofKey: key, index: index)
            let status = try report(answer, audit, content: nil)
            // Silence of an index about records that it does not hold is no answer.
            if status == .nothingFound, let records = answer.key?.recordsNotIndexed, records > 0 {
                throw AuditError(
                    .missingFacility, "not-indexed", ["index": index.name, "records": Grouped.text(records)])
            }
            return status
        }
    }

    /// A location that nobody knows is an answer for scripts, and an explained failure for people.
    private func report(at location: Location, _ audit: Audit) throws(AuditError) -> ExitStatus {
        do {
            return try report(try audit.lookUp(location), audit, content: nil)
        } catch  where error.kind == .notFound && common.json {
            Terminal.standard.print(JSON.document(QueryDocument(file: [], [], audit)))
            throw error
        }
    }

    /// Every record of a file that somebody brings: a line each, or one document.
    private func report(file path: String, _ audit: Audit) throws(AuditError) -> ExitStatus {
        let answers = try audit.occurrences(ofFile: path)
        let contents = isReading ? try audit.contents(of: answers, inFile: path) : []
        let confirmed = try confirmations(answers, against: contents, audit)
        if common.json {
            Terminal.standard.print(JSON.document(QueryDocument(file: answers, confirmed, audit)))
        } else {
            for (answer, confirmed) in zip(answers, confirmed) {
                for line in text(answer, confirmed, audit, isOneOfMany: true).lines { Terminal.standard.print(line) }
            }
            let found = answers.count { !$0.places.isEmpty }
            let values = ["found": Grouped.text(UInt64(found)), "records": Grouped.text(UInt64(answers.count))]
            Terminal.standard.print(common.say("query.file-summary", values))
            if let missing = answers.first(where: \.places.isEmpty) {
                for line in text(missing, [:], audit).limits { Terminal.standard.print(line) }
            }
        }
        return status(answers, confirmed)
    }

    private func report(_ answer: QueryAnswer, _ audit: Audit, content: [UInt8]?) throws(AuditError) -> ExitStatus {
        let confirmed = try confirmations([answer], against: [content], audit)
        if common.json {
            Terminal.standard.print(JSON.document(QueryDocument(answer, confirmed[0], audit)))
        } else {
            for line in text(answer, confirmed[0], audit).lines { Terminal.standard.print(line) }
        }
        return status([answer], confirmed)
    }

    private typealias Confirmations = [Location: QueryAnswer.Confirmation]

    /// Whether the data is read, and not the ledger alone.
    private var isReading: Bool { confirm || show }

    /// What reading the places again shows, one for each answer; nothing when nobody wants it.
    private func confirmations(
        _ answers: [QueryAnswer], against contents: [[UInt8]?], _ audit: Audit
    ) throws(AuditError) -> [Confirmations] {
        isReading ? try audit.confirm(answers, against: contents) : answers.map { _ in [:] }
    }

    private func text(
        _ answer: QueryAnswer, _ confirmed: Confirmations, _ audit: Audit, isOneOfMany: Bool = false
    ) -> QueryText {
        QueryText(
            answer: answer, confirmed: confirmed, audit: audit, common: common, explains: explain, shows: show,
            isOneOfMany: isOneOfMany)
    }

    /// Bytes that are not what the ledger says fail the question; a candidate for a key may be another one.
    private func status(_ answers: [QueryAnswer], _ confirmed: [Confirmations]) -> ExitStatus {
        guard answers.contains(where: { !$0.places.isEmpty }) else { return .nothingFound }
        let results = confirmed.flatMap(\.values)
        guard answers.contains(where: { $0.key != nil }) else {
            return results.allSatisfy(\.isConfirmed) ? .done : .verificationFailed
        }
        if results.isEmpty || results.contains(where: \.isConfirmed) { return .done }
        return results.contains(.dataMissing) ? .verificationFailed : .nothingFound
    }
}
