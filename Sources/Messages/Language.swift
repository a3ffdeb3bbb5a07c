/// The languages people read; codes, keys and JSON never vary with it.
package enum Language: String, Sendable, CaseIterable {
    case en, zh

    /// From a locale name such as `zh_CN.UTF-8`; English unless it is Chinese.
    package init(locale: String) { self = locale.lowercased().hasPrefix("zh") ? .zh : .en }
}
