/// The words behind the program's name: a verb, a ledger, and pairs of `--name value`.
struct Options {
    /// The words were wrong.
    struct Misuse: Error {
        let what: String
    }

    let ledger: String
    private var values: [String: String] = [:]

    init(_ arguments: [String]) throws {
        guard arguments.count >= 2, arguments.count.isMultiple(of: 2) else {
            throw Misuse(what: "VERB LEDGER --name value")
        }
        ledger = arguments[1]
        for index in stride(from: 2, to: arguments.count, by: 2) {
            values[arguments[index]] = arguments[index + 1]
        }
    }

    func text(_ name: String) -> String? { values[name] }

    func number(_ name: String, _ standard: Int) throws -> Int {
        guard let text = values[name] else { return standard }
        guard let number = Int(text), number > 0 else { throw Misuse(what: name) }
        return number
    }
}
