"""The addresses of the method's pages."""

from django.urls import path

from idele.web.manual import views

urlpatterns = [
    path("method/", views.method, name="method"),
    path("method/<str:measure>/", views.measure, name="measure"),
]
