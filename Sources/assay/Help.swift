import ArgumentParser
import Messages
import SystemCalls

/// The language of help texts: that of the locale, because help is printed before options are read.
func help(_ key: String) -> String { Catalogue.text(key, in: Language.ofLocale) }

/// The help of an option, from the catalogue.
func option(_ key: String, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: help("option.\(key)")).named(value)
}

extension ArgumentHelp {
    fileprivate func named(_ value: String?) -> ArgumentHelp {
        var copy = self
        copy.valueName = value
        return copy
    }
}

extension Language {
    /// As POSIX orders them: LC_ALL, LC_MESSAGES, LANG.
    static var ofLocale: Language {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap(Host.environment).filter { !$0.isEmpty }
        return Language(locale: names.first ?? "")
    }
}

extension Language: ExpressibleByArgument {}
