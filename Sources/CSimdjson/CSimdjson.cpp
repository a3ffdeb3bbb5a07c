#include "CSimdjson.h"

#include <simdjson.h>
#include <xxhash.h>
#if defined(__x86_64__)
#include <xxh_x86dispatch.h>  // lets the library choose the instructions at run time
#endif

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace simdjson;

constexpr size_t small_capacity = 16 << 10;
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

bool is_blank(uint8_t byte) { return byte == ' ' || byte == '\t' || byte == '\r'; }

// Counts bytes that do not continue a UTF-8 character, and copies all of them in passing if there is a target.
// Thirty-two counts at a time, each in a byte: 255 rounds fit.
inline __attribute__((always_inline)) size_t count_scalars(const uint8_t *bytes, size_t count, uint8_t *copy) {
    typedef int8_t lanes __attribute__((vector_size(32)));
    size_t scalars = 0, index = 0;
    while (count - index >= sizeof(lanes)) {
        lanes counts = {};
        size_t rounds = std::min<size_t>((count - index) / sizeof(lanes), 255);
        for (size_t round = 0; round < rounds; ++round, index += sizeof(lanes)) {
            lanes chunk;
            std::memcpy(&chunk, bytes + index, sizeof(lanes));
            if (copy) std::memcpy(copy + index, &chunk, sizeof(lanes));
            counts -= chunk >= int8_t(0xC0);
        }
        for (size_t lane = 0; lane < sizeof(lanes); ++lane) scalars += uint8_t(counts[lane]);
    }
    for (; index < count; ++index) {
        if (copy) copy[index] = bytes[index];
        scalars += int8_t(bytes[index]) >= int8_t(0xC0);
    }
    return scalars;
}

__attribute__((target_clones("avx2", "default")))
size_t copy_text(const uint8_t *bytes, size_t count, uint8_t *copy) { return count_scalars(bytes, count, copy); }

__attribute__((target_clones("avx2", "default")))
size_t count_text(const uint8_t *bytes, size_t count) { return count_scalars(bytes, count, nullptr); }

}  // namespace

struct assay_json {
    std::vector<std::string> names;
    uint64_t lengths = 0;  // of the names: a bit for each, modulo 64
    size_t text_count, observed_count;
    size_t max_depth;

    dom::parser parser;
    dom::document document;
    size_t capacity = 0;

    std::vector<std::string_view> values;  // of one document: what each name stands for
    std::vector<uint8_t> states;           // of one document: missing, string, or something else
    std::vector<uint8_t> padded;

    std::vector<std::string> numbers;      // of one document: texts of the integers among the keys
    std::vector<uint8_t> outcomes, fields, observed, keys;
    uint8_t *contents = nullptr;  // the caller's, for one call
    bool hashes = false;          // instead of keeping the texts
    std::vector<uint8_t> fingerprints;
    size_t content_count = 0;
    std::vector<ptrdiff_t> ends, scalars, observed_ends, key_ends;
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
        scalars.assign(count, 0);
        content_count = 0;
        fingerprints.clear();
        observed.clear();
        ends.clear();
        observed_ends.clear();
        keys.clear();
        key_ends.clear();
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
            if (!(lengths >> field.key.size() % 64 & 1)) continue;
            for (size_t name = 0; name < names.size(); ++name) {
                if (field.key != names[name]) continue;
                if (states[name] != missing) {
                    duplicate = true;
                    continue;
                }
                states[name] = field.value.get_string().get(values[name]) ? other : string;
                if (states[name] == other && name >= text_count + observed_count) take_number(name, field.value);
            }
        }
    }

    // An integer names a record as well as a string does.
    void take_number(size_t name, dom::element value) {
        int64_t number;
        uint64_t large;
        std::string &text = numbers[name - text_count - observed_count];
        if (!value.get_int64().get(number)) text = std::to_string(number);
        else if (!value.get_uint64().get(large)) text = std::to_string(large);
        else return;
        values[name] = text;
        states[name] = string;
    }

    void take_text(size_t index, const uint8_t *text, size_t count) {
        if (!hashes) {
            scalars[index] = ptrdiff_t(copy_text(text, count, contents + content_count));
        } else {
            // While the text is in the cache, where the parser has just put it.
            scalars[index] = ptrdiff_t(count_text(text, count));
            XXH128_canonicalFromHash(
                reinterpret_cast<XXH128_canonical_t *>(&fingerprints[index * sizeof(XXH128_canonical_t)]),
                XXH3_128bits(text, count));
        }
        content_count += count;
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
            auto text = reinterpret_cast<const uint8_t *>(values[name].data());
            take_text(index, text, values[name].size());
            break;
        }
    }

    void close() {
        ends.push_back(content_count);
        size_t name = text_count;
        for (; name < text_count + observed_count; ++name) append(name, observed, observed_ends);
        for (; name < names.size(); ++name) append(name, keys, key_ends);
    }

    void append(size_t name, std::vector<uint8_t> &bytes, std::vector<ptrdiff_t> &bounds) {
        if (states[name] == string) bytes.insert(bytes.end(), values[name].begin(), values[name].end());
        bounds.push_back(bytes.size());
    }
};

namespace {

// The parser that a thread gave back last: small files come one after the other, and mostly with the same fields.
thread_local std::unique_ptr<assay_json> spare;
constexpr size_t spare_documents = 4 << 10;

bool reads(const assay_json &parser, const uint8_t *names, const ptrdiff_t *name_ends, size_t text_count,
           size_t observed_count, size_t key_count, size_t max_depth) {
    if (parser.text_count != text_count || parser.observed_count != observed_count
        || parser.numbers.size() != key_count || parser.max_depth != max_depth)
        return false;
    ptrdiff_t begin = 0;
    for (size_t name = 0; name < parser.names.size(); ++name) {
        std::string_view wanted(reinterpret_cast<const char *>(names) + begin, name_ends[name] - begin);
        if (parser.names[name] != wanted) return false;
        begin = name_ends[name];
    }
    return true;
}

}  // namespace

assay_json *assay_json_create(const uint8_t *names, const ptrdiff_t *name_ends, size_t text_count,
                              size_t observed_count, size_t key_count, size_t max_depth) {
    if (spare && reads(*spare, names, name_ends, text_count, observed_count, key_count, max_depth))
        return spare.release();
    auto parser = new assay_json;
    ptrdiff_t begin = 0;
    for (size_t name = 0; name < text_count + observed_count + key_count; ++name) {
        parser->names.emplace_back(reinterpret_cast<const char *>(names) + begin, name_ends[name] - begin);
        parser->lengths |= uint64_t(1) << parser->names.back().size() % 64;
        begin = name_ends[name];
    }
    parser->text_count = text_count;
    parser->observed_count = observed_count;
    parser->numbers.resize(key_count);
    parser->max_depth = max_depth;
    parser->values.resize(parser->names.size());
    parser->states.resize(parser->names.size());
    return parser;
}

void assay_json_destroy(assay_json *parser) {
    std::unique_ptr<assay_json> mine(parser);
    bool is_small = parser->capacity <= small_capacity && parser->padded.capacity() <= 2 * small_capacity
        && parser->ends.capacity() <= spare_documents
        && parser->observed.capacity() + parser->keys.capacity() <= lasting_capacity;
    if (is_small) spare = std::move(mine);
}

assay_json_results assay_json_extract(assay_json *parser, const uint8_t *bytes, size_t byte_count,
                                      const assay_json_range *documents, size_t document_count,
                                      uint8_t *contents, bool hashes) {
    parser->begin(document_count);
    parser->contents = contents;
    parser->hashes = hashes;
    if (hashes) parser->fingerprints.resize(document_count * sizeof(XXH128_canonical_t));
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
            parser->ends.data(),     parser->scalars.data(),       parser->observed.data(),
            parser->observed_ends.data(), parser->keys.data(),     parser->key_ends.data(),
            parser->fingerprints.data(), parser->fingerprints.size(), parser->content_count,   parser->observed.size(),      parser->keys.size()};
}

ptrdiff_t assay_find_byte(const uint8_t *bytes, ptrdiff_t from, ptrdiff_t to, uint8_t wanted) {
    if (from >= to) return -1;
    auto found = static_cast<const uint8_t *>(std::memchr(bytes + from, wanted, size_t(to - from)));
    return found ? found - bytes : -1;
}

size_t assay_find_lines(const uint8_t *bytes, ptrdiff_t *from, ptrdiff_t to, bool is_end, assay_json_range *lines,
                        size_t capacity) {
    size_t count = 0;
    while (*from < to && count < capacity) {
        auto found = static_cast<const uint8_t *>(std::memchr(bytes + *from, '\n', size_t(to - *from)));
        if (!found && !is_end) break;
        ptrdiff_t begin = *from, line_end = found ? found - bytes : to;
        *from = found ? line_end + 1 : to;
        ptrdiff_t end = line_end > begin && bytes[line_end - 1] == '\r' ? line_end - 1 : line_end;
        if (std::all_of(bytes + begin, bytes + end, is_blank)) continue;
        lines[count++] = {begin, end};
    }
    return count;
}

__attribute__((target_clones("avx2", "default")))
void assay_count_scalars(const uint8_t *bytes, const ptrdiff_t *ends, size_t count, ptrdiff_t *scalars) {
    ptrdiff_t begin = 0;
    for (size_t index = 0; index < count; ++index) {
        scalars[index] = ptrdiff_t(count_scalars(bytes + begin, size_t(ends[index] - begin), nullptr));
        begin = ends[index];
    }
}

__attribute__((target_clones("avx2", "default")))
ptrdiff_t assay_find_quote(const uint8_t *bytes, ptrdiff_t from, ptrdiff_t to, uint64_t *line_ends) {
    ptrdiff_t found = assay_find_byte(bytes, from, to, '"');
    ptrdiff_t end = found < 0 ? to : found;
    *line_ends += uint64_t(std::count(bytes + from, bytes + end, '\n'));
    return end;
}

ptrdiff_t assay_unquote(uint8_t *bytes, ptrdiff_t begin, ptrdiff_t end) {
    ptrdiff_t write = begin, read = begin;
    auto keep = [&](ptrdiff_t to) {
        if (write != read) std::memmove(bytes + write, bytes + read, size_t(to - read));
        write += to - read;
        read = to + 1;
    };
    for (;;) {
        ptrdiff_t quote = assay_find_byte(bytes, read, end, '"');
        if (quote < 0) break;
        bool is_doubled = quote + 1 < end && bytes[quote + 1] == '"';
        keep(quote + is_doubled);
        if (!is_doubled) break;
    }
    if (read < end) keep(end);
    return write;
}

bool assay_is_utf8(const uint8_t *bytes, size_t count) {
    return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), count);
}
