"""The addresses of a partnership's pages."""

from django.urls import path

from idele.web.workbench import downloads, uploading, views

urlpatterns = [
    path("partnerships/<key:partnership>/", views.partnership, name="partnership"),
    path("partnerships/<key:partnership>/report.html", downloads.report_html, name="report_html"),
    path("partnerships/<key:partnership>/report.pdf", downloads.report_pdf, name="report_pdf"),
    path("partnerships/<key:partnership>/report.pptx", downloads.report_pptx, name="report_pptx"),
    path("partnerships/<key:partnership>/tables.zip", downloads.tables_zip, name="tables_zip"),
    path("partnerships/<key:partnership>/tables.xlsx", downloads.tables_xlsx, name="tables_xlsx"),
    path("partnerships/<key:partnership>/upload/", uploading.upload, name="partnership_upload"),
    path("upload/", uploading.upload, name="upload"),
    path("upload/<str:name>/", uploading.uploaded, name="uploaded"),
    path("upload/<str:name>/confirm", uploading.confirm, name="upload_confirm"),
    path("upload/<str:name>/discard", uploading.discard, name="upload_discard"),
    path("template.xlsx", downloads.template, name="template"),
]
