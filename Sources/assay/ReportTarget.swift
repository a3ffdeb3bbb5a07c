import ArgumentParser
import AuditModel
import SystemCalls

/// `--format F[=FILE]`: in which form a report is written, and where.
struct ReportTarget: ExpressibleByArgument, Sendable {
    enum Form: String, CaseIterable, Sendable { case text, json }

    let form: Form
    /// Nil means the standard output.
    let file: String?

    init(form: Form, file: String?) {
        self.form = form
        self.file = file
    }

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard let form = parts.first.flatMap(Form.init) else { return nil }
        self.init(form: form, file: parts.count == 2 ? parts[1] : nil)
    }

    func write(_ bytes: [UInt8]) throws(AuditError) {
        guard let file else { return Terminal.standard.print(bytes) }
        do {
            try FileSystem.writeFile(bytes + [UInt8(ascii: "\n")], to: file)
        } catch {
            throw AuditError(.cannotWrite, "cannot-write-file", ["path": file, "error": error.name])
        }
    }
}
