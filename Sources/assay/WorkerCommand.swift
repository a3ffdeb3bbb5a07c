import ArgumentParser
import AuditPipeline
import SystemCalls

/// The hidden process that reads files for a scan.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "worker", shouldDisplay: false)

    func run() throws {
        do {
            try Worker.run(
                root: Descriptor(owning: Worker.rootDescriptor), input: Descriptor(owning: 0),
                output: Descriptor(owning: 1))
        } catch {
            // The coordinator is gone; nobody is left to tell.
            throw Ending(.internalError)
        }
    }
}
