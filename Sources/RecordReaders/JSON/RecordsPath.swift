/// Where the records of a JSON document are: names of object members and `*`, from the outside in.
struct RecordsPath {
    enum Step: Hashable {
        /// Every element of an array, every value of an object.
        case each
        /// The value of an object's member of this name.
        case member([UInt8])
    }

    let text: String
    let steps: [Step]

    /// Reads `data.*.paragraphs`; names and stars are separated by dots.
    init(_ text: String) {
        self.text = text
        steps = text.utf8.split(separator: UInt8(ascii: ".")).map {
            $0.elementsEqual("*".utf8) ? .each : .member(Array($0))
        }
    }
}
