import AuditModel
import RecordReaders

/// Hears of the shards of one stored file, in the order in which they are met.
protocol ShardListener: AnyObject {
    /// A shard starts; its records go to the returned sink.
    func shardBegan(_ beginning: ShardBeginning) -> any RecordSink

    /// The shard is done; the stored file itself (index 0) always ends last.
    func shardEnded(_ beginning: ShardBeginning, _ outcome: ShardOutcome)
}
