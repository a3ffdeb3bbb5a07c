package import AuditModel

/// The formats that records are read from, and how the one of a shard is chosen.
package enum RecordFormats {
    /// Every format with a reader. A new one is one line here, one file and one folder in `Examples/formats`.
    ///
    /// Where two fit equally well, the earlier one is chosen. Samples in a tar (`webdataset`) are grouped by
    /// `WebDatasetGrouper`, because they are made of several members.
    package static let all: [any RecordFormat.Type] = [
        TFRecordFormat.self, MDSFormat.self,
        PNGFormat.self, JPEGFormat.self, GIFFormat.self, WebPFormat.self, BMPFormat.self, TIFFFormat.self,
        AVIFFormat.self, HEICFormat.self, WAVFormat.self, AIFFFormat.self, MP3Format.self, FLACFormat.self,
        OggFormat.self, MP4Format.self, WebMFormat.self, MatroskaFormat.self, PDFFormat.self, SVGFormat.self,
        ParquetFormat.self, ArrowFormat.self, ORCFormat.self, WARCFormat.self, ARCFormat.self,
        JSONLinesFormat.self, JSONFormat.self, CSVFormat.self, TSVFormat.self, HTMLFormat.self, XMLFormat.self,
        MarkdownFormat.self, TextFormat.self, MegatronFormat.self,
    ]

    /// Forms that are recognised so that their gap can name them; reading one gives no records.
    package static let unread: [any RecordFormat.Type] = [
        AvroFormat.self, SQLiteFormat.self,
        NumPyFormat.self, PickleFormat.self, HDF5Format.self, OfficeFormat.self, RARFormat.self, CabinetFormat.self,
        ISOImageFormat.self,
    ]

    /// Forms without a reader first: their signatures are exact, and text could claim the ones that are ASCII.
    private static let byWeight = unread + all

    /// By what follows the last dot of a name, the first format that claims it.
    private static let byEnding: [[UInt8]: any RecordFormat.Type] = Dictionary(
        (all + unread).flatMap { format in format.nameEndings.map { (Array($0.utf8), format) } },
        uniquingKeysWith: { first, _ in first })

    /// The format of a shard: what the manifest says, else what the bytes say, else what the name says.
    ///
    /// - Parameters:
    ///   - head: the first bytes, up to 64 KiB; `isWhole` when the shard is no longer than that.
    ///   - name: the file or member name, compression suffixes removed, lower-cased ASCII.
    ///   - companionHead: the first bytes of the file beside the shard (`companions`); none without one.
    /// - Returns: nil when nothing fits (`Gap.unknownFormat`).
    package static func choose(
        head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8], options: ReadingOptions,
        companionHead: ArraySlice<UInt8> = []
    ) -> FormatChoice? {
        if options.format == nil, let format = paired.first(where: { $0.isPaired(companionHead: companionHead) }) {
            return choice(format, name: name)
        }
        let stored = format(head: head, isWhole: isWhole, name: name, options: options)
        if let stored, !stored.isTextFile { return choice(stored, name: name) }
        let isMarkup = stored == HTMLFormat.self || stored == XMLFormat.self
        if let encoding = TextEncoding.find(head: head, isWhole: isWhole, isMarkup: isMarkup, options: options) {
            let text = encoding.text(ofHead: head, isWhole: isWhole)
            // Bytes of no known form are text only if all of them are.
            let isText = stored != nil || TextEncoding.decodes(head, isWhole: isWhole, as: encoding.charset)
            if isText, let decoded = format(head: text[...], isWhole: isWhole, name: name, options: options),
                decoded.isTextFile
            {
                return choice(decoded, name: name, encoding)
            }
        }
        return stored.flatMap { choice($0, name: name) }
    }

    private static func choice(
        _ format: any RecordFormat.Type, name: [UInt8], _ encoding: TextEncoding? = nil
    ) -> FormatChoice {
        let promised = byEnding[Array(FileName.ending(of: name))]
        return FormatChoice(
            format: format, formatByName: promised.flatMap { $0.name == format.name ? nil : $0.name },
            encoding: encoding)
    }

    private static func format(
        head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8], options: ReadingOptions
    ) -> (any RecordFormat.Type)? {
        let wanted = options.format.flatMap { name in all.first { $0.name == name } }
        return wanted ?? best(head: head, isWhole: isWhole, name: name)
    }

    /// The format that a name promises and that no empty file can be; nil for other names.
    ///
    /// - Parameter name: the file or member name, compression suffixes removed, lower-cased ASCII.
    package static func promised(by name: [UInt8]) -> String? {
        byEnding[Array(FileName.ending(of: name))].flatMap { $0.mayBeEmpty ? nil : $0.name }
    }

    /// The names of files beside a shard that tell more about it than its own bytes.
    ///
    /// - Parameter name: as it is stored, of a plain file.
    package static func companions(of name: [UInt8]) -> [[UInt8]] { paired.compactMap { $0.companion(of: name) } }

    /// A reader, which is shown the file beside the shard where its format wants one.
    package static func makeReader(
        _ format: any RecordFormat.Type, options: ReadingOptions, limits: Limits, companion: (any ShardCompanion)?
    ) -> any RecordReader {
        (format as? any PairedFormat.Type)?.makeReader(options: options, limits: limits, companion: companion)
            ?? format.makeReader(options: options, limits: limits)
    }

    private static let paired = all.compactMap { $0 as? any PairedFormat.Type }

    private static func best(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> (any RecordFormat.Type)? {
        var best: (format: any RecordFormat.Type, recognition: Recognition)?
        for format in byWeight {
            let recognition = format.recognise(head: head, isWhole: isWhole, name: name)
            if recognition == .certain { return format }
            if recognition > best?.recognition ?? .no { best = (format, recognition) }
        }
        return best?.format
    }
}
