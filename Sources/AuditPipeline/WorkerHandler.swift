import AuditModel

/// What the coordinator does with the answers of its workers; every call comes from the pool's one thread.
///
/// `began`, `fingerprints` and `ended` throw `FrameBuffer.Violation` when the answer cannot be true: the pool then
/// treats the worker as lost. An `AuditError` ends the scan.
protocol WorkerHandler: AnyObject {
    func began(_ beginning: ShardBeginning, of task: WorkerTask) throws

    /// - Parameter bytes: 16 bytes a record, in record order.
    func fingerprints(_ bytes: ArraySlice<UInt8>, shard: UInt32, of task: WorkerTask) throws

    /// - Parameter bytes: 7 bytes a key (`KeyBuffer`), of records whose fingerprints came last.
    func keys(_ bytes: ArraySlice<UInt8>, index: KeyIndex, shard: UInt32, of task: WorkerTask) throws

    /// A shard is done; index 0 ends the task.
    func ended(_ report: ShardReport, of task: WorkerTask) throws

    /// A file without members, begun and done at once.
    ///
    /// - Parameter nanoseconds: how long the worker took, or 0 when that was said with another file.
    func took(_ answer: WholeAnswer, of task: WorkerTask, nanoseconds: UInt64) throws

    /// The worker died or broke the protocol: nothing of this attempt counts.
    func abandoned(_ task: WorkerTask) throws(AuditError)

    /// Reading the file ended a worker twice; the pool hashes it next, and `ended` follows unless that fails as well.
    func gaveUp(on task: WorkerTask, reason: Message) throws(AuditError)

    /// The file can be read in parts; nothing else follows about the task.
    func split(_ list: PartList, of task: WorkerTask) throws

    /// Tasks that came up since the last call and go before all others.
    func takeUrgentTasks() -> [WorkerTask]

    /// Whether a task that waits still makes sense.
    func isWanted(_ task: WorkerTask) -> Bool

    /// Whether the worker of a task has to wait for others before more of its answers are taken.
    func mustWait(_ task: WorkerTask) -> Bool

    /// Stored bytes of a task that is under way.
    func progress(_ storedBytes: UInt64, of task: WorkerTask) throws(AuditError)
}
