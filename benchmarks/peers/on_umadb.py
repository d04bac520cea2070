"""UmaDB, an event store with a server and a file of its own; no PostgreSQL. Its Python package brings the server."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.metadata import version

import umadb

from sample import BYTES, uuid7


class OnUmaDB:
    name = f"UmaDB {version('umadb')}"

    def __init__(self, folder: str) -> None:
        # Any port that is free, on this machine only.
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{probe.getsockname()[1]}"
        self.url = f"http://{address}"
        os.makedirs(folder, exist_ok=True)
        program = os.path.join(os.path.dirname(sys.executable), "umadb")
        with open(os.path.join(folder, "log"), "wb") as log:
            self.server = subprocess.Popen(
                [program, "--listen", address, "--db-path", os.path.join(folder, "uma.db")], stdout=log, stderr=log
            )
        for attempt in range(100):
            try:
                umadb.Client(self.url).head()
                return
            except Exception:
                if attempt == 99 or self.server.poll() is not None:
                    self.close()
                    raise
                time.sleep(0.1)

    def client(self) -> Callable[[int], None]:
        client = umadb.Client(self.url)

        def append(events: int) -> None:
            # Refused if the stream has events, which are known by its tag: the same condition as .noStream.
            stream = str(uuid7())
            condition = umadb.AppendCondition(umadb.Query([umadb.QueryItem(tags=[stream])]))
            client.append(
                [umadb.Event("ActivityRecorded", BYTES, [stream], uuid7()) for _ in range(events)], condition
            )

        return append

    def read(self) -> float:
        """Events a second, all of them, in batches."""
        # Held until the end: a client that nobody holds ends its responses.
        client = umadb.Client(self.url, batch_size=5_000)
        response = client.read()
        start = time.monotonic()
        count = 0
        while batch := response.next_batch():
            count += len(batch)
        return count / (time.monotonic() - start)

    def close(self) -> None:
        self.server.terminate()
        try:
            self.server.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.server.kill()
            self.server.wait()
