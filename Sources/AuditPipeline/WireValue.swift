/// Something that workers and the coordinator tell each other for every file, and that therefore has a compact form.
package protocol WireValue {
    func write(to wire: inout WireWriter)

    /// - Throws: `FrameBuffer.Violation` when the bytes are none of these.
    init(from wire: inout WireReader) throws
}

extension WireValue {
    /// As the payload of a frame.
    package var wireBytes: [UInt8] {
        var wire = WireWriter()
        write(to: &wire)
        return wire.bytes
    }

    /// Reads a payload that holds this value and nothing else.
    package init(wireBytes: [UInt8]) throws {
        var wire = WireReader(wireBytes)
        try self.init(from: &wire)
        try wire.end()
    }
}
