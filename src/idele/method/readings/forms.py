"""Where the forms of partnership stand on the map of empowerment and delivery (METHOD.md section 11).

[reading] The map is a drawing on slide 11 of *Working in Partnership*; the places, 0 to 100 on each axis, are our reading of it.
A form's key is the word that a fiche uses for it too (``practices.form``), so that the two can be compared.
"""

from __future__ import annotations

from dataclasses import dataclass

from idele.words import later

NONE_OF_THESE = "none of these"


@dataclass(frozen=True)
class Form:
    """One form: its key, its name (an English message for ``idele.words._``), and its place on the two axes."""

    key: str
    label: str
    empowerment: float
    delivery: float


FORMS: dict[str, Form] = {
    form.key: form
    for form in (
        Form("base capacity", later("Local partnership, level 1 (base capacity)"), 85, 15),
        Form("capacity and delivery", later("Local partnership, level 2 (capacity and delivery)"), 75, 40),
        Form("complex hybrid", later("Complex hybrid form, mixed functions"), 55, 55),
        Form("umbrella body", later("Mature multi-purpose partnership (umbrella body)"), 88, 82),
        Form("social economy", later("Social economy"), 45, 65),
        Form("social enterprise", later("Social enterprise"), 30, 78),
        Form("quasi-public service delivery body", later("Quasi-public service delivery body"), 15, 90),
    )
}
