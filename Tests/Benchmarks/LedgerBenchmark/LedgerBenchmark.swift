import AuditModel
import Foundation
import LedgerStore

/// Builds large ledgers and asks them, to measure what records cost:
///
///     LedgerBenchmark build LEDGER --records N --scans S [--shard N] [--seed N] [--dump FILE]
///     LedgerBenchmark look LEDGER [--times N] [--seed N]
@main
enum LedgerBenchmark {
    static func main() {
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            switch arguments.first {
            case "build":
                var builder = try Builder(Options(arguments))
                try builder.run()
            case "look": try Looker(Options(arguments)).run()
            default: throw Options.Misuse(what: "build or look")
            }
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }
}
