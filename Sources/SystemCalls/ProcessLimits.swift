import CSystem

/// Limits that the kernel enforces on this process.
package enum ProcessLimits {
    /// Lowers limits for good; nil leaves one as it is, and none is ever raised.
    ///
    /// - Parameters:
    ///   - addressSpaceBytes: beyond it, allocation fails.
    ///   - openFiles: descriptors open at a time.
    ///   - coreBytes: size of a memory image after a crash; 0 keeps data out of it.
    package static func apply(
        addressSpaceBytes: UInt64? = nil, openFiles: UInt64? = nil, coreBytes: UInt64? = nil
    ) throws(SystemError) {
        if let addressSpaceBytes {
            try SystemError.unwrapped("setrlimit", assay_limit_address_space(addressSpaceBytes))
        }
        if let openFiles { try SystemError.unwrapped("setrlimit", assay_limit_open_files(openFiles)) }
        if let coreBytes { try SystemError.unwrapped("setrlimit", assay_limit_core(coreBytes)) }
    }
}
