/// What a member of a WebDataset sample can be; of several, the first kind in this order is the sample's content.
enum SampleKind: Int, Comparable {
    case image, audio, video, document, text, json, other

    /// - Parameter fileExtension: where a member's extension is in `bytes`; its last part decides.
    init(_ bytes: [UInt8], _ fileExtension: Range<Int>) {
        var word: UInt64 = 0
        var isKnown = true
        for byte in bytes[fileExtension] {
            if byte == UInt8(ascii: ".") {
                word = 0
                isKnown = true
            } else {
                // None that is known is longer than eight bytes or has a NUL.
                if byte == 0 || word >> 56 != 0 { isKnown = false }
                word = word << 8 | UInt64(byte.lowercased)
            }
        }
        self = isKnown ? Self.kinds[word] ?? .other : .other
    }

    static func < (left: SampleKind, right: SampleKind) -> Bool { left.rawValue < right.rawValue }

    /// By the bytes of the extension in one number.
    private static let kinds: [UInt64: SampleKind] = {
        let groups: [(SampleKind, [String])] = [
            (.image, images), (.audio, sounds), (.video, films), (.document, ["pdf"]), (.text, texts),
            (.json, ["json"]),
        ]
        let pairs = groups.flatMap { kind, names in
            names.map { name in (name.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }, kind) }
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }()

    static let images = ["png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff", "ppm", "pgm", "pbm", "pnm"]
    static let sounds = ["wav", "mp3", "flac", "ogg", "m4a", "opus", "aac"]
    static let films = ["mp4", "webm", "mkv", "avi", "mov"]
    static let texts = ["txt", "md", "html"]
    /// Arrays, classes and serialised values, which only samples have as files of their own.
    static let tensors = [
        "cls", "cls2", "index", "inx", "id", "mp", "msg", "msgpack", "npy", "npz", "pyd", "pickle", "pkl", "pth", "pt",
        "ten", "tb", "bin", "emb", "cbor",
    ]
    /// Texts beside a sample, which are also files of other archives.
    static let companions = ["txt", "json", "caption", "transcript", "text", "md", "html"]
}
