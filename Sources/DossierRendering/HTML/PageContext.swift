import AuditModel
import Messages

/// What every part of the page needs: the values, the numbered content and the language.
struct PageContext {
    let input: DossierInput
    let content: DossierContent
    let language: Language

    /// A catalogue sentence whose values are escaped, cut and kept from changing the direction of the text.
    func sentence(_ message: Message) -> HTML {
        Sentence(message, in: language).parts.reduce(.empty) { html, part in
            switch part {
            case .words(let words): html + .text(words)
            case .value(let text): html + value(text)
            }
        }
    }

    /// A catalogue sentence without values.
    func words(_ key: String) -> HTML { sentence(Message(key)) }

    /// Words from the manifest or the data.
    func value(_ text: String) -> HTML {
        let (shown, cutFrom) = DisplayText.shown(text)
        guard let cutFrom else { return isNumber(shown) ? .text(shown) : .element(.bdi, [], [.text(shown)]) }
        let note = Message("dossier.cut", ["number": Quantity.grouped(UInt64(cutFrom))])
        return .element(.bdi, [], [.text(shown + "…")]) + .text(" ")
            + .element(.small, [.class("note")], [sentence(note)])
    }

    /// An id, path, digest or command; words from the data are made safe here too.
    func code(_ text: String) -> HTML {
        let (shown, cutFrom) = DisplayText.shown(text, isLocation: true)
        guard let cutFrom else { return .element(.code, [], [.text(shown)]) }
        let note = Message("dossier.cut", ["number": Quantity.grouped(UInt64(cutFrom))])
        return .element(.code, [], [.text(shown + "…")]) + .text(" ")
            + .element(.small, [.class("note")], [sentence(note)])
    }

    /// A word of a closed vocabulary; a code that has no word stands for itself.
    func term(_ group: String, _ code: String) -> HTML {
        let key = Catalogue.termKey(group, code)
        return Catalogue.entry(key) == nil ? self.code(code) : words(key)
    }

    private func isNumber(_ text: String) -> Bool {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ",") }
    }
}
