import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
        ("partnerships", "0001_initial"),
        ("practices", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Seminar",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200, unique=True)),
                ("title", models.TextField()),
                ("topic", models.TextField()),
                ("start", models.DateField()),
                ("end", models.DateField()),
                (
                    "territory",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.territory"
                    ),
                ),
            ],
            options={
                "ordering": ["start", "key"],
            },
        ),
        migrations.CreateModel(
            name="Lesson",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200, unique=True)),
                ("text", models.TextField()),
                ("date", models.DateField()),
                ("change", models.TextField(blank=True, null=True)),
                (
                    "partnership",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lessons",
                        to="partnerships.partnership",
                    ),
                ),
                (
                    "practice",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="practices.practice",
                    ),
                ),
                (
                    "seminar",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lessons",
                        to="exchange.seminar",
                    ),
                ),
            ],
            options={
                "ordering": ["-date", "key"],
            },
        ),
        migrations.CreateModel(
            name="Presented",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "practice",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="practices.practice"),
                ),
                (
                    "seminar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="presented", to="exchange.seminar"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "presented",
                "constraints": [models.UniqueConstraint(fields=("seminar", "practice"), name="presented_one_row_for_a_key")],
            },
        ),
        migrations.CreateModel(
            name="Participant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "level",
                    models.CharField(
                        choices=[("national", "national"), ("regional", "regional"), ("local", "local")], max_length=20
                    ),
                ),
                ("role", models.CharField(choices=[("speaker", "speaker"), ("host", "host"), ("guest", "guest")], max_length=20)),
                ("people", models.BigIntegerField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"),
                ),
                (
                    "seminar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="participants", to="exchange.seminar"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("seminar", "organisation", "level", "role"), name="participants_one_row_for_a_key"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("level__in", ("national", "regional", "local"))), name="participants_level_in_range"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ("speaker", "host", "guest"))), name="participants_role_in_range"
                    ),
                    models.CheckConstraint(condition=models.Q(("people__gte", 0)), name="participants_people_in_range"),
                ],
            },
        ),
    ]
