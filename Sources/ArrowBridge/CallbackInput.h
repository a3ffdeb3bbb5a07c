// Bytes that the program reads, as Arrow wants them: the bridge itself opens nothing.
#ifndef ASSAY_CALLBACK_INPUT_H
#define ASSAY_CALLBACK_INPUT_H

#include <arrow/buffer.h>
#include <arrow/io/interfaces.h>
#include <arrow/memory_pool.h>
#include <arrow/result.h>
#include <arrow/status.h>
#include <arrow/util/future.h>

#include <algorithm>
#include <memory>

#include "CArrow.h"

namespace assay {

class CallbackInput final : public arrow::io::RandomAccessFile {
 public:
    CallbackInput(const assay_arrow_input &input, arrow::MemoryPool *pool) : input_(input), pool_(pool) {}

    bool failed() const { return failed_; }

    arrow::Status Close() override {
        closed_ = true;
        return arrow::Status::OK();
    }
    bool closed() const override { return closed_; }
    arrow::Result<int64_t> Tell() const override { return position_; }

    arrow::Status Seek(int64_t position) override {
        if (position < 0) return arrow::Status::Invalid("position before the start");
        position_ = position;
        return arrow::Status::OK();
    }

    arrow::Result<int64_t> GetSize() override {
        if (input_.size < 0) return arrow::Status::NotImplemented("a stream has no size");
        return input_.size;
    }

    arrow::Result<int64_t> Read(int64_t count, void *out) override {
        ARROW_ASSIGN_OR_RAISE(const int64_t read, ReadAt(position_, count, out));
        position_ += read;
        return read;
    }

    arrow::Result<std::shared_ptr<arrow::Buffer>> Read(int64_t count) override {
        ARROW_ASSIGN_OR_RAISE(auto buffer, ReadAt(position_, count));
        position_ += buffer->size();
        return buffer;
    }

    arrow::Result<int64_t> ReadAt(int64_t position, int64_t count, void *out) override {
        if (position < 0 || count < 0) return arrow::Status::Invalid("range before the start");
        if (input_.size >= 0) count = std::min(count, std::max<int64_t>(input_.size - position, 0));
        if (count == 0) return 0;
        const int64_t read = input_.read(input_.context, position, out, count);
        if (read >= 0) return read;
        failed_ = true;
        return arrow::Status::IOError("input");
    }

    arrow::Result<std::shared_ptr<arrow::Buffer>> ReadAt(int64_t position, int64_t count) override {
        if (position < 0 || count < 0) return arrow::Status::Invalid("range before the start");
        if (input_.size >= 0) count = std::min(count, std::max<int64_t>(input_.size - position, 0));
        ARROW_ASSIGN_OR_RAISE(auto buffer, arrow::AllocateResizableBuffer(count, pool_));
        ARROW_ASSIGN_OR_RAISE(const int64_t read, ReadAt(position, count, buffer->mutable_data()));
        ARROW_RETURN_NOT_OK(buffer->Resize(read, false));
        buffer->ZeroPadding();
        return std::shared_ptr<arrow::Buffer>(std::move(buffer));
    }

    // At once, on the thread that asks: others could outlive the input and the memory pool.
    arrow::Future<std::shared_ptr<arrow::Buffer>> ReadAsync(
        const arrow::io::IOContext &, int64_t position, int64_t count) override {
        return arrow::Future<std::shared_ptr<arrow::Buffer>>::MakeFinished(ReadAt(position, count));
    }

 private:
    assay_arrow_input input_;
    arrow::MemoryPool *pool_;
    int64_t position_ = 0;
    bool closed_ = false;
    bool failed_ = false;
};

}  // namespace assay

#endif
