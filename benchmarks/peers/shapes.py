"""The shapes in which events are recorded, the same for all: see AppendFigures.swift."""

import threading
import time
from collections.abc import Callable

# What LogFigures calls it, clients at once, events of a request.
SHAPES = [
    ("one client, one event", 1, 1),
    ("16 clients at once, one event each", 16, 1),
    ("16 clients at once, 10 events each", 16, 10),
    ("one client, a request of 100", 1, 100),
]


def rate(client: Callable[[], Callable[[int], None]], clients: int, events: int, seconds: float) -> float:
    """Events a second of so many threads, each of which sends its next request once the last was answered.

    client: makes what records a request of so many events for a new stream, once a thread.
    """
    counts = [0.0] * clients
    failures: list[BaseException] = []
    together = threading.Barrier(clients)

    def work(number: int) -> None:
        try:
            append = client()
            for _ in range(10):
                append(events)
            together.wait(timeout=60)
            start = now = time.monotonic()
            count = 0
            while now < start + seconds:
                append(events)
                count += events
                now = time.monotonic()
            counts[number] = count / (now - start)
        except BaseException as failure:
            failures.append(failure)
            together.abort()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return sum(counts)
