"""The addresses over all partnerships."""

from django.urls import path

from idele.web.programme import views

urlpatterns = [
    path("", views.home, name="home"),
    path("partnerships/", views.programme, name="programme"),
]
