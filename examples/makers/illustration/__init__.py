"""An invented partnership that uses every table. Nothing in it is real.

The story: Alder Valley wants young people in work. Its partners share one strong vision, and say that it is clear who does
what. The registers show otherwise: tasks without a lead, tasks with two. Five voluntary and social partners trust the others
far less, and think costs and benefits far less fairly shared, than the six public ones do. Those who run the buses do not answer,
although the bus that does not come is what the other problems hang on. The money ends within months.
"""

from __future__ import annotations

from examples.makers.grid import typed
from examples.makers.illustration import checkup, comparable, exchange, harbour, people, registers, work
from idele.tables import Package

ABOUT = {
    "name": "illustration",
    "title": "Alder Valley (illustration)",
    "description": "An invented partnership that uses every table. People, places, figures and practices are made up.",
    "illustration": True,
    "currency": "EUR",
    "language": "en",
    "licenses": [{"name": "EUPL-1.2", "title": "European Union Public Licence 1.2"}],
    "sources": [{"title": "Made up for IDELE"}],
}


def package() -> Package:
    """The illustration, every table of it."""
    own = {**people.tables(), **work.tables(), **registers.tables(), **checkup.tables(), **exchange.tables()}
    beside = (harbour.tables(), comparable.tables())
    return Package(
        typed({name: [*rows, *(row for more in beside for row in more.get(name, []))] for name, rows in own.items()}), ABOUT
    )
