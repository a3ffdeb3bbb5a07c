import AuditModel
import Foundation
import LedgerStore

/// Builds large ledgers and asks them, to measure what records cost:
///
///     LedgerBenchmark build LEDGER --records N --scans S [--shard N] [--seed N] [--dump FILE]
///     LedgerBenchmark look LEDGER [--times N] [--seed N] [--shard N]
///     LedgerBenchmark verify LEDGER
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
            case "verify": try verify(Options(arguments))
            default: throw Options.Misuse(what: "build, look or verify")
            }
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    private static func verify(_ options: Options) throws {
        let start = clock()
        let report = try LedgerVerifier.verify(
            options.ledger, levels: 1...3, temporaryFolder: FileManager.default.temporaryDirectory.path)
        print("\(report.verdict.rawValue), \(Double(clock() - start) / Double(CLOCKS_PER_SEC)) CPU seconds")
    }
}
