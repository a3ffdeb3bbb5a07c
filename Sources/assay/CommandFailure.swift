import AuditModel
import Messages

/// An error together with the language in which the user wants to read it.
struct CommandFailure: Error {
    let error: AuditError
    /// Lines that belong to it: one per problem of a manifest or policy.
    let details: [String]
    let language: Language

    func leave() -> Never {
        let terminal = Terminal.standard
        for line in details { terminal.complain(line) }
        terminal.complain("assay: " + Catalogue.text(error.what, in: language))
        terminal.complain("  " + Catalogue.text(error.why, in: language))
        terminal.complain("  " + Catalogue.text(error.fix, in: language))
        Ending(ExitStatus(error.kind)).leave()
    }
}
