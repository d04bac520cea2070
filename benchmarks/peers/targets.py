"""What is asked of the log in events a second, beside what the same peers came to on the machine where that was set.

That machine had two cores too, and ran all of this faster than most: figures in events a second can't be met on a slower one,
however good. As a multiple of a peer's rate, each measured on one machine, they can be compared on any.
"""

import typing

# What LogFigures calls it, events a second.
Rates = dict[str, float]

EVENTSOURCING: Rates = {
    "one client, one event": 1_600,
    "one client, a request of 100": 29_000,
    "all of them in turn": 2_800,
}
UMADB: Rates = {
    "16 clients at once, one event each": 12_300,
    "16 clients at once, 10 events each": 95_000,
    "one client, a request of 100": 122_000,
    "events in pages": 915_000,
}


class Target(typing.NamedTuple):
    """A figure that is asked in events a second."""

    name: str
    # Of ours and of the peer, as LogFigures calls it.
    ours: str
    column: int
    peer: int
    theirs: str
    asked: float


TARGETS = [
    Target("16 clients at once, one event each", "16 clients at once, one event each", 0, 1,
           "16 clients at once, one event each", 40_000),
    Target("16 clients at once, 10 events each", "16 clients at once, 10 events each", 0, 1,
           "16 clients at once, 10 events each", 100_000),
    Target("read as the domain's events", "as the domain's events", 0, 1, "events in pages", 300_000),
    Target("`log verify`", "`log verify`", 0, 1, "events in pages", 200_000),
    Target("read models, built anew", "all of them in turn", 2, 0, "all of them in turn", 60_000),
]
