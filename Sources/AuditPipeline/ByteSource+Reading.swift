import AuditModel

extension ByteSource {
    /// Everything up to `limit` bytes, or nil when there is more than that.
    func readAll(limit: Int) throws(ReadFault) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = try read(into: &buffer, at: 0)
            if count == 0 { return bytes }
            if bytes.count + count > limit { return nil }
            bytes += buffer[..<count]
        }
    }
}
