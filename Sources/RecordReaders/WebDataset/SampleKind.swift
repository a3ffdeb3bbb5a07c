internal import AuditModel

/// What a member of a WebDataset sample can be; of several, the first kind in this order is the sample's content.
enum SampleKind: Int, Comparable {
    case image, audio, video, document, text, json, other

    /// - Parameter fileExtension: where a member's extension is in `bytes`; its last part decides.
    init(_ bytes: [UInt8], _ fileExtension: Range<Int>) {
        var start = fileExtension.upperBound
        while start > fileExtension.lowerBound, bytes[start - 1] != UInt8(ascii: ".") { start -= 1 }
        self = Self.names.position(of: bytes, start..<fileExtension.upperBound).map { Self.kinds[$0] } ?? .other
    }

    static func < (left: SampleKind, right: SampleKind) -> Bool { left.rawValue < right.rawValue }

    private static let groups: [(kind: SampleKind, names: [String])] = [
        (.image, images), (.audio, sounds), (.video, films), (.document, ["pdf"]), (.text, texts), (.json, ["json"]),
    ]

    /// The extensions that are known, and the kind of each.
    private static let names = ShortNames(groups.flatMap { $0.names.map { Array($0.utf8) } })
    private static let kinds = groups.flatMap { Array(repeating: $0.kind, count: $0.names.count) }

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
