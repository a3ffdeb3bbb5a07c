internal import AuditModel
internal import SystemCalls

/// The gaps of stored files and folders, as they lie on the disk.
extension Gap {
    /// A file that cannot be opened or asked about.
    static func unreadableFile(_ error: SystemError) -> Gap {
        Gap(.unreadable, Message("gap.unreadable-file", ["error": error.name]))
    }

    /// A file whose reading fails on the way.
    ///
    /// - Parameter bytes: those that were not read.
    static func unreadable(_ error: SystemError, at offset: UInt64, bytes: UInt64) -> Gap {
        Gap(.unreadable, Message("gap.unreadable-at", ["error": error.name, "offset": "\(offset)"]), bytes: bytes)
    }

    static func unreadableFolder(_ error: SystemError) -> Gap {
        Gap(.unreadable, Message("gap.unreadable-folder", ["error": error.name]))
    }

    static let changedWhileRead = Gap(.changed, Message("gap.changed-while-read"))

    static let changedWhileListed = Gap(.changed, Message("gap.changed-while-listed"))

    static func special(_ kind: FileKind) -> Gap {
        let name =
            switch kind {
            case .fifo: "fifo"
            case .socket: "socket"
            case .characterDevice, .blockDevice: "device"
            case .regular, .directory, .symbolicLink, .other: "other"
            }
        return Gap(.special, Message("gap.special-\(name)"))
    }

    /// A symbolic link that leads to no file below the root.
    static func link(_ end: LinkTarget, _ target: [UInt8]) -> Gap {
        let values = ["target": LocationText.printed(target)]
        return switch end {
        case .outside: Gap(.link, Message("gap.link-outside", values))
        case .loop: Gap(.link, Message("gap.link-loop", values))
        case .unreadable(let error):
            Gap(.unreadable, Message("gap.link-unreadable", values.merging(["error": error.name]) { $1 }))
        case .special(let kind): special(kind)
        case .dangling, .file, .folder: Gap(.link, Message("gap.link-dangling", values))
        }
    }

    static func foldersTooDeep(limit: Int) -> Gap {
        Gap(.limited, Message("gap.folder-depth", ["limit": "\(limit)"]))
    }

    static func pathTooLong(_ count: Int, limit: Int, bytes: UInt64?) -> Gap {
        Gap(.limited, Message("gap.path-length", ["length": "\(count)", "limit": "\(limit)"]), bytes: bytes)
    }

    static func sparse(size: UInt64, data: UInt64, limit: Int) -> Gap {
        let values = ["size": "\(size)", "data": "\(data)", "limit": "\(limit)"]
        return Gap(.limited, Message("gap.sparse-file", values), bytes: size)
    }
}
