/// Why a lock was not had.
package enum LockError: Error, Hashable, Sendable {
    /// Another process has it; its note, for a message only.
    case heldBy(note: String)
    case system(SystemError)
}
