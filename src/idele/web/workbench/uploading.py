"""Bringing tables in: choose a file, see what is in it, and only then let it in."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from idele.web.core import uploads
from idele.web.core.access import Request, may
from idele.web.partnerships.models import Partnership
from idele.web.workbench import actions
from idele.web.workbench.forms import UploadForm
from idele.words import _


@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: Request, partnership: str | None = None) -> HttpResponseBase:
    """Choose a file; it is kept aside and checked, and the next page says what was found."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_bound and form.is_valid():
        try:
            kept = actions.look_into(form.cleaned_data["file"], actor=request.user, into=request.partnership)
            return redirect("uploaded", kept.name)
        except uploads.WrongKind:
            form.add_error("file", _("This is neither a workbook (.xlsx) nor a package (.zip)."))
    return render(request, "workbench/upload.html", {"form": form, "partnership": request.partnership})


@never_cache
@require_safe
def uploaded(request: Request, name: str) -> HttpResponse:
    """What was found in the file: its faults beside their rows, or what would come in."""
    kept, into = _kept(request, name)
    facts = kept.facts
    template = "workbench/faulty.html" if facts["found"]["faults"] or facts["found"]["refused"] else "workbench/clean.html"
    return render(request, template, {"upload": kept, "called": facts["called"], "found": facts["found"], "partnership": into})


@require_POST
def confirm(request: Request, name: str) -> HttpResponseBase:
    """Bring the file in, all of it or nothing."""
    kept, into = _kept(request, name)
    try:
        partnerships = actions.bring_in(kept, actor=request.user, into=into)
    except actions.CannotComeIn as problem:
        messages.error(request, str(problem))
        return redirect("uploaded", name)
    if len(partnerships) == 1:
        return redirect("partnership", partnerships[0].key)
    return redirect("programme")


@require_POST
def discard(request: Request, name: str) -> HttpResponseBase:
    """Throw the file away; nothing of it was brought in."""
    kept, into = _kept(request, name)
    kept.discard()
    return redirect("partnership_upload", into.key) if into else redirect("upload")


def _kept(request: Request, name: str) -> tuple[uploads.Upload, Partnership | None]:
    """This person's file, and the partnership it is to go to; 404 if it is gone or another's."""
    kept = uploads.find(name, request.user.pk)
    if kept is None:
        raise Http404
    key = kept.facts["into"]
    into = Partnership.objects.filter(key=key).first() if key else None
    if key and (into is None or not may(request.user, "partnership.upload", into)):
        raise PermissionDenied
    return kept, into
