"""What is done with a file that somebody brings in."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from idele.tables import Faulty, Package, Unreadable, read
from idele.web.core import uploads
from idele.web.core.access import PERSON, roles_of
from idele.web.figures.actions import Imported, import_package
from idele.web.partnerships.models import Partnership
from idele.web.people.actions import give_part
from idele.web.people.models import PartnershipRole, Person
from idele.web.workbench.findings import Found, findings
from idele.words import _


class CannotComeIn(Exception):  # noqa: N818 (it says what is so, not that something broke)
    """Why a file that was found sound cannot come in after all; its message is for people."""


def look_into(file: UploadedFile, *, actor: Person, into: Partnership | None) -> uploads.Upload:
    """Keep a file aside and note what is found in it. Raises uploads.WrongKind."""
    kept = uploads.keep(file, person=actor.pk, into=into.key if into else None)

    def rehearse(package: Package) -> Imported:
        """What bringing it in would do: it is brought in, and all of it undone."""
        with transaction.atomic():
            imported = import_package(package, actor=actor, into=into)
            transaction.set_rollback(True)
        return imported

    found: Found = findings(kept.file, rehearse)
    kept.note(found=found)
    return kept


def bring_in(kept: uploads.Upload, *, actor: Person, into: Partnership | None) -> list[Partnership]:
    """Bring the file in, all of it or nothing, and throw it away; the partnerships that it told of. Raises CannotComeIn."""
    with uploads.claimed(kept) as taken:
        if taken is None:
            raise CannotComeIn(_("This file has been brought in already."))
        try:
            with transaction.atomic():
                imported = import_package(read(taken.file), actor=actor, into=into)
                brought = list(Partnership.objects.filter(key__in=imported.partnerships))
                _look_after(brought, actor)
                return brought
        except (Unreadable, Faulty, PermissionDenied) as problem:
            raise CannotComeIn(_("Something has changed since the file was checked: {problem}", problem=problem)) from problem


def _look_after(brought: list[Partnership], actor: Person) -> None:
    """Whoever brings in a new partnership, and has no other say in it, becomes its coordinator."""
    for partnership in brought:
        if roles_of(actor, partnership) == {PERSON}:
            give_part(person=actor, partnership=partnership, role=PartnershipRole.COORDINATOR)
