#include "TextScan.h"

#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace {

// Sixty-four bytes, of which those behind the end of the data are 0.
struct Block {
    static constexpr ptrdiff_t size = 64;

#if defined(__SSE2__)
    __m128i lanes[4];

    explicit Block(const uint8_t *bytes) {
        for (int lane = 0; lane < 4; ++lane) {
            lanes[lane] = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes) + lane);
        }
    }

    template <typename Test>
    uint64_t mask(Test test) const {
        uint64_t mask = 0;
        for (int lane = 0; lane < 4; ++lane) mask |= uint64_t(uint32_t(_mm_movemask_epi8(test(lanes[lane])))) << 16 * lane;
        return mask;
    }

    uint64_t equal(uint8_t byte) const {
        return mask([=](__m128i lane) { return _mm_cmpeq_epi8(lane, _mm_set1_epi8(char(byte))); });
    }

    // Braces and brackets differ in one bit each, and no other byte has their common bits.
    uint64_t brackets() const {
        return mask([](__m128i lane) {
            __m128i folded = _mm_or_si128(lane, _mm_set1_epi8(0x20));
            return _mm_or_si128(_mm_cmpeq_epi8(folded, _mm_set1_epi8('{')), _mm_cmpeq_epi8(folded, _mm_set1_epi8('}')));
        });
    }
#else
    const uint8_t *bytes;

    explicit Block(const uint8_t *bytes) : bytes(bytes) {}

    template <typename Test>
    uint64_t mask(Test test) const {
        uint64_t mask = 0;
        for (int index = 0; index < 64; ++index) mask |= uint64_t(test(bytes[index])) << index;
        return mask;
    }

    uint64_t equal(uint8_t byte) const {
        return mask([=](uint8_t other) { return other == byte; });
    }

    uint64_t brackets() const {
        return mask([](uint8_t byte) { return (byte | 0x20) == '{' || (byte | 0x20) == '}'; });
    }
#endif
};

template <typename Use>
auto with_block(const uint8_t *bytes, ptrdiff_t from, ptrdiff_t to, Use use) {
    if (to - from >= Block::size) return use(Block(bytes + from));
    uint8_t padded[Block::size] = {};
    std::memcpy(padded, bytes + from, size_t(to - from));
    return use(Block(padded));
}

// The delimiters, line ends and quotes of a table, one after the other.
class Marks {
    const uint8_t *bytes;
    ptrdiff_t base, to;
    uint64_t mask = 0;
    uint8_t delimiter;
    bool quotes;

    void load() {
        mask = with_block(bytes, base, to, [this](const Block &block) {
            uint64_t found = block.equal(delimiter) | block.equal('\n') | block.equal('\r');
            return quotes ? found | block.equal('"') : found;
        });
    }

public:
    Marks(const uint8_t *bytes, ptrdiff_t from, ptrdiff_t to, uint8_t delimiter, bool quotes)
        : bytes(bytes), base(from), to(to), delimiter(delimiter), quotes(quotes) {
        if (base < to) load();
    }

    // `to` when there is no other.
    ptrdiff_t next() {
        while (!mask) {
            base += Block::size;
            if (base >= to) return to;
            load();
        }
        ptrdiff_t found = base + __builtin_ctzll(mask);
        mask &= mask - 1;
        return found;
    }
};

// Short texts are most of a table: 16 bytes at a time, of which the last may be too many, cost less than a call.
inline uint8_t *copy(uint8_t *out, const uint8_t *bytes, size_t count, bool may_overread) {
    if (!may_overread || count > 64) {
        std::memcpy(out, bytes, count);
    } else {
        for (size_t index = 0; index < count; index += 16) std::memcpy(out + index, bytes + index, 16);
    }
    return out + count;
}

inline uint8_t *number(uint8_t *out, uint64_t value) {
    for (int byte = 0; byte < 8; ++byte) out[byte] = uint8_t(value >> 8 * byte);
    return out + 8;
}

}  // namespace

ptrdiff_t assay_skip_value(const uint8_t *bytes, ptrdiff_t from, ptrdiff_t to, uint8_t *state, ptrdiff_t *depth) {
    ptrdiff_t first = from;
    if (*state == assay_in_escape && from < to) {
        ++first;
        *state = assay_in_string;
    }
    for (ptrdiff_t base = from; base < to; base += Block::size) {
        uint64_t quotes = 0, escapes = 0, brackets = 0;
        with_block(bytes, base, to, [&](const Block &block) {
            quotes = block.equal('"');
            escapes = block.equal('\\');
            brackets = block.brackets();
            return 0;
        });
        uint64_t left = first > base ? (first - base < Block::size ? ~uint64_t(0) << (first - base) : 0) : ~uint64_t(0);
        while (uint64_t marks = (quotes | (*state == assay_in_string ? escapes : brackets)) & left) {
            ptrdiff_t index = base + __builtin_ctzll(marks);
            left = ~(marks ^ (marks - 1)) & left;
            uint8_t byte = bytes[index];
            if (*state == assay_in_string) {
                if (byte == '\\') {
                    first = index + 2;
                    if (first > to) {
                        *state = assay_in_escape;
                        return to;
                    }
                    left &= first - base < Block::size ? ~uint64_t(0) << (first - base) : 0;
                    continue;
                }
                *state = assay_in_container;
            } else if (byte == '"') {
                *state = assay_in_string;
                continue;
            } else {
                *depth += byte == '{' || byte == '[' ? 1 : -1;
            }
            if (*depth == 0) {
                *state = assay_value_done;
                return index + 1;
            }
        }
    }
    return to;
}

assay_rows assay_find_rows(const uint8_t *bytes, ptrdiff_t from, ptrdiff_t to, uint8_t delimiter, bool quotes,
                           ptrdiff_t longest, assay_cell *cells, size_t cell_capacity, ptrdiff_t *row_ends,
                           size_t row_capacity) {
    assay_rows found = {from, 0, 0, 0};
    Marks marks(bytes, from, to, delimiter, quotes);
    size_t count = 0;
    uint64_t lines = 0;
    ptrdiff_t cell = from;  // where the cell begins
    while (found.rows < row_capacity) {
        ptrdiff_t mark = marks.next();
        if (mark >= to) return found;
        assay_cell range = {cell, mark};
        if (bytes[mark] == '"' && quotes) {
            if (mark != cell) continue;
            do {
                if ((mark = marks.next()) >= to) return found;
                lines += bytes[mark] == '\n';
            } while (bytes[mark] != '"');
            range = {cell + 1, mark};
            // Behind the closing quote the cell must end.
            if (mark + 1 == to || marks.next() != mark + 1 || bytes[mark + 1] == '"') return found;
            ++mark;
        }
        if (count == cell_capacity) return found;
        cells[count++] = range;
        cell = mark + 1;
        if (bytes[mark] == delimiter) continue;
        if (bytes[mark] == '\r') {
            // Whether an LF follows must be known.
            if (mark + 1 == to) return found;
            if (bytes[mark + 1] == '\n') cell = marks.next() + 1;
        }
        ++lines;
        if (mark - found.next > longest) return found;
        if (mark == found.next) {
            count = found.cells;
        } else {
            row_ends[found.rows++] = ptrdiff_t(count);
            found.cells = count;
        }
        found.next = cell;
        found.lines = lines;
    }
    return found;
}

size_t assay_write_rows(const uint8_t *bytes, size_t byte_count, const assay_cell *cells, const ptrdiff_t *row_ends,
                        size_t rows, const assay_template *layout, uint8_t *out, ptrdiff_t *ends) {
    uint8_t *write = out;
    ptrdiff_t first = 0;
    for (size_t row = 0; row < rows; ++row) {
        ptrdiff_t width = row_ends[row] - first;
        std::memcpy(write, layout->head, layout->head_count);
        uint8_t *fields_written = write + layout->head_count;
        write = fields_written + 8;
        uint64_t fields = 0;
        ptrdiff_t prefix = 0;
        for (size_t field = 0; field < layout->field_count; ++field) {
            ptrdiff_t prefix_end = layout->prefix_ends[field], column = layout->columns[field];
            if (column < width) {
                assay_cell cell = cells[first + column];
                size_t count = size_t(cell.end - cell.begin);
                write = copy(write, layout->prefixes + prefix, size_t(prefix_end - prefix), true);
                write = number(write, count);
                write = copy(write, bytes + cell.begin, count, size_t(cell.end) + 16 <= byte_count);
                ++fields;
            }
            prefix = prefix_end;
        }
        number(fields_written, fields);
        ends[row] = write - out;
        first = row_ends[row];
    }
    return size_t(write - out);
}
