import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
        ("partnerships", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Practice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200, unique=True)),
                ("title", models.TextField()),
                ("summary", models.TextField()),
                ("language", models.TextField(blank=True, null=True)),
                ("started", models.DateField(blank=True, null=True)),
                ("ended", models.DateField(blank=True, null=True)),
                ("money", models.FloatField(blank=True, null=True)),
                ("domains", models.TextField()),
                ("subjects", models.TextField(blank=True, null=True)),
                ("issues", models.TextField(blank=True, null=True)),
                ("pattern", models.TextField(blank=True, null=True)),
                ("form", models.TextField(blank=True, null=True)),
                ("opportunity", models.TextField(blank=True, null=True)),
                ("results", models.TextField(blank=True, null=True)),
                ("grade", models.BigIntegerField(blank=True, null=True)),
                ("needs", models.TextField(blank=True, null=True)),
                ("problems", models.TextField(blank=True, null=True)),
                ("contact", models.TextField(blank=True, null=True)),
                ("licence", models.TextField(blank=True, null=True)),
                ("source", models.TextField(blank=True, null=True)),
                ("confirm_by", models.DateField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.organisation",
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="practices",
                        to="partnerships.partnership",
                    ),
                ),
                (
                    "territory",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.territory"
                    ),
                ),
            ],
            options={
                "ordering": ["title"],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("money__gte", 0)), name="practices_money_in_range"),
                    models.CheckConstraint(
                        condition=models.Q(("grade__gte", 0), ("grade__lte", 4)), name="practices_grade_in_range"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Adoption",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("started", models.DateField()),
                ("forecast", models.FloatField(blank=True, null=True)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("worked", "worked"),
                            ("partly", "partly"),
                            ("failed", "failed"),
                            ("abandoned", "abandoned"),
                            ("too_early", "too early"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "outcome_12",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("worked", "worked"),
                            ("partly", "partly"),
                            ("failed", "failed"),
                            ("abandoned", "abandoned"),
                            ("too_early", "too early"),
                        ],
                        max_length=20,
                        null=True,
                    ),
                ),
                (
                    "outcome_24",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("worked", "worked"),
                            ("partly", "partly"),
                            ("failed", "failed"),
                            ("abandoned", "abandoned"),
                            ("too_early", "too early"),
                        ],
                        max_length=20,
                        null=True,
                    ),
                ),
                ("adaptation", models.TextField(blank=True, null=True)),
                ("closed", models.DateField(blank=True, null=True)),
                (
                    "from_partnership",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="partnerships.partnership",
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="adoptions", to="partnerships.partnership"
                    ),
                ),
                (
                    "practice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="adoptions", to="practices.practice"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("practice", "partnership", "started"), name="adoptions_one_row_for_a_key"),
                    models.CheckConstraint(
                        condition=models.Q(("forecast__gte", 0), ("forecast__lte", 1)), name="adoptions_forecast_in_range"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ("worked", "partly", "failed", "abandoned", "too_early"))),
                        name="adoptions_outcome_in_range",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("outcome_12__in", ("worked", "partly", "failed", "abandoned", "too_early"))),
                        name="adoptions_outcome_12_in_range",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("outcome_24__in", ("worked", "partly", "failed", "abandoned", "too_early"))),
                        name="adoptions_outcome_24_in_range",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PracticeText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("language", models.CharField(max_length=200)),
                ("title", models.TextField()),
                ("summary", models.TextField(blank=True, null=True)),
                ("results", models.TextField(blank=True, null=True)),
                ("needs", models.TextField(blank=True, null=True)),
                ("problems", models.TextField(blank=True, null=True)),
                (
                    "practice",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="texts", to="practices.practice"),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("practice", "language"), name="practice_texts_one_row_for_a_key")
                ],
            },
        ),
    ]
