"""What people fill in to bring tables in."""

from __future__ import annotations

from django import forms
from django.conf import settings

from idele.web.core.uploads import KINDS
from idele.words import _


class UploadForm(forms.Form):
    """One file: a package as .zip, or a workbook."""

    file = forms.FileField(allow_empty_file=False)

    def __init__(self, *args: object, **named: object) -> None:
        super().__init__(*args, **named)  # type: ignore[arg-type]
        file = self.fields["file"]
        file.label = _("A workbook (.xlsx) or a package (.zip)")
        file.help_text = _("Choose the file, or drop it here. Up to {limit} MB.", limit=settings.UPLOAD_LIMIT // 2**20)
        file.widget.attrs.update(accept=",".join(KINDS))
        file.error_messages.update(required=_("Choose a file first."), empty=_("This file is empty."))
