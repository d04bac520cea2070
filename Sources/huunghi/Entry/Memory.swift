import CMalloc

/// How the program asks the system for memory.
enum Memory {
  /// What a heap takes at once, in bytes. Pages of it that are never written to are never there.
  private static let piece: Int32 = 16 << 20
  /// Arrays longer than this are mapped by themselves, in bytes.
  private static let mapped: Int32 = 4 << 20

  /// Takes memory in big pieces. glibc lets the heap of a thread grow by a page at a time, each by a call into the kernel that
  /// every other thread's page faults wait for, and gives what was freed back as readily: a tenth of a long report's
  /// processor time. Must come before the first threads.
  static func takeInBigPieces() {
    mallopt(M_TOP_PAD, piece)
    mallopt(M_TRIM_THRESHOLD, 4 * piece)
    mallopt(M_MMAP_THRESHOLD, mapped)
  }
}
