#include "CSimdjson.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace simdjson;

constexpr size_t small_capacity = 64 << 10;
// Above this a parser is given back once the documents are small again: it takes about 14 bytes per byte of capacity.
constexpr size_t lasting_capacity = 4 << 20;

bool means_no_json(error_code error) {
    switch (error) {
    // The DOM stores numbers as 64 bits and refuses others, and it reports a malformed number in the same way.
    case NUMBER_ERROR:
    case DEPTH_ERROR:
    case CAPACITY:
    case MEMALLOC:
        return false;
    default:
        return true;
    }
}

}  // namespace

struct assay_json {
    std::vector<std::string> names;
    size_t text_count;
    size_t max_depth;

    dom::parser parser;
    dom::document document;
    size_t capacity = 0;

    std::vector<std::string_view> values;  // of one document: what each name stands for
    std::vector<uint8_t> states;           // of one document: missing, string, or something else
    std::vector<uint8_t> padded;

    std::vector<uint8_t> outcomes, fields, observed;
    uint8_t *contents = nullptr;  // the caller's, for one call
    size_t content_count = 0;
    std::vector<ptrdiff_t> ends, observed_ends;
    std::vector<uint8_t> duplicates;

    bool reserve(size_t count) {
        if (count <= capacity) return true;
        size_t wanted = std::max(capacity, small_capacity);
        while (wanted < count) wanted *= 2;
        capacity = 0;
        if (parser.allocate(wanted, max_depth) || document.allocate(wanted)) return false;
        capacity = wanted;
        return true;
    }

    // Gives back the memory of a rare long document.
    void settle(size_t longest) {
        if (capacity <= lasting_capacity || longest > lasting_capacity) return;
        capacity = 0;
        reserve(longest);
        if (padded.capacity() > lasting_capacity) std::vector<uint8_t>().swap(padded);
    }

    void begin(size_t count) {
        outcomes.assign(count, assay_json_invalid);
        fields.assign(count, 0);
        duplicates.assign(count, false);
        content_count = 0;
        observed.clear();
        ends.clear();
        observed_ends.clear();
    }

    error_code parse(const uint8_t *bytes, size_t count, size_t readable, dom::element &root) {
        if (!reserve(count)) return MEMALLOC;
        if (readable - count < SIMDJSON_PADDING) {
            padded.resize(std::max(padded.size(), count + SIMDJSON_PADDING));
            std::memcpy(padded.data(), bytes, count);
            bytes = padded.data();
        }
        return parser.parse_into_document(document, bytes, count, false).get(root);
    }

    enum : uint8_t { missing, string, other };

    // The first value of each name counts; a later one is reported.
    void look_up(dom::object object, bool &duplicate) {
        for (auto field : object) {
            for (size_t name = 0; name < names.size(); ++name) {
                if (field.key != names[name]) continue;
                if (states[name] != missing) {
                    duplicate = true;
                    continue;
                }
                states[name] = field.value.get_string().get(values[name]) ? other : string;
            }
        }
    }

    void take(size_t index, const uint8_t *bytes, size_t count, size_t readable) {
        dom::element root;
        if (error_code error = parse(bytes, count, readable, root)) {
            if (means_no_json(error)) return;
            outcomes[index] = assay_json_other;
            fields[index] = assay_json_undecided;
            return;
        }
        outcomes[index] = assay_json_other;
        dom::object object;
        if (root.get_object().get(object)) return;
        bool duplicate = false;
        look_up(object, duplicate);
        duplicates[index] = duplicate;
        for (size_t name = 0; name < text_count; ++name) {
            if (states[name] != string) continue;
            outcomes[index] = assay_json_text;
            fields[index] = uint8_t(name);
            std::memcpy(contents + content_count, values[name].data(), values[name].size());
            content_count += values[name].size();
            break;
        }
    }

    void close() {
        ends.push_back(content_count);
        for (size_t name = text_count; name < names.size(); ++name) {
            if (states[name] == string)
                observed.insert(observed.end(), values[name].begin(), values[name].end());
            observed_ends.push_back(observed.size());
        }
    }
};

assay_json *assay_json_create(const uint8_t *names, const ptrdiff_t *name_ends, size_t text_count,
                              size_t observed_count, size_t max_depth) {
    auto parser = new assay_json;
    ptrdiff_t begin = 0;
    for (size_t name = 0; name < text_count + observed_count; ++name) {
        parser->names.emplace_back(reinterpret_cast<const char *>(names) + begin, name_ends[name] - begin);
        begin = name_ends[name];
    }
    parser->text_count = text_count;
    parser->max_depth = max_depth;
    parser->values.resize(parser->names.size());
    parser->states.resize(parser->names.size());
    return parser;
}

void assay_json_destroy(assay_json *parser) { delete parser; }

assay_json_results assay_json_extract(assay_json *parser, const uint8_t *bytes, size_t byte_count,
                                      const assay_json_range *documents, size_t document_count,
                                      uint8_t *contents) {
    parser->begin(document_count);
    parser->contents = contents;
    size_t longest = 0;
    for (size_t index = 0; index < document_count; ++index) {
        size_t begin = documents[index].begin, count = documents[index].end - documents[index].begin;
        std::fill(parser->states.begin(), parser->states.end(), uint8_t(assay_json::missing));
        parser->take(index, bytes + begin, count, byte_count - begin);
        parser->close();
        longest = std::max(longest, count);
    }
    parser->settle(longest);
    return {parser->outcomes.data(), parser->fields.data(),        parser->duplicates.data(),
            parser->ends.data(),     parser->observed.data(),      parser->observed_ends.data(),
            parser->content_count,   parser->observed.size()};
}

ptrdiff_t assay_find_byte(const uint8_t *bytes, ptrdiff_t from, ptrdiff_t to, uint8_t wanted) {
    if (from >= to) return -1;
    auto found = static_cast<const uint8_t *>(std::memchr(bytes + from, wanted, size_t(to - from)));
    return found ? found - bytes : -1;
}

__attribute__((target_clones("avx2", "default")))
size_t assay_count_scalars(const uint8_t *bytes, size_t count) {
    size_t scalars = 0;
    for (size_t index = 0; index < count; ++index) scalars += (bytes[index] & 0xC0) != 0x80;
    return scalars;
}

bool assay_is_utf8(const uint8_t *bytes, size_t count) {
    return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), count);
}
