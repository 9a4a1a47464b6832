"""Results as a table of text, and the page of the manual that shows them."""

from __future__ import annotations

from typing import Any

Line = dict[str, Any]
COLUMNS = ("job", "size", "rows", "peer", "ours", "peer's", "ratio", "of work", "growth", "ours MB", "peer's MB")


def figure(seconds: float | None) -> str:
    if seconds is None:
        return ""
    return f"{seconds:.3f} s" if seconds < 1 else f"{seconds:.1f} s"


def times(line: Line, what: str) -> float | None:
    """How many times as much the peer takes; None where it was not run."""
    theirs: float | None = line.get(f"theirs_{what}")
    return theirs / line[f"ours_{what}"] if theirs is not None else None


def cells(line: Line) -> list[str]:
    """The cells of one line under COLUMNS."""
    ratio, work = (times(line, what) for what in ("seconds", "processor"))
    growth = line.get("growth")
    return [
        line["job"],
        f"{line['size']:,} {line['unit']}" if line.get("size") else "",
        f"{line['rows']:,}" if line.get("rows") else "",
        line.get("peer", ""),
        figure(line["ours_seconds"]),
        figure(line.get("theirs_seconds")),
        f"{ratio:.1f}x" if ratio else "",
        f"{work:.1f}x" if work else "",
        f"{growth:.2f}" if growth else "",
        f"{line['ours_peak_mb']:.0f}",
        f"{line['theirs_peak_mb']:.0f}" if line.get("theirs_peak_mb") else "",
    ]


def markdown(lines: list[Line]) -> str:
    """The lines as a table that reads as well in a terminal."""
    body = [list(COLUMNS), *[cells(line) for line in lines]]
    widths = [max(len(row[place]) for row in body) for place in range(len(COLUMNS))]
    drawn = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in body]
    return "\n".join([drawn[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *drawn[1:]])


def page(lines: list[Line], machine: str, date: str) -> str:
    """The page ``docs/benchmarks.md``."""
    return f"""# Benchmarks

Made with `make bench` on {date}: {machine}. Other work on the machine moves single figures by a third or so.

Each side runs in a process of its own, on the same made-up package (`idele sample`, about 1,000 answers and 1,600 rows of
everything to a partnership). Times are of the work alone, without starting Python and importing; peak memory is of the whole
process. *Ratio* is how many times longer the peer takes, *of work* how many times more the processor has to do, which a busy
machine changes less (ours uses every core, the peers one). *Growth* is how much longer ours takes than at the size before, over
how many more rows there are: 1 is linear, and under 1 what does not grow is shared by more.

{markdown(lines)}

- **check** finds every fault in one pass, keys and references between tables included; its peer is `frictionless validate`, which
  checks the same descriptor with the same keys and references.
- **measure** is sections 2 to 6 of the method. The peer is `bench/peers`: pandas and plain loops, pingouin for alpha, analysis of
  variance and Holm's correction, networkx for networks. `tests/bench` holds that both give the same figures.
- **trust network** is section 6 for one partnership of that many organisations, each with six ties; the peer is the same code
  on networkx, and both give the same figures.
- **whole programme** is `idele measure --json` with its reading and its writing, of partnerships with 100 answers and about 240
  rows each; the aim is 30 s and 2 GB for 10,000 of them. Ours works out every section; the peer only sections 2 to 6, and is left
  out where it would take hours.
- **break-out list** is section 14's greedy choice over that many links between a tenth as many problems; the peer chooses as
  greedily and works every gain out anew.
- **Shapley value** is a joint cost of so many partners, exact; the peer sums the formula over every coalition.
- **Aalen-Johansen** and **Turnbull** are the curves of section 9; the peers are statsmodels, and Turnbull's equation turn by
  turn.
- **Gower**, **peers** and **expected success** are sections 15 and 16; the peers are SciPy's distances, part by part, and pandas
  with SciPy's Beta distribution.
- **read** is ours with every check; pandas reads the same files into columns of the same types, and checks nothing.
  Workbooks end at 100,000 answers here.
- **`idele --help`** and **`idele measure`** are whole commands from a cold start, on the package `examples/illustration`.
{processor(lines)}"""


def processor(lines: list[Line]) -> str:
    """What the processor worked for the cold commands: the same on a busy machine as on an idle one."""
    worked = [f"{line['job']} {figure(line['ours_processor'])}" for line in lines if "peer" not in line]
    return f"  The processor worked for {', '.join(worked)}.\n" if worked else ""
