#!/usr/bin/env python3
"""Prints the generated tables of the Licensing target, or the normalized words of a license text.

    license_tables.py list LICENSES.json EXCEPTIONS.json   > Sources/Licensing/SPDXLicenseList.swift
    license_tables.py texts FOLDER...                      > Sources/Licensing/LicenseTextTable.swift
    license_tables.py words FILE                           the words that are digested
    license_tables.py digest FILE                          SHA-256 of these words

A folder holds texts named by their SPDX identifier (ID or ID.txt); /usr/share/common-licenses is understood too.
The normalization is written down in Sources/Licensing/LicenseWords.swift; this is the second, independent copy.
"""
import hashlib
import json
import pathlib
import re
import sys

DEBIAN = {
    "Apache-2.0": "Apache-2.0", "BSD": "BSD-3-Clause", "CC0-1.0": "CC0-1.0", "GFDL-1.2": "GFDL-1.2-only",
    "GFDL-1.3": "GFDL-1.3-only", "GPL-1": "GPL-1.0-only", "GPL-2": "GPL-2.0-only", "GPL-3": "GPL-3.0-only",
    "LGPL-2": "LGPL-2.0-only", "LGPL-2.1": "LGPL-2.1-only", "LGPL-3": "LGPL-3.0-only", "MPL-1.1": "MPL-1.1",
    "MPL-2.0": "MPL-2.0",
}
ROMAN = {"ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv"}
# What stands between the two phrases names a holder and differs from copy to copy.
HOLDERS = [
    ("neither the name", "nor the names"), ("provided by", "as is"), ("event shall", "be liable"),
    ("copyright", "licensed under the apache license"),
]
HOLDER_WORDS = 24
# Pointers that plain and web editions of one Creative Commons text have or leave out.
POINTERS = [
    "wiki creativecommons org considerations for licensors", "wiki creativecommons org considerations for licensees",
    "the text of the creative commons public licenses is dedicated to the public domain under the cc0 public domain "
    "dedication",
]
ENDINGS = ["end of terms and conditions", "creative commons is not party to its public licenses"]
TITLE_LINES, TITLE_WORDS, COPYRIGHT_WORDS, TITLE_TOTAL = 24, 10, 40, 60


def is_word(character):
    value = ord(character)
    if value < 0x80:
        return character.isalnum()
    if value in (0xD7, 0xF7) or value < 0xC0:
        return False
    return not (0x2000 <= value <= 0x206F or 0x20A0 <= value <= 0x2BFF or 0x3000 <= value <= 0x303F
                or 0xFE30 <= value <= 0xFE4F or value == 0xFEFF or 0xFF00 <= value <= 0xFF65 or value == 0xFFFD)


def kept(word):
    if len(word) == 1 and ord(word) < 0x80:
        return False
    if len(word) == 2 and word.isascii() and word.isdigit():
        return False
    return word not in ROMAN


def lines_of(data):
    """The words of each line."""
    text = data.decode("utf-8", errors="replace")
    lines = []
    for line in re.split("[\r\n]", text):
        words, word = [], ""
        for index, character in enumerate(line):
            between = (character == "." and word and "0" <= word[-1] <= "9"
                       and index + 1 < len(line) and "0" <= line[index + 1] <= "9")
            if is_word(character) or between:
                word += character.lower() if ord(character) < 0x80 else character
            else:
                words.append(word)
                word = ""
        words.append(word)
        lines.append(["http" if word == "https" else word for word in words if word and kept(word)])
    return [line for line in lines if line]


def without_holders(words):
    keep = [True] * len(words)
    for opening, closing in HOLDERS:
        first, last = opening.split(), closing.split()
        index = 0
        while index + len(first) <= len(words):
            if words[index:index + len(first)] == first:
                start = index + len(first)
                for end in range(start, min(start + HOLDER_WORDS, len(words)) + 1):
                    if words[end:end + len(last)] == last:
                        keep[start:end] = [False] * (end - start)
                        break
            index += 1
    for pointer in POINTERS:
        phrase = pointer.split()
        for index in range(len(words) - len(phrase) + 1):
            if words[index:index + len(phrase)] == phrase:
                keep[index:index + len(phrase)] = [False] * len(phrase)
    return keep


def title_words(lines):
    """How many words at the start are title and copyright lines."""
    skipped = total = 0
    for line in lines[:TITLE_LINES]:
        if line[0] == "copyright":
            if len(line) > COPYRIGHT_WORDS:
                break
        else:
            total += len(line)
            if len(line) > TITLE_WORDS or total > TITLE_TOTAL:
                break
        skipped += len(line)
    return skipped


def whole_text(data):
    words = [word for line in lines_of(data) for word in line]
    return " ".join(word for word, stays in zip(words, without_holders(words)) if stays)


def texts_of(data):
    """The whole text, and the text without its titles, each also up to the ends that people cut at."""
    lines = lines_of(data)
    words = [word for line in lines for word in line]
    keep = without_holders(words)
    for start in dict.fromkeys([0, title_words(lines)]):
        rest = [word for word, stays in list(zip(words, keep))[start:] if stays]
        if len(rest) < 12:
            continue
        yield " ".join(rest)
        for ending in ENDINGS:
            found = f" {' '.join(rest)} ".rfind(f" {ending} ")
            if found > 0:
                cut = " ".join(rest)[:found + len(ending)]
                yield cut
                before = cut[:-len(ending)].strip()
                yield before


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def wrapped(words):
    lines, line = [], "       "
    for word in words:
        if len(line) + 1 + len(word) > 118:
            lines.append(line)
            line = "       "
        line += " " + word
    return "\n".join(lines + [line])


def print_texts(folders):
    table = {}
    for folder in map(pathlib.Path, folders):
        for path in sorted(folder.iterdir()):
            name = DEBIAN.get(path.name) if folder.name == "common-licenses" else path.name.removesuffix(".txt")
            if not name or not path.is_file():
                continue
            for text in texts_of(path.read_bytes()):
                table.setdefault(digest(text), set()).add(name)
    entries = []
    for value, names in table.items():
        # One text for several identifiers: the text alone cannot say "or later".
        plain = sorted(name for name in names if not name.endswith("-or-later"))
        best = next((name for name in plain if name.endswith("-only")), plain[0])
        if len({re.sub("-(only|or-later)$", "", name) for name in names}) > 1:
            print(f"shared by {sorted(names)}: {best}", file=sys.stderr)
        entries.append((best, value))
    print(f"""/// Digests of normalized license texts; the texts themselves are not part of this project.
///
/// `Tests/Reference/license_tables.py texts` prints this file from a folder of texts named by their SPDX identifier.
enum LicenseTextTable {{
    /// A line per text: SHA-256 of its words (see `LicenseWords`) and the SPDX identifier.
    static let lines = \"\"\"""")
    for name, value in sorted(entries):
        print(f"        {value} {name}")
    print('        """\n}')


def print_list(licenses, exceptions):
    found = json.loads(pathlib.Path(licenses).read_bytes())
    def ids(wanted):
        return wrapped(sorted((entry["licenseId"] for entry in found["licenses"] if wanted(entry)), key=str.lower))
    extra = json.loads(pathlib.Path(exceptions).read_bytes())["exceptions"]
    extra = wrapped(sorted((entry["licenseExceptionId"] for entry in extra), key=str.lower))
    print(LIST.format(
        version=found["licenseListVersion"], exceptions=extra,
        current=ids(lambda entry: not entry["isDeprecatedLicenseId"] and not entry["isOsiApproved"]),
        approved=ids(lambda entry: not entry["isDeprecatedLicenseId"] and entry["isOsiApproved"]),
        deprecated=ids(lambda entry: entry["isDeprecatedLicenseId"])), end="")


LIST = '''/// The identifiers of the SPDX license list and of its exceptions.
///
/// Source: https://spdx.org/licenses (the list is CC0-1.0). `Tests/Reference/license_tables.py list` prints this file.
package enum SPDXLicenseList {{
    /// The version of the list.
    package static let version = "{version}"

    /// Every license identifier in its official spelling, deprecated ones included.
    package static let licenses: [String] = words(otherWords) + words(approvedWords) + words(deprecatedWords)

    /// Identifiers that the list keeps only for old documents.
    package static let deprecated = Set(words(deprecatedWords))

    /// Current identifiers of licenses that the Open Source Initiative has approved.
    package static let approved = Set(words(approvedWords))

    /// Every exception identifier that may follow `WITH`, in its official spelling.
    package static let exceptions: [String] = words(exceptionWords)

    private static let licenseBySpelling = bySpelling(licenses)
    private static let exceptionBySpelling = bySpelling(exceptions)

    /// The official spelling of a license identifier, whatever the case of its ASCII letters; nil when it is none.
    package static func license(_ id: String) -> String? {{ licenseBySpelling[ASCIIText.lowercased(id)] }}

    /// The official spelling of an exception identifier, whatever the case of its ASCII letters; nil when it is none.
    package static func exception(_ id: String) -> String? {{ exceptionBySpelling[ASCIIText.lowercased(id)] }}

    private static func words(_ text: String) -> [String] {{
        text.split {{ $0 == " " || $0 == "\\n" }}.map(String.init)
    }}

    private static func bySpelling(_ ids: [String]) -> [String: String] {{
        Dictionary(ids.map {{ (ASCIIText.lowercased($0), $0) }}, uniquingKeysWith: {{ first, _ in first }})
    }}

    private static let otherWords = """
{current}
        """

    private static let approvedWords = """
{approved}
        """

    private static let deprecatedWords = """
{deprecated}
        """

    private static let exceptionWords = """
{exceptions}
        """
}}
'''

if __name__ == "__main__":
    command, arguments = sys.argv[1], sys.argv[2:]
    if command == "list":
        print_list(*arguments)
    elif command == "texts":
        print_texts(arguments)
    else:
        for argument in arguments:
            whole = whole_text(pathlib.Path(argument).read_bytes())
            print(whole if command == "words" else digest(whole))
