import ArgumentParser
import SystemCalls

/// The `assay` command.
@main
struct Assay: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "assay",
            abstract: help("help.assay"),
            discussion: help("help.assay.discussion"),
            version: Version.tool,
            subcommands: [
                CheckCommand.self, InitCommand.self, ScanCommand.self, QueryCommand.self, ListCommand.self,
                ShowCommand.self, DiffCommand.self, ExportCommand.self, DossierCommand.self, VerifyCommand.self,
                WorkerCommand.self,
            ])
    }

    static func main() {
        Signals.ignoreBrokenPipe()
        Host.keepFreedMemory()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            leave(after: error)
        }
    }

    /// Prints what the error says and exits with its status.
    private static func leave(after error: any Error) -> Never {
        switch error {
        case let ending as Ending: ending.leave()
        case let failure as CommandFailure: failure.leave()
        default:
            // ArgumentParser's own: --help and --version succeed, the rest is a usage error.
            let status = exitCode(for: error)
            let text = fullMessage(for: error)
            if status == .success {
                Terminal.standard.print(text)
                Ending(.done).leave()
            }
            Terminal.standard.complain(text)
            Ending(.usage).leave()
        }
    }
}
