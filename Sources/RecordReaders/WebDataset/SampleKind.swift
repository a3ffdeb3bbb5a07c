/// What a member of a WebDataset sample can be; of several, the first kind in this order is the sample's content.
enum SampleKind: Int, Comparable {
    case image, audio, video, document, text, json, other

    init(_ fileExtension: [UInt8]) {
        let last = fileExtension.lastIndex(of: UInt8(ascii: ".")).map { Array(fileExtension[($0 + 1)...]) }
        self = Self.kinds[(last ?? fileExtension).map(\.lowercased)] ?? .other
    }

    static func < (left: SampleKind, right: SampleKind) -> Bool { left.rawValue < right.rawValue }

    private static let kinds: [[UInt8]: SampleKind] = {
        let groups: [(SampleKind, [String])] = [
            (.image, images), (.audio, sounds), (.video, films), (.document, ["pdf"]), (.text, texts),
            (.json, ["json"]),
        ]
        return Dictionary(uniqueKeysWithValues: groups.flatMap { kind, names in names.map { (Array($0.utf8), kind) } })
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
