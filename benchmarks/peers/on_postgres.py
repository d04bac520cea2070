"""The Python library eventsourcing on the same PostgreSQL server, in a database of its own, with the server's settings."""

import os
import time
import uuid
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import psycopg
from eventsourcing.application import Application
from eventsourcing.dispatch import singledispatchmethod
from eventsourcing.domain import Aggregate, event
from eventsourcing.persistence import StoredEvent, Tracking
from eventsourcing.postgres import PostgresTrackingRecorder
from eventsourcing.projection import Projection, ProjectionRunner
from eventsourcing.utils import get_topic

from sample import BYTES, DETAILS, METADATA, TITLE, uuid7


class Activity(Aggregate):
    @staticmethod
    def create_id() -> uuid.UUID:
        return uuid7()

    @event("Recorded")
    def __init__(self, title: str, details: str, metadata: str):
        self.title = title


class Association(Application[uuid.UUID]):
    """The log."""


class Table(PostgresTrackingRecorder):
    """A read model of a row an event, as small as one can be."""

    def create_table(self) -> None:
        super().create_table()
        with self.datastore.transaction(commit=True) as cursor:
            cursor.execute(
                "CREATE TABLE IF NOT EXISTS activity (id uuid PRIMARY KEY, version bigint, title text, details text)"
            )

    def add(self, recorded: Any, tracking: Tracking) -> None:
        with self.datastore.transaction(commit=True) as cursor:
            cursor.execute(
                "INSERT INTO activity VALUES (%s, %s, %s, %s)",
                (recorded.originator_id, recorded.originator_version, recorded.title, recorded.details),
                prepare=True,
            )
            self._insert_tracking(cursor, tracking)


class Activities(Projection[Table]):
    @singledispatchmethod
    def process_event(self, domain_event: Any, tracking: Tracking) -> None:
        pass

    @process_event.register
    def _(self, domain_event: Activity.Recorded, tracking: Tracking) -> None:  # type: ignore[name-defined]
        self.view.add(domain_event, tracking)


class OnPostgres:
    name = f"eventsourcing {version('eventsourcing')}"

    def __init__(self) -> None:
        with psycopg.connect("", autocommit=True) as connection:
            connection.execute("DROP DATABASE IF EXISTS peer")
            connection.execute("CREATE DATABASE peer")
            settings = connection.execute(
                "SELECT current_setting('fsync'), current_setting('synchronous_commit'),"
                " current_setting('full_page_writes')"
            ).fetchone()
        assert settings == ("on", "on", "on"), settings
        self.environment = {
            "PERSISTENCE_MODULE": "eventsourcing.postgres",
            "POSTGRES_DBNAME": "peer",
            "POSTGRES_HOST": os.environ["PGHOST"],
            "POSTGRES_PORT": os.environ["PGPORT"],
            "POSTGRES_USER": os.environ["PGUSER"],
            "POSTGRES_PASSWORD": "none is asked for",
            "POSTGRES_POOL_SIZE": "16",
            # The faster of its ways: a function of the server records, and a projection's place is one row.
            "POSTGRES_ENABLE_DB_FUNCTIONS": "y",
            "SINGLE_ROW_TRACKING": "y",
        }
        self.application = Association(self.environment)
        self.topic = get_topic(Activity.Recorded)

    def client(self) -> Callable[[int], None]:
        recorder = self.application.recorder

        def append(events: int) -> None:
            # A version that is there already is refused: the same condition as .noStream.
            stream = uuid7()
            recorder.insert_events(
                [StoredEvent(stream, number + 1, self.topic, BYTES) for number in range(events)]
            )

        return append

    def read(self) -> float:
        """Events a second, all of them, in pages of 5,000."""
        recorder = self.application.recorder
        start = time.monotonic()
        last, count = 0, 0
        while page := recorder.select_notifications(last, 5_000, inclusive_of_start=False):
            count += len(page)
            last = page[-1].id
        return count / (time.monotonic() - start)

    def project(self, events: int) -> float:
        """Events a second of a projection runner, from the first one on."""
        application = Association({**self.environment, "POSTGRES_DBNAME": self._other_database()})
        last = 0
        for _ in range(0, events, 100):
            activities = [Activity(title=TITLE, details=DETAILS, metadata=METADATA) for _ in range(100)]
            last = application.save(*activities)[-1].notification.id
        start = time.monotonic()
        with ProjectionRunner(
            application_class=Association,
            projection_class=Activities,
            view_class=Table,
            env={**self.environment, "POSTGRES_DBNAME": "peer_projection"},
        ) as runner:
            runner.wait(last, timeout=600)
            seconds = time.monotonic() - start
        application.close()
        with psycopg.connect(dbname="peer_projection") as connection:
            count = connection.execute("SELECT count(*) FROM activity").fetchone()
        assert count == (last,), (count, last)
        return last / seconds

    def _other_database(self) -> str:
        # Events that were recorded as bytes only aren't for a projection.
        with psycopg.connect("", autocommit=True) as connection:
            connection.execute("DROP DATABASE IF EXISTS peer_projection")
            connection.execute("CREATE DATABASE peer_projection")
        return "peer_projection"

    def close(self) -> None:
        self.application.close()
        with psycopg.connect("", autocommit=True) as connection:
            connection.execute("DROP DATABASE IF EXISTS peer WITH (FORCE)")
            connection.execute("DROP DATABASE IF EXISTS peer_projection WITH (FORCE)")
