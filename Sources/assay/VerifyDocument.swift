import AuditModel
import LedgerStore
import Messages

/// The `assay.verify/1` document.
struct VerifyDocument: Encodable {
    struct Level: Encodable {
        let name: String
        let result: String
        let detail: String
    }

    let schema = "assay.verify/1"
    let verdict: String
    let levels: [Level]

    init(_ report: VerifyReport) {
        verdict = report.verdict.rawValue
        levels = report.levels.map {
            Level(name: $0.name, result: $0.result.rawValue, detail: Catalogue.text($0.detail, in: .en))
        }
    }
}
