internal import AuditModel
internal import Fingerprinting
import JSONParsing

/// Reads the records of one JSON document of any size: only the record being read is in memory.
final class JSONReader: RecordReader {
    private let options: ReadingOptions
    private let limits: Limits
    private var output: RecordOutput?

    init(options: ReadingOptions, limits: Limits) {
        self.options = options
        self.limits = limits
    }

    var rules: [ContentRule] { output?.rules ?? [] }
    var tuples: [[String: String]] { output?.tuples.tuples ?? [[:]] }

    func read(_ source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        let window = ByteWindow(source)
        let output = RecordOutput(sink, keyFields: options.index.count)
        self.output = output
        let records = JSONRecords(options: options, limits: limits, output: output)
        window.refill(keeping: 0)
        var walk = JSONWalk(window, at: window.textStart, records)
        if let gap = walk.run(options.records.map(RecordsPath.init)) { output.note(gap) }
        window.drain()
        records.finish()
        if let fault = window.fault { throw fault }
    }
}
