import AuditModel
import Declarations
import Messages

/// One problem of a manifest or policy on one line, as compilers write them.
enum ProblemText {
    static func text(_ problem: ManifestProblem, in path: String, _ language: Language) -> String {
        var text = "\(problem.place(in: path)): \(Catalogue.text(problem.what, in: language))"
        if let expected = problem.expected {
            let values = ["expected": Catalogue.text(expected, in: language)]
            text += "\n  " + Catalogue.text(Message("problem-line.expected", values), in: language)
        }
        return text + "\n  " + Catalogue.text(problem.fix, in: language)
    }
}
