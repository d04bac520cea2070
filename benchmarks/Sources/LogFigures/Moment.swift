import Glibc

/// The clock that all processes of the machine share, in nanoseconds.
enum Moment {
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// Blocks the thread until then; not at all if it's over. Wakes some 50 µs late, as the kernel does.
  static func sleep(until moment: Int) {
    var time = timespec(tv_sec: moment / 1_000_000_000, tv_nsec: moment % 1_000_000_000)
    while clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, nil) == EINTR {}
  }

  static func seconds(since moment: Int) -> Double { Double(now() - moment) / 1_000_000_000 }
}
