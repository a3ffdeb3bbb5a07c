internal import AuditModel

/// Hands on the records of a capture file: finds the content of each, checks its digests and keeps what its headers say.
final class CaptureRecords {
    private(set) var tally = CaptureTally()
    let output: RecordOutput
    let limits: Limits
    private let digests = CaptureDigests()
    private var tuples = CaptureTuples()
    private var payloadRule = NumberedRule(.payload)
    private var rawRule = NumberedRule(.raw)
    /// The body in the making, and what the next step makes of it.
    private var body: [UInt8] = []
    private var spare: [UInt8] = []
    /// Stored and decoded bytes of all compressed bodies: what comes out may not be too much more.
    private var coded: (stored: UInt64, decoded: UInt64) = (0, 0)

    init(_ output: RecordOutput, limits: Limits) {
        self.output = output
        self.limits = limits
    }

    func previousIsUnseparated() {
        if output.records > 0 { tally.unseparated.add(output.records - 1) }
    }

    /// Bytes that belong to no record.
    func addStray(_ range: Range<Int>, _ window: ByteWindow) {
        if !range.isEmpty { tally.addStray(range.count, at: window.offset + UInt64(range.lowerBound)) }
    }

    /// A record that is not understood: its stored bytes without the line ends behind them.
    ///
    /// - Parameter isLastPart: its first bytes went on in parts.
    func addStored(_ range: Range<Int>, _ window: ByteWindow, isLastPart: Bool = false) {
        var end = range.upperBound
        while end > range.lowerBound, window.bytes[end - 1] == 0x0A || window.bytes[end - 1] == 0x0D { end -= 1 }
        tally.add(.other)
        let rule = rawRule.number(in: output)
        if isLastPart || end - range.lowerBound > max(limits.maxRecordBytes, 1) {
            output.part(window.bytes, range.lowerBound..<end, rule: rule)
            output.nextIsMalformed(at: window.offset + UInt64(range.lowerBound))
            output.endParts()
        } else {
            output.nextIsMalformed(at: window.offset + UInt64(range.lowerBound))
            output.append(window.bytes, range.lowerBound..<end, rule: rule, isText: false)
        }
    }

    /// The next bytes of a record that is not understood, and too large for memory.
    func addPart(_ range: Range<Int>, _ window: ByteWindow) {
        output.part(window.bytes, range, rule: rawRule.number(in: output))
    }

    /// A record whose block ends before its time: what there is of the block, without the line ends that separate it
    /// from the next record where there is one.
    func addCut(_ header: CaptureHeader, at start: Int, upTo limit: Int, _ window: ByteWindow) {
        let bytes = window.bytes
        let block = start + header.headerBytes
        var end = limit
        while limit < window.end, end > block, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        note(header, bytes, at: start)
        addKey(header, bytes, at: start)
        output.nextIsMalformed(at: window.offset + UInt64(start))
        output.append(bytes, block..<end, rule: rawRule.number(in: output), tuple: tuple(), isText: false)
        var check = DigestCheck(header, bytes, at: start)
        check.forget()
        check.finish(&tally, ordinal: output.records - 1)
    }

    /// A record that is in memory as a whole.
    func add(_ header: CaptureHeader, at start: Int, _ window: ByteWindow) {
        let bytes = window.bytes
        let block = (start + header.headerBytes)..<(start + header.headerBytes + Int(header.blockBytes))
        note(header, bytes, at: start)
        addKey(header, bytes, at: start)
        var check = DigestCheck(header, bytes, at: start)
        check.block(bytes, block, digests)
        if header.type == .revisit {
            output.close(rule: payloadRule.number(in: output), tuple: tuple())
        } else if header.type == .response, HTTPHead.startsResponse(bytes, block) {
            addResponse(bytes, block, header, at: start, &check)
        } else {
            addBlock(bytes, block, header, at: start, &check, offset: window.offset)
        }
        check.finish(&tally, ordinal: output.records - 1)
        if body.capacity + spare.capacity > Self.keptBytes {
            body = []
            spare = []
        }
    }

    /// Larger buffers are given back: bodies of this size are rare.
    private static let keptBytes = 8 << 20

    private func note(_ header: CaptureHeader, _ bytes: [UInt8], at start: Int) {
        tally.add(header.type)
        if header.isTruncated { tally.truncated += 1 }
        tally.noteDate(bytes, header.date.moved(by: start))
        tuples.start(header.type)
        // An ARC file tells its version in its first block.
        let magic = bytes[start...].prefix(12)
        if magic.has("WARC/") { tally.noteVersion(magic.dropFirst(5).prefix { $0 > 0x20 }) }
    }

    private func addKey(_ header: CaptureHeader, _ bytes: [UInt8], at start: Int) {
        let target = header.target.moved(by: start)
        guard !target.isEmpty, header.type != .arcHeader else { return }
        let isBracketed = bytes[target].first == UInt8(ascii: "<") && bytes[target].last == UInt8(ascii: ">")
        output.addKey(bytes, isBracketed ? (target.lowerBound + 1)..<(target.upperBound - 1) : target)
    }

    private func tuple() -> UInt32 { output.tuple(of: tuples.key, tuples.key.indices) }
}

// MARK: Contents

extension CaptureRecords {
    /// A record whose content is its block.
    private func addBlock(
        _ bytes: [UInt8], _ block: Range<Int>, _ header: CaptureHeader, at start: Int, _ check: inout DigestCheck,
        offset: UInt64
    ) {
        let type = header.contentType.moved(by: start)
        if header.type == .warcinfo { tally.noteCrawl(bytes, block) }
        if header.type == .arcHeader { tally.noteVersion(bytes[block].prefix { $0 > 0x20 }) }
        let isHTTP = MediaType.isHTTP(bytes, type)
        let identified = header.identifiedType.isEmpty ? type : header.identifiedType.moved(by: start)
        tuples.addMediaType(bytes, identified)
        // Of a message, the payload is what follows the head.
        let payload = isHTTP ? HTTPHead(bytes, block).bodyStart..<block.upperBound : block
        check.payload(bytes, payload, digests)
        let isBroken = isHTTP && header.type == .response
        if isBroken { output.nextIsMalformed(at: offset + UInt64(start)) }
        let rule = isBroken ? rawRule.number(in: output) : payloadRule.number(in: output)
        output.append(
            bytes, block, rule: rule, tuple: tuple(), isText: type.isEmpty || isHTTP || MediaType.isText(bytes, type))
    }

    private func addResponse(
        _ bytes: [UInt8], _ block: Range<Int>, _ header: CaptureHeader, at start: Int, _ check: inout DigestCheck
    ) {
        let head = HTTPHead(bytes, block)
        let identified = header.identifiedType.moved(by: start)
        if let type = header.identifiedType.isEmpty ? head.contentType : identified {
            tuples.addMediaType(bytes, type)
        }
        tuples.addFields(bytes, of: head)
        let stored = head.bodyStart..<block.upperBound
        check.payload(bytes, stored, digests)
        let tuple = tuple()
        switch decode(bytes, stored, head, &check) {
        case .stored: emit(bytes, stored, bytes, block, head, tuple)
        case .decoded: emit(body, body.indices, bytes, block, head, tuple)
        case .failed:
            tally.bodies.add(output.records)
            emitRaw(bytes, block, tuple)
        case .tooLarge:
            tally.tooLarge += 1
            emitRaw(bytes, block, tuple)
        }
    }

    /// Hands on a body from which all codings are removed; text is decoded.
    private func emit(
        _ data: [UInt8], _ range: Range<Int>, _ bytes: [UInt8], _ block: Range<Int>, _ head: HTTPHead, _ tuple: UInt32
    ) {
        let rule = payloadRule.number(in: output)
        guard let type = head.contentType, MediaType.isPlainText(bytes, type), !range.isEmpty else {
            let isText = head.contentType.map { MediaType.isText(bytes, $0) } ?? false
            return output.append(data, range, rule: rule, tuple: tuple, isText: isText)
        }
        let charset = CaptureText.parameter("charset", bytes, of: type)
        switch BodyText.decode(data, range, charset: charset, of: bytes) {
        case .asStored(let text): output.append(data, text, rule: rule, tuple: tuple)
        case .decoded(let text): output.append(text, text.indices, rule: rule, tuple: tuple)
        case .undecodable:
            tally.texts.add(output.records)
            emitRaw(bytes, block, tuple)
        }
    }

    private func emitRaw(_ bytes: [UInt8], _ block: Range<Int>, _ tuple: UInt32) {
        output.append(bytes, block, rule: rawRule.number(in: output), tuple: tuple, isText: false)
    }

    private enum Decoded {
        /// Nothing had to be removed.
        case stored
        /// The result is in `body`.
        case decoded
        case failed, tooLarge
    }

    /// Undoes what was done to a body last first: transfer codings, then content codings.
    private func decode(
        _ bytes: [UInt8], _ stored: Range<Int>, _ head: HTTPHead, _ check: inout DigestCheck
    ) -> Decoded {
        if head.transferEncodings.isEmpty && head.contentEncodings.isEmpty { return .stored }
        var isDecoded = false
        for coding in head.transferEncodings.reversed() + head.contentEncodings.reversed() {
            let name = CaptureText.lowercased(bytes, coding)
            let outcome =
                isDecoded ? undo(name, body, body.indices) : undo(name, bytes, stored)
            switch outcome {
            case .absent: continue
            case .damaged: return .failed
            case .tooLarge: return .tooLarge
            case .decoded:
                swap(&body, &spare)
                isDecoded = true
                check.payload(body, body.indices, digests)
            }
        }
        return isDecoded ? .decoded : .stored
    }

    /// Removes one coding; the result is in `spare`.
    private func undo(_ name: [UInt8], _ data: [UInt8], _ range: Range<Int>) -> ContentCoding.Outcome {
        switch String(decoding: name, as: UTF8.self) {
        case "identity", "none", "binary": return .absent
        case "chunked":
            switch ChunkedBody.remove(data, range, into: &spare) {
            case .removed: return .decoded
            case .absent: return .absent
            case .damaged: return .damaged
            }
        default:
            guard let coding = ContentCoding(name) else { return .damaged }
            coded.stored += UInt64(range.count)
            let allowed = max(
                UInt64(max(limits.ratioFloorBytes, 0)),
                coded.stored.multipliedReportingOverflow(by: UInt64(max(limits.maxRatio, 1))).partialValue)
            let left = allowed > coded.decoded ? allowed - coded.decoded : 0
            let room = min(max(limits.maxRecordBytes, 1), Int(clamping: left))
            let outcome = coding.decode(data, range, limits: limits, room: room, into: &spare)
            coded.decoded += UInt64(spare.count)
            return outcome
        }
    }
}

// MARK: Blocks larger than memory

extension CaptureRecords {
    /// How much of a large message is looked at for its head.
    private static let maxHeadBytes = 1 << 20

    /// A record whose block is over the limit: its content goes on in parts.
    ///
    /// - Returns: where the next thing starts.
    func addLarge(_ header: CaptureHeader, at first: Int, _ window: ByteWindow) -> Int {
        var start = first
        let wanted = header.headerBytes + Int(min(header.blockBytes, UInt64(Self.maxHeadBytes)))
        while window.end - start < wanted && !window.isAtEnd {
            window.refill(keeping: start)
            start = 0
        }
        note(header, window.bytes, at: start)
        let block = start + header.headerBytes
        let plan = LargeBlock(
            header, window.bytes, block..<min(window.end, block + Self.maxHeadBytes),
            payload: payloadRule.number(in: output), raw: { rawRule.number(in: output) })
        if plan.isTooLarge { tally.tooLarge += 1 }
        var check = DigestCheck(header, window.bytes, at: start)
        let offset = window.offset + UInt64(start)
        let next = stream(header.blockBytes, from: block, plan, &check, window)
        guard next.isWhole || window.fault == nil else { return window.end }
        if !next.isWhole {
            check.forget()
            output.nextIsMalformed(at: offset)
        }
        if header.type == .revisit {
            output.close(rule: payloadRule.number(in: output), tuple: tuple())
        } else {
            output.endParts()
        }
        check.finish(&tally, ordinal: output.records - 1)
        return next.position
    }

    private func stream(
        _ count: UInt64, from first: Int, _ plan: LargeBlock, _ check: inout DigestCheck, _ window: ByteWindow
    ) -> (position: Int, isWhole: Bool) {
        var left = count
        var position = first
        check.start(skipping: plan.payloadStart)
        // Of the block's first bytes, those that are no content.
        var skip = plan.contentStart
        while true {
            let end = position + min(window.end - position, Int(clamping: left))
            check.update(window.bytes, position..<end)
            let content = min(position + skip, end)
            if plan.hasContent { output.part(window.bytes, content..<end, rule: plan.rule) }
            skip -= content - position
            left -= UInt64(end - position)
            position = end
            if left == 0 || window.isAtEnd { return (position, left == 0) }
            window.refill(keeping: position)
            position = 0
        }
    }
}

extension Range<Int> {
    /// The same range further on; an empty one stays what it is.
    fileprivate func moved(by distance: Int) -> Range<Int> {
        isEmpty ? self : (lowerBound + distance)..<(upperBound + distance)
    }
}
