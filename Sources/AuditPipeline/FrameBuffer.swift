import AuditModel

/// Bytes of a pipe on their way to whole frames; refuses what a correct peer would never send.
package struct FrameBuffer {
    /// The peer broke the protocol; nothing it says can be used any more.
    package struct Violation: Error {}

    private var bytes: [UInt8] = []
    private var start = 0

    mutating func append(_ more: ArraySlice<UInt8>) {
        bytes.removeFirst(start)
        start = 0
        bytes += more
    }

    /// The next whole frame, or nil when more bytes are needed.
    mutating func next() throws(Violation) -> WorkerFrame? {
        let rest = bytes[start...]
        guard let length = LittleEndian.number(UInt32.self, rest) else { return nil }
        guard length <= WorkerFrame.maxPayload else { throw Violation() }
        let total = WorkerFrame.headerBytes + Int(length)
        guard rest.count >= total else { return nil }
        guard let kind = WorkerFrame.Kind(rawValue: bytes[start + 4]),
            let check = LittleEndian.number(UInt32.self, bytes[(start + 5)...])
        else { throw Violation() }
        let payload = Array(bytes[(start + WorkerFrame.headerBytes)..<(start + total)])
        guard WorkerFrame.check(payload) == check else { throw Violation() }
        start += total
        return WorkerFrame(kind, payload)
    }
}
