import AuditModel
import LedgerStore

extension LedgerWriter {
    /// Takes keys as a worker sent them: ids where the task names their field, URLs and hosts also from forms that
    /// carry them by themselves.
    ///
    /// - Throws: `FrameBuffer.Violation` when they do not fit the records that came before.
    func append(keys: ArraySlice<UInt8>, index: KeyIndex, from task: WorkerTask, to shard: ShardHandle) throws {
        guard index != .id || task.options.index[index.name] != nil else { throw FrameBuffer.Violation() }
        do {
            try append(keys: keys, index: index, to: shard)
        } catch {
            guard error.kind == .internal else { throw error }
            throw FrameBuffer.Violation()
        }
    }
}
