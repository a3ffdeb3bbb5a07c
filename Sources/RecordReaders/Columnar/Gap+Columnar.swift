internal import ArrowLibrary
internal import AuditModel

extension Gap {
    /// Why a columnar file, or the rest of it, was not read.
    static func columnar(_ fault: ArrowFault, format: String) -> Gap {
        switch fault {
        case .missing(let what):
            Gap(.unsupported, Message("gap.columnar-missing", ["format": format, "missing": what]))
        case .malformed(let detail):
            Gap(.malformed, Message("gap.columnar-damaged", ["format": format, "detail": detail]))
        case .limited: Gap(.limited, Message("gap.columnar-memory", ["format": format]))
        case .encrypted: Gap(.encrypted, Message("gap.columnar-encrypted", ["format": format]))
        case .unsupported(let detail):
            Gap(.unsupported, Message("gap.columnar-unsupported", ["format": format, "detail": detail]))
        case .checksum: columnarChecksums(groups: 1)
        case .input(let fault): fault.gap
        }
    }

    /// Pages differ from their checksums; their rows were read all the same.
    static func columnarChecksums(groups: Int) -> Gap {
        Gap(.malformed, Message("gap.columnar-checksums", ["groups": "\(groups)"]))
    }

    /// The file is inside another one and too large to be held in memory.
    static func columnarHeld(limit: Int) -> Gap {
        Gap(.limited, Message("gap.columnar-held", ["limit": "\(limit)"]))
    }

    /// Rows with intervals, or with dates and times that have no text.
    static func columnarTextless(records: UInt64) -> Gap {
        Gap(.unsupported, Message("gap.columnar-textless"), records: records)
    }

    /// Something follows what a stream says is its end.
    static func columnarTrailing(bytes: UInt64) -> Gap {
        Gap(.malformed, Message("gap.columnar-trailing", ["bytes": "\(bytes)"]), bytes: bytes)
    }

    /// The file holds another number of rows than it says.
    static func columnarMiscounted(stated: Int, found: UInt64) -> Gap {
        Gap(.malformed, Message("gap.columnar-miscounted", ["stated": "\(stated)", "found": "\(found)"]))
    }
}
