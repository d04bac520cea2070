"""Events as huunghi records them (benchmarks/Sources/LogFigures/Sample.swift): some 600 bytes of Vietnamese, UUIDv7."""

import os
import time
import uuid

_OUTCOME = "Hai bên thống nhất tăng cường trao đổi đoàn và phối hợp tổ chức các hoạt động giao lưu nhân dân"

TITLE = "Tọa đàm về hợp tác giữa các địa phương Việt Nam và Liên bang Nga"

DETAILS = (
    '{"attendance":{"domestic":85,"foreign":12},"kind":"seminar","organisers":["o0000017","o0000142"],'
    f'"outcomes":["{_OUTCOME}","{_OUTCOME}"],"places":["vn.hai-phong"],"time":"2024-05-17",'
    f'"title":{{"vi":"{TITLE}"}}}}'
)

METADATA = (
    '{"actor":"p0000003","correlation":"0199d3f0-5a01-7a54-9c3e-0d1b7c1f3a55","program":"bench","source":"cli"}'
)

# Where there's no place for metadata, they are a part of the data: the same bytes are recorded.
BYTES = (DETAILS + METADATA).encode()


def uuid7() -> uuid.UUID:
    """RFC 9562, section 5.7: milliseconds, then chance."""
    bits = time.time_ns() // 1_000_000 << 80 | int.from_bytes(os.urandom(10), "big")
    bits = bits & ~(0xF000 << 64) | 0x7000 << 64
    return uuid.UUID(int=bits & ~(0xC000 << 48) | 0x8000 << 48)
