internal import AuditModel
import Dispatch
import Synchronization

/// Independent questions to one ledger at the same time, each on a connection and thread of its own.
enum Parallel {
    /// The answers in the order of the questions; the first error is thrown.
    static func map<Question: Sendable, Answer: Sendable>(
        _ questions: [Question], _ answer: @Sendable (Question) throws(AuditError) -> Answer
    ) throws(AuditError) -> [Answer] {
        if questions.count == 1 { return [try answer(questions[0])] }
        let results = Mutex([Result<Answer, AuditError>?](repeating: nil, count: questions.count))
        DispatchQueue.concurrentPerform(iterations: questions.count) { index in
            let result: Result<Answer, AuditError>
            do throws(AuditError) { result = .success(try answer(questions[index])) } catch { result = .failure(error) }
            results.withLock { $0[index] = result }
        }
        var answers: [Answer] = []
        for result in results.withLock({ $0 }) { if let result { answers.append(try result.get()) } }
        return answers
    }
}
