/*
 * What a disk and a clock can do to a program, put between it and the system (LD_PRELOAD).
 *
 * A test writes its orders into a page that this library maps; the program under test is the
 * real one and knows nothing of it. Only files of workshops are meant, not the log.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

struct orders {
    int32_t write_error;  /* what every write fails with; 0: none does */
    int32_t sync_error;   /* the same for fsync and fdatasync */
    int32_t sync_hangs;   /* 1: they do not come back before it is 0 again */
    int32_t refused;      /* how many calls failed by these orders so far */
    int64_t clock_shift;  /* seconds the clock on the wall is wrong by */
};

static struct orders none;
static volatile struct orders *orders = &none;

__attribute__((constructor)) static void map_orders(void) {
    const char *name = getenv("FAULTS_PAGE");
    int page = name ? open(name, O_RDWR | O_CLOEXEC) : -1;
    if (page < 0) return;
    void *mapped = mmap(NULL, sizeof none, PROT_READ | PROT_WRITE, MAP_SHARED, page, 0);
    if (mapped != MAP_FAILED) orders = mapped;
    close(page);
}

static int is_meant(int descriptor) {
    char link[64], name[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, name, sizeof name - 1);
    if (length < 0) return 0;
    name[length] = 0;
    return strstr(name, ".workshop") != NULL;
}

static int fails(int error, int descriptor) {
    if (!error || !is_meant(descriptor)) return 0;
    __atomic_add_fetch(&orders->refused, 1, __ATOMIC_SEQ_CST);
    errno = error;
    return 1;
}

static int wait_for_the_disk(int descriptor) {
    struct timespec pause = {0, 2000000};
    while (orders->sync_hangs && is_meant(descriptor)) nanosleep(&pause, NULL);
    return fails(orders->sync_error, descriptor);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int descriptor, const void *data, size_t size) {
    return fails(orders->write_error, descriptor) ? -1 : REAL(write)(descriptor, data, size);
}

ssize_t pwrite(int descriptor, const void *data, size_t size, off_t at) {
    return fails(orders->write_error, descriptor) ? -1 : REAL(pwrite)(descriptor, data, size, at);
}

ssize_t pwrite64(int descriptor, const void *data, size_t size, off64_t at) {
    return fails(orders->write_error, descriptor) ? -1 : REAL(pwrite64)(descriptor, data, size, at);
}

int fsync(int descriptor) {
    return wait_for_the_disk(descriptor) ? -1 : REAL(fsync)(descriptor);
}

int fdatasync(int descriptor) {
    return wait_for_the_disk(descriptor) ? -1 : REAL(fdatasync)(descriptor);
}

int clock_gettime(clockid_t which, struct timespec *told) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real) real = REAL(clock_gettime);
    int answer = real(which, told);
    if (which == CLOCK_REALTIME) told->tv_sec += orders->clock_shift;
    return answer;
}

int gettimeofday(struct timeval *restrict told, void *restrict zone) {
    int answer = REAL(gettimeofday)(told, zone);
    told->tv_sec += orders->clock_shift;
    return answer;
}

time_t time(time_t *told) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (told) *told = now.tv_sec;
    return now.tv_sec;
}
