import AuditModel
import RecordReaders

/// An archive that is being read, and whether its members are shards or parts of samples.
final class OpenArchive {
    enum Mode {
        /// No member was seen yet.
        case undecided
        /// The first member could start a sample; the second one tells.
        case first(MemberName, bytes: [UInt8])
        case shards
        case samples(WebDatasetGrouper)
    }

    let beginning: ShardBeginning
    let members: [MemberName]
    let sink: any RecordSink
    var outcome = ShardOutcome()
    var mode: Mode

    init(beginning: ShardBeginning, members: [MemberName], format: ShardFormat, sink: any RecordSink) {
        self.beginning = beginning
        self.members = members
        self.sink = sink
        outcome.format = format.name
        mode = format == .tar ? .undecided : .shards
    }
}
