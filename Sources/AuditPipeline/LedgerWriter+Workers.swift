import AuditModel
import LedgerStore

extension LedgerWriter {
    /// Takes keys as a worker sent them: it can be asked for one only where the task names the field.
    ///
    /// - Throws: `FrameBuffer.Violation` when they do not fit the records that came before.
    func append(keys: ArraySlice<UInt8>, index: KeyIndex, from task: WorkerTask, to shard: ShardHandle) throws {
        let field = index == .host ? KeyIndex.url : index
        guard task.options.index[field.name] != nil else { throw FrameBuffer.Violation() }
        do {
            try append(keys: keys, index: index, to: shard)
        } catch {
            guard error.kind == .internal else { throw error }
            throw FrameBuffer.Violation()
        }
    }
}
