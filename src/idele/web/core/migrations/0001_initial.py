import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Audit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("actor", models.BigIntegerField(blank=True, help_text="the person's number; empty: the operator", null=True)),
                ("action", models.CharField(max_length=50)),
                ("kind", models.CharField(help_text="what sort of thing it was done to, such as partnership", max_length=50)),
                ("object", models.CharField(blank=True, help_text="its key; empty: the whole programme", max_length=200)),
                ("old", models.JSONField(default=dict)),
                ("new", models.JSONField(default=dict)),
            ],
            options={
                "ordering": ["-at", "-id"],
                "indexes": [models.Index(fields=["kind", "object", "-at"], name="audit_of_an_object")],
            },
        ),
        migrations.CreateModel(
            name="Programme",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("currency", models.CharField(blank=True, max_length=10)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="one_programme_in_a_database")],
            },
        ),
        migrations.CreateModel(
            name="Territory",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=200, unique=True)),
                ("name", models.TextField()),
                (
                    "type",
                    models.CharField(
                        blank=True,
                        choices=[("urban", "urban"), ("intermediate", "intermediate"), ("rural", "rural")],
                        max_length=20,
                        null=True,
                    ),
                ),
                ("population", models.BigIntegerField(blank=True, null=True)),
                ("autonomy", models.FloatField(blank=True, null=True)),
                ("complete", models.BooleanField(blank=True, null=True)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.territory"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "territories",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("type__in", ("urban", "intermediate", "rural"))), name="territories_type_in_range"
                    ),
                    models.CheckConstraint(condition=models.Q(("population__gte", 0)), name="territories_population_in_range"),
                    models.CheckConstraint(
                        condition=models.Q(("autonomy__gte", 0), ("autonomy__lte", 100)), name="territories_autonomy_in_range"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200, unique=True)),
                ("name", models.TextField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("public", "public"),
                            ("private", "private"),
                            ("third_sector", "third sector"),
                            ("social_partner", "social partner"),
                            ("education", "education"),
                            ("other", "other"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[("national", "national"), ("regional", "regional"), ("local", "local")],
                        max_length=20,
                        null=True,
                    ),
                ),
                ("domain", models.TextField(blank=True, null=True)),
                (
                    "territory",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.territory"
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ("public", "private", "third_sector", "social_partner", "education", "other"))
                        ),
                        name="organisations_kind_in_range",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("level__in", ("national", "regional", "local"))), name="organisations_level_in_range"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VocabularyWord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("list", models.CharField(max_length=200)),
                ("key", models.CharField(max_length=200)),
                ("language", models.CharField(max_length=200)),
                ("label", models.TextField()),
                ("eurovoc", models.TextField(blank=True, null=True)),
            ],
            options={
                "ordering": ["list", "key", "language"],
                "constraints": [models.UniqueConstraint(fields=("list", "key", "language"), name="vocabulary_one_row_for_a_key")],
            },
        ),
    ]
