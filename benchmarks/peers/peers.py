"""Measures event stores that a registry has beside huunghi's log, in the same shapes, on the same machine and server.

    peers.py FOLDER SECONDS TABLES

PGHOST, PGPORT, PGUSER and PGDATABASE say where the private server is; FOLDER is for what has files of its own; TABLES is
what LogFigures has printed of huunghi's log in the same run. Prints a table in Markdown.
"""

import sys

from on_postgres import OnPostgres
from on_umadb import OnUmaDB
from shapes import SHAPES, rate
from targets import EVENTSOURCING, TARGETS, UMADB


def note(text: str) -> None:
    print(f"==> {text}", file=sys.stderr, flush=True)


def ours(path: str) -> dict[str, list[str]]:
    """Rows of tables by their first column."""
    rows: dict[str, list[str]] = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("| "):
                cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
                rows[cells[0]] = cells[1:]
    return rows


def number(text: str) -> float:
    return float(text.replace(",", ""))


def main() -> None:
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    folder, seconds, tables = sys.argv[1], float(sys.argv[2]), ours(sys.argv[3])
    measured: list[dict[str, float]] = []
    names: list[str] = []
    for make in (OnPostgres, lambda: OnUmaDB(folder)):
        peer = make()
        names.append(peer.name)
        figures: dict[str, float] = {}
        try:
            for shape, clients, events in SHAPES:
                note(f"{peer.name}: {shape}")
                figures[shape] = rate(peer.client, clients, events, seconds)
            note(f"{peer.name}: reading")
            figures["events in pages"] = peer.read()
            if hasattr(peer, "project"):
                note(f"{peer.name}: projecting")
                figures["all of them in turn"] = peer.project(max(1_000, int(seconds * 2_000)))
        finally:
            peer.close()
        measured.append(figures)

    print("\n| events a second | huunghi | " + " | ".join(names) + " |")
    print("|---|---:|" + "---:|" * len(names))
    rows = [(shape, shape, 0) for shape, _, _ in SHAPES]
    # Rates stand in the first column of a table of appends and of reading, in the third of rebuilding.
    rows += [("read, all from the first on", "events in pages", 0), ("read models, built anew", "all of them in turn", 2)]
    for name, key, column in rows:
        cells = [tables[key][column] if key in tables else ""]
        cells += [f"{figures[key]:,.0f}" if key in figures else "" for figures in measured]
        print(f"| {name} | " + " | ".join(cells) + " |")
    if "all of them in turn" in tables:
        times = number(tables["all of them in turn"][2]) / measured[0]["all of them in turn"]
        mark = "✓" if times >= 20 else "✗"
        print(f"\nhuunghi builds its read models at {times:.1f} times the rate of {names[0]}'s projection runner (asked: 20) {mark}")
    beside_targets(tables, names, measured)


def beside_targets(tables: dict[str, list[str]], names: list[str], measured: list[dict[str, float]]) -> None:
    there = (EVENTSOURCING, UMADB)
    parts = [here[key] / rates[key] for here, rates in zip(measured, there) for key in rates]
    print(f"\nThe peers run here at {min(parts):.2f} to {max(parts):.2f} of the rates that they had where the targets were set.")
    print("\n| times a peer's rate | peer | huunghi | asked | |")
    print("|---|---|---:|---:|---|")
    for target in TARGETS:
        if target.ours in tables:
            ours = number(tables[target.ours][target.column]) / measured[target.peer][target.theirs]
            asked = target.asked / there[target.peer][target.theirs]
            print(f"| {target.name} | {names[target.peer]} | {ours:.2f} | {asked:.2f} | {'✓' if ours >= asked else '✗'} |")


if __name__ == "__main__":
    main()
