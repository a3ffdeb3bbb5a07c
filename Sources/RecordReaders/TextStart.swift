internal import AuditModel

/// Where the text of a shard begins: behind a UTF-8 byte order mark.
enum TextStart {
    /// The index of the first byte of text in a window that was just filled.
    ///
    /// Text whose mark says that it is not UTF-8 is a gap and has no records; its bytes are passed over, and there is no index.
    static func find(_ window: ByteWindow, _ sink: any RecordSink) -> Int? {
        let mark = ByteOrderMark(window.bytes[..<window.end])
        guard let encoding = mark.otherEncoding else { return mark.utf8Length }
        sink.note(.encoding(encoding))
        window.drain()
        return nil
    }
}
