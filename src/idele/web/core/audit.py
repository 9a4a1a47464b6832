"""What everybody's actions leave behind: who did what to what."""

from __future__ import annotations

from typing import Any, Protocol

from idele.web.core.models import Audit


class Actor(Protocol):
    """Somebody who is signed in."""

    pk: Any


def note(actor: Actor | None, action: str, kind: str, key: str = "", *, old: Any = None, new: Any = None) -> Audit:
    """One audit row, within the caller's transaction. ``old`` and ``new`` hold no personal values. No actor: the operator."""
    return Audit.objects.create(
        actor=actor.pk if actor else None, action=action, kind=kind, object=key, old=old or {}, new=new or {}
    )
