"""Who may do what: one table. What is not in it, nobody may.

A permission belongs to roles. A role is held for the whole programme (manager, editor), in one partnership (coordinator, partner,
observer), or comes from signing in (person) or not (visitor). Every address of the site stands in ADDRESSES with its permission.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from idele.words import _

if TYPE_CHECKING:
    from idele.web.partnerships.models import Partnership
    from idele.web.people.models import Person

VISITOR, PERSON = "visitor", "person"
MANAGER, EDITOR = "manager", "editor"
COORDINATOR, PARTNER, OBSERVER = "coordinator", "partner", "observer"

MEMBERS = frozenset({COORDINATOR, PARTNER, OBSERVER})
READERS = MEMBERS | {MANAGER, EDITOR}
SIGNED_IN = READERS | {PERSON}
EVERYBODY = SIGNED_IN | {VISITOR}

PERMISSIONS: dict[str, frozenset[str]] = {
    "site.open": EVERYBODY,
    "account.use": SIGNED_IN,
    "template.download": SIGNED_IN,
    "programme.see": SIGNED_IN,
    "partnership.see": READERS,
    "partnership.download": READERS,
    "partnership.upload": frozenset({MANAGER, COORDINATOR}),
    "partnership.create": frozenset({MANAGER, COORDINATOR}),
    "programme.upload": frozenset({MANAGER}),
}

# Every address by its name. One with <partnership> in it is decided for that partnership.
ADDRESSES: dict[str, str] = {
    "health": "site.open",
    "home": "site.open",
    "language": "site.open",
    "method": "site.open",
    "measure": "site.open",
    "sign_in_link": "site.open",
    "mail": "site.open",
    "account_login": "site.open",
    "account_request_login_code": "site.open",
    "account_confirm_login_code": "site.open",
    "account_logout": "site.open",
    "account_signup": "site.open",
    "account_inactive": "site.open",
    "mfa_login_webauthn": "site.open",
    "mfa_list_webauthn": "account.use",
    "mfa_index": "account.use",
    "mfa_add_webauthn": "account.use",
    "mfa_remove_webauthn": "account.use",
    "template": "template.download",
    "programme": "programme.see",
    "partnership": "partnership.see",
    "report_html": "partnership.download",
    "report_pdf": "partnership.download",
    "report_pptx": "partnership.download",
    "tables_zip": "partnership.download",
    "tables_xlsx": "partnership.download",
    "upload": "partnership.create",
    "partnership_upload": "partnership.upload",
    "uploaded": "partnership.create",
    "upload_confirm": "partnership.create",
    "upload_discard": "partnership.create",
}


class Request(HttpRequest):
    """A request that has passed the gate: signed in or not, and the partnership that its address names."""

    user: Person
    partnership: Partnership


@dataclass(frozen=True)
class Decision:
    """Yes or no, and why; ``hidden`` where even that there is something is not this person's to know."""

    allowed: bool
    reason: str
    hidden: bool = False


def roles_of(person: Person | AnonymousUser, partnership: Partnership | None = None) -> frozenset[str]:
    """The roles that ``person`` holds in ``partnership``, or, where none is named, anywhere."""
    if not person.is_authenticated or not person.is_active:
        return frozenset({VISITOR})
    parts = person.parts
    held = set(parts.values()) if partnership is None else {parts[partnership.pk]} & MEMBERS if partnership.pk in parts else set()
    return frozenset(held | {PERSON} | ({person.role} if person.role else set()))


def decide(person: Person | AnonymousUser, permission: str, partnership: Partnership | None = None) -> Decision:
    """Whether ``person`` may, and why (not)."""
    needed = PERMISSIONS.get(permission)
    if needed is None:
        return Decision(False, _("This is not open to anybody."))
    roles = roles_of(person, partnership)
    if needed & roles:
        return Decision(True, ", ".join(sorted(needed & roles)))
    hidden = partnership is not None and not roles & READERS
    return Decision(False, _("This is open to: {roles}.", roles=_in_words(needed)), hidden)


def may(person: Person | AnonymousUser, permission: str, partnership: Partnership | None = None) -> bool:
    """Whether ``person`` may; what a page asks before it offers something."""
    return decide(person, permission, partnership).allowed


def role_name(role: str) -> str:
    """A role as a word that a person reads."""
    names = {
        MANAGER: _("manager"),
        EDITOR: _("editor"),
        COORDINATOR: _("coordinator"),
        PARTNER: _("partner"),
        OBSERVER: _("observer"),
    }
    return names[role]


def _in_words(roles: frozenset[str]) -> str:
    names = {
        MANAGER: _("programme managers"),
        EDITOR: _("editors"),
        COORDINATOR: _("a partnership's coordinators"),
        PARTNER: _("its partners"),
        OBSERVER: _("its observers"),
        PERSON: _("everybody who is signed in"),
    }
    return ", ".join(name for role, name in names.items() if role in roles)
