import AuditModel
import Intake
import SystemCalls

/// The hidden `assay worker`: reads tasks from its input, answers with frames, until its input ends.
///
/// It needs nothing but the scan root (descriptor 3) and its two pipes, so that it can be locked down. A file that
/// crashes it costs the coordinator one worker and one gap.
package enum Worker {
    /// Descriptor of the scan root in a worker.
    package static let rootDescriptor: Int32 = 3

    /// Serves tasks until the coordinator closes the pipe.
    package static func run(root: Descriptor, input: Descriptor, output: Descriptor) throws(SystemError) {
        var buffer = FrameBuffer()
        var reader = TaskReader()
        let writer = FrameWriter(output)
        let folder = FolderOfFiles(below: root)
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            do {
                while writer.failure == nil, let frame = try buffer.next() {
                    guard let task = try reader.take(frame) else { continue }
                    WorkerListener(task: task, in: folder, writer: writer).perform()
                    if !task.isSmall || writer.isDue { writer.flush() }
                }
            } catch {
                // What is due is due, whatever came behind it.
                writer.flush()
                return
            }
            writer.flush()
            if let failure = writer.failure { throw failure }
            let count = try FileSystem.read(input, into: &chunk, at: 0)
            if count == 0 { return }
            buffer.append(chunk[..<count])
        }
    }
}
