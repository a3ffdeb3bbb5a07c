/// All that a worker says of a file without members that is soon read.
package struct WholeAnswer: WireValue {
    /// 16 bytes a record, in record order.
    package let fingerprints: [UInt8]
    package let report: ShardReport

    package init(fingerprints: [UInt8], report: ShardReport) {
        self.fingerprints = fingerprints
        self.report = report
    }

    package func write(to wire: inout WireWriter) {
        wire.put(fingerprints)
        report.write(to: &wire)
    }

    package init(from wire: inout WireReader) throws {
        fingerprints = try wire.blob()
        report = try ShardReport(from: &wire)
        guard fingerprints.count.isMultiple(of: 16), report.index == 0 else { throw FrameBuffer.Violation() }
    }
}
