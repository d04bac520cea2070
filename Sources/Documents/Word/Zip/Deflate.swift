import CZlib

/// Raw DEFLATE (RFC 1951), as zip files hold it, by the system's zlib.
enum Deflate {
  /// The bytes packed; `nil` where zlib has no memory for it, or they are 4 GB or more.
  static func pack(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    // Negative window bits: no zlib header around it.
    guard
      bytes.count < UInt32.max,
      deflateInit2_(
        &stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    guard bound < UInt32.max else { return nil }
    var source = bytes
    var isWhole = false
    let packed = [UInt8](unsafeUninitializedCapacity: bound) { target, count in
      source.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(bound)
        isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = bound - Int(stream.avail_out)
    }
    return isWhole ? packed : nil
  }

  /// The packed bytes unpacked, if they make exactly `size` bytes; `nil` for anything else. No more than that is ever
  /// written, whatever they would grow to.
  static func unpack(_ bytes: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var stream = z_stream()
    guard
      bytes.count < UInt32.max, size < UInt32.max,
      inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var source = Array(bytes)
    var isWhole = false
    // One more byte than promised, so that more than was promised shows.
    let unpacked = [UInt8](unsafeUninitializedCapacity: size + 1) { target, count in
      source.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(size + 1)
        isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = size + 1 - Int(stream.avail_out)
    }
    return isWhole && unpacked.count == size ? unpacked : nil
  }

  /// The CRC-32 that zip files carry.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
  }
}
