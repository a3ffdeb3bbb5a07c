#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

int assay_openat(int directory, const char *name, int flags, unsigned mode) {
    int result;
    do {
        result = openat(directory, name, flags, (mode_t)mode);
    } while (result < 0 && errno == EINTR);
    return result < 0 ? -errno : result;
}

int assay_duplicate(int descriptor, int least) {
    int result = fcntl(descriptor, F_DUPFD_CLOEXEC, least);
    return result < 0 ? -errno : result;
}

int assay_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) < 0 ? -errno : 0; }

int assay_next_entry(DIR *stream, const char **name, unsigned char *type) {
    errno = 0;
    struct dirent *entry = readdir(stream);
    if (!entry) return -errno;
    *name = entry->d_name;
    *type = entry->d_type;
    return 1;
}

ssize_t assay_read_directory(int directory, void *buffer, size_t capacity) {
    long count = syscall(SYS_getdents64, directory, buffer, capacity);
    return count < 0 ? -errno : count;
}

const char *assay_error_name(int code) { return strerrorname_np(code); }

const char *assay_error_description(int code) { return strerrordesc_np(code); }

int assay_lock(int descriptor) {
    int result;
    do {
        result = flock(descriptor, LOCK_EX | LOCK_NB);
    } while (result < 0 && errno == EINTR);
    return result < 0 ? -errno : 0;
}

int assay_unlock(int descriptor) { return flock(descriptor, LOCK_UN) < 0 ? -errno : 0; }

int assay_terminal_width(int descriptor) {
    struct winsize size;
    return ioctl(descriptor, TIOCGWINSZ, &size) < 0 ? -errno : size.ws_col;
}

void assay_keep_freed_memory(void) {
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    mallopt(M_TOP_PAD, 1 << 20);
}

uint64_t assay_peak_resident_bytes(void) {
    struct rusage usage;
    return getrusage(RUSAGE_SELF, &usage) < 0 ? 0 : (uint64_t)usage.ru_maxrss * 1024;
}

int assay_processor_count(void) {
    cpu_set_t set;
    return sched_getaffinity(0, sizeof set, &set) < 0 ? -errno : CPU_COUNT(&set);
}

static int lower(int resource, uint64_t value) {
    struct rlimit limit;
    if (getrlimit(resource, &limit) < 0) return -errno;
    if (limit.rlim_max == RLIM_INFINITY || value < limit.rlim_max) limit.rlim_max = value;
    limit.rlim_cur = limit.rlim_max;
    return setrlimit(resource, &limit) < 0 ? -errno : 0;
}

int assay_limit_address_space(uint64_t bytes) { return lower(RLIMIT_AS, bytes); }

int assay_limit_open_files(uint64_t count) { return lower(RLIMIT_NOFILE, count); }

int assay_limit_core(uint64_t bytes) { return lower(RLIMIT_CORE, bytes); }

int assay_spawn(const char *executable, char *const arguments[], int input, int output, int root, pid_t *child) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t all, none;
    int error = posix_spawn_file_actions_init(&actions);
    if (error) return -error;
    error = posix_spawnattr_init(&attributes);
    if (error) {
        posix_spawn_file_actions_destroy(&actions);
        return -error;
    }
    sigfillset(&all);
    sigemptyset(&none);
    error = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    if (!error) error = posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    if (!error) error = posix_spawn_file_actions_adddup2(&actions, root, 3);
    if (!error) error = posix_spawn_file_actions_addclosefrom_np(&actions, 4);
    if (!error) error = posix_spawnattr_setsigdefault(&attributes, &all);
    if (!error) error = posix_spawnattr_setsigmask(&attributes, &none);
    if (!error) error = posix_spawnattr_setpgroup(&attributes, 0);
    if (!error) {
        error = posix_spawnattr_setflags(
            &attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    }
    if (!error) error = posix_spawn(child, executable, &actions, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return -error;
}

int assay_wait(pid_t child, int block, int *signaled, int *code) {
    int status;
    pid_t result;
    do {
        result = waitpid(child, &status, block ? 0 : WNOHANG);
    } while (result < 0 && errno == EINTR);
    if (result < 0) return -errno;
    if (result == 0) return 0;
    *signaled = WIFSIGNALED(status);
    *code = *signaled ? WTERMSIG(status) : WEXITSTATUS(status);
    return 1;
}

static volatile sig_atomic_t received;

static void note_signal(int signal) { received = signal; }

void assay_watch_termination(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note_signal;
    sigemptyset(&action.sa_mask);
    const int watched[] = {SIGINT, SIGTERM, SIGHUP};
    for (size_t index = 0; index < sizeof watched / sizeof watched[0]; index++) {
        struct sigaction before;
        // nohup and shells' background jobs ask for a signal to stay ignored.
        if (sigaction(watched[index], NULL, &before) == 0 && before.sa_handler == SIG_IGN) continue;
        sigaction(watched[index], &action, NULL);
    }
}

int assay_received_signal(void) { return received; }

void assay_ignore_broken_pipe(void) { signal(SIGPIPE, SIG_IGN); }

void assay_die_of(int number) {
    sigset_t set;
    signal(number, SIG_DFL);
    sigemptyset(&set);
    sigaddset(&set, number);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
    raise(number);
    _exit(128 + number);
}
