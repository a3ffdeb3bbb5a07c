import AuditModel
import AuditPipeline
import Testing

@Suite struct WorkerFrameTests {
    /// The check by an independent tool: `printf hello | xxhsum -H3` gives 9555e8555c62dcfd.
    @Test func `a frame is length, kind, check and payload`() {
        let frame = WorkerFrame(.task, Array("hello".utf8))
        #expect(frame.encoded == [5, 0, 0, 0, 1, 0xFD, 0xDC, 0x62, 0x5C] + Array("hello".utf8))
    }

    @Test func `an empty payload has a header only`() {
        #expect(WorkerFrame(.report, []).encoded.count == 9)
    }
}
