import Declarations

/// The reader's grammar written as JSON Schema, without its explanations.
enum SchemaOutline {
    static var provenance: String {
        let source = SourceKeys.all.mapValues(outline)
        let inherited = SourceKeys.all.keys.filter { !SourceKeys.notInherited.contains($0) }
        var top = ManifestKeys.facts.mapValues(outline)
        top["assay"] = #"{"const":1}"#
        top["defaults"] = object(
            Dictionary(uniqueKeysWithValues: inherited.map { ($0, ##"{"$ref":"#/$defs/source/properties/\##($0)"}"##) })
        )
        top["sources"] = ##"{"type":"object","additionalProperties":{"$ref":"#/$defs/source"}}"##
        let reason = outline(.text)
        let exclusion = #"{"anyOf":[\#(reason),\#(object(["reason": reason]).dropLast()),"required":["reason"]}]}"#
        top["exclude"] = #"{"type":"object","additionalProperties":\#(exclusion)}"#
        return """
            {"type":"object","properties":\(members(top)),"additionalProperties":false,\
            "required":["assay","sources"],"$defs":{"source":\(object(source))}}
            """
    }

    static var policy: String {
        var top = PolicyReader.keys.mapValues(outline)
        top["assay"] = #"{"const":1}"#
        for (key, shape) in PolicyReader.keys {
            // Every key of a waiver and of an accepted gap is needed.
            guard case .oneOrMore(.block(let keys)) = shape else { continue }
            let names = keys.keys.sorted().map { "\"\($0)\"" }.joined(separator: ",")
            let entry = object(keys.mapValues(outline)).dropLast() + #","required":[\#(names)]}"#
            top[key] = #"{"anyOf":[\#(entry),{"type":"array","items":\#(entry)}]}"#
        }
        return object(top)
    }

    private static func outline(_ shape: Shape) -> String {
        switch shape {
        case .text: #"{"type":["string","number","boolean"],"minLength":1}"#
        case .cell: #"{"type":["string","number","boolean"]}"#
        case .word(let words):
            #"{"enum":[\#((words.words.map { "\"\($0)\"" } + (words == .answers ? ["true", "false"] : [])).joined(separator: ","))]}"#
        case .flag: #"{"type":"boolean"}"#
        case .number: #"{"type":"number","minimum":0}"#
        case .license: #"{"type":"string","minLength":1}"#
        case .name: text("^[a-z0-9_-]{1,64}$")
        case .day: text("^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$")
        case .period:
            text(
                #"^([0-9]{4}-[0-9]{2}(-[0-9]{2})?\\.\\.([0-9]{4}-[0-9]{2}(-[0-9]{2})?)?|\\.\\.[0-9]{4}-[0-9]{2}(-[0-9]{2})?)$"#
            )
        case .file, .pattern: text(#"^[^/\\\\][^\\\\]*$"#)
        case .country: text("^[A-Z]{2}$")
        case .language: text("^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$")
        case .digest: text("^[0-9A-Fa-f]{64}$")
        case .oneOrMore(let element):
            #"{"anyOf":[\#(outline(element)),{"type":"array","items":\#(outline(element))}]}"#
        case .block(let keys): object(keys.mapValues(outline))
        case .table(let value): #"{"type":"object","additionalProperties":\#(outline(value))}"#
        case .form(let scalar, let list, let mapping):
            #"{"anyOf":[\#([scalar, list, mapping].compactMap { $0 }.map(outline).joined(separator: ","))]}"#
        case .free: "{}"
        }
    }

    private static func text(_ pattern: String) -> String { #"{"type":"string","pattern":"\#(pattern)"}"# }

    private static func object(_ properties: [String: String]) -> String {
        #"{"type":"object","properties":\#(members(properties)),"additionalProperties":false}"#
    }

    private static func members(_ properties: [String: String]) -> String {
        "{" + properties.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
    }
}
