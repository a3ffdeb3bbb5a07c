internal import AuditModel

/// The gaps that unpacking finds, in one place so that keys and values stay together.
enum UnpackGap {
    static func filters(limit: Int) -> Gap {
        Gap(.limited, Message("gap.filters", ["limit": String(limit)]))
    }

    static func depth(limit: Int) -> Gap {
        Gap(.limited, Message("gap.depth", ["limit": String(limit)]))
    }

    static func members(limit: Int) -> Gap {
        Gap(.limited, Message("gap.members", ["limit": String(limit)]))
    }

    static func nameLength(_ bytes: Int, limit: Int) -> Gap {
        Gap(.limited, Message("gap.name-length", ["bytes": String(bytes), "limit": String(limit)]))
    }

    static func ratio(decoded: UInt64, stored: UInt64, limit: Int) -> Gap {
        Gap(
            .limited,
            Message("gap.ratio", ["decoded": String(decoded), "stored": String(stored), "limit": String(limit)]))
    }

    static func inMemory(limit: Int) -> Gap {
        Gap(.limited, Message("gap.in-memory", ["limit": String(limit)]))
    }

    static func window(_ bytes: UInt64, limit: Int) -> Gap {
        Gap(
            .limited,
            Message("gap.window", ["filter": "xz", "bytes": String(bytes), "limit": String(limit)]))
    }

    static func padding(_ bytes: UInt64, from offset: UInt64) -> Gap {
        Gap(
            .partial, Message("gap.tar-padding", ["bytes": String(bytes), "offset": String(offset)]), bytes: bytes)
    }

    static func check(_ id: UInt8) -> Gap {
        Gap(.unsupported, Message("gap.xz-check", ["check": String(id)]))
    }

    static func trailing(_ bytes: UInt64) -> Gap {
        Gap(.partial, Message("gap.trailing-bytes", ["bytes": String(bytes)]), bytes: bytes)
    }

    static func unsupported(_ format: String) -> Gap {
        Gap(.unsupported, Message("gap.container-unsupported", ["format": format]))
    }

    static func notAnArchive(_ format: String) -> Gap {
        Gap(.malformed, Message("gap.not-an-archive", ["format": format]))
    }

    static func empty(_ format: String) -> Gap {
        Gap(.malformed, Message("gap.empty-file", ["format": format]))
    }

    static func volume(_ format: String) -> Gap {
        Gap(.unsupported, Message("gap.archive-volume", ["format": format]))
    }

    static func method(_ method: UInt16) -> Gap {
        Gap(.unsupported, Message("gap.zip-method", ["method": String(method)]))
    }

    static func repeated(_ count: Int) -> Gap {
        Gap(.ambiguous, Message("gap.member-repeated", ["count": String(count)]))
    }

    static let polyglot = Gap(.ambiguous, Message("gap.polyglot"))
    static let noEnd = Gap(.partial, Message("gap.tar-no-end"))
    static let link = Gap(.link, Message("gap.member-link"))
    static let special = Gap(.special, Message("gap.member-special"))
    static let encrypted = Gap(.encrypted, Message("gap.member-encrypted"))
    static let hazardousName = Gap(.ambiguous, Message("gap.member-name"))
    static let nameless = Gap(.ambiguous, Message("gap.member-nameless"))
    static let defect = Gap(.malformed, Message("gap.member-header"))

    /// Stands for gaps of one kind after the first hundred of an archive.
    static func more(_ gap: Gap, count: Int) -> Gap {
        Gap(gap.status, Message("gap.more", ["count": String(count), "status": gap.status.rawValue]))
    }
}
