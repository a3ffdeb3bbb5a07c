/// Packets and time stamps of one logical stream of an Ogg file (RFC 3533).
enum OggPackets {
    private static let maxPages = 4_096
    private static let maxPacketBytes = 1 << 20

    /// The first packets, each cut at a mebibyte: a cover image can be part of the second one.
    static func first(_ wanted: Int, of file: MediaBytes, serial: Int) -> [[UInt8]] {
        var packets: [[UInt8]] = []
        var packet: [UInt8] = []
        var place = 0
        for _ in 0..<maxPages {
            guard file.has("OggS", at: place), let count = file[place + 26],
                let lengths = file.bytes(place + 27, Int(count))
            else { break }
            let isOurs = file.int(place + 14, 4, .little) == serial
            var data = place + 27 + Int(count)
            for length in lengths {
                guard let segment = file.bytes(data, Int(length)) else { return packets + [packet] }
                data += Int(length)
                guard isOurs else { continue }
                if packet.count < maxPacketBytes { packet += segment }
                // A segment of less than 255 bytes ends its packet.
                if length < 255 {
                    packets.append(packet)
                    packet = []
                    if packets.count == wanted { return packets }
                }
            }
            place = data
        }
        return packet.isEmpty ? packets : packets + [packet]
    }

    /// Where the stream ends, in samples: the time stamp of its last page, which is never longer than 64 KiB.
    static func lastGranule(_ file: MediaBytes, serial: Int) -> UInt64? {
        let reach = min(file.count, 128 << 10)
        var place = file.count - 27
        while place >= file.count - reach, place >= 0 {
            if file[place] == UInt8(ascii: "O"), file.has("OggS", at: place),
                file.int(place + 14, 4, .little) == serial, let granule = file.number(place + 6, 8, .little),
                granule != .max
            {
                return granule
            }
            place -= 1
        }
        return nil
    }
}
