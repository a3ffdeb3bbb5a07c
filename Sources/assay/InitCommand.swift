import ArgumentParser
import AuditModel
import AuditPipeline
import Declarations
import SystemCalls

/// `assay init`: a first manifest from what can be seen.
struct InitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "init", abstract: help("help.init"))
    }

    @Argument(help: option("dir"))
    var folder: String

    @OptionGroup var scanning: ScanOptions
    @OptionGroup var common: CommonOptions

    @Flag(help: option("init.print"))
    var print = false

    func run() throws {
        try common.speaking { () throws in
            if common.json { throw AuditError(.usage, "no-json-manifest") }
            let audit = try common.audit(of: folder, scanning: scanning)
            let path = common.manifest ?? audit.folder.joined("provenance.yaml")
            if !print, FileSystem.exists(path) { throw AuditError(.usage, "manifest-exists", ["path": path]) }
            let progress = ScanProgressLine(common)
            let result = try audit.scan(always: false, progress: progress.show)
            progress.end()
            if let signal = result.interruptedBy { throw Ending(ExitStatus(signal: signal)) }
            let text = try audit.initialManifest(say: common.say)
            if print { return Terminal.standard.print(text) }
            do throws(SystemError) {
                try FileSystem.writeFile(Array(text.utf8), to: path)
            } catch {
                throw AuditError(.cannotWrite, "cannot-write-file", ["path": path, "error": error.name])
            }
            let todo = ManifestWriter.openQuestions(in: text)
            Terminal.standard.print(common.say("init.written", ["path": path, "todo": String(todo)]))
        }
    }
}
