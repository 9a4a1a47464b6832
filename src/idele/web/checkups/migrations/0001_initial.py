import uuid

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
            name="Statement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("instrument", models.CharField(max_length=200)),
                ("version", models.CharField(max_length=200)),
                ("key", models.CharField(max_length=200)),
                ("construct", models.TextField()),
                ("reversed", models.BooleanField()),
                ("language", models.CharField(max_length=200)),
                ("text", models.TextField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("instrument", "version", "key", "language"), name="statements_one_row_for_a_key"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Wave",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200, unique=True)),
                ("opened", models.DateField()),
                ("closed", models.DateField(blank=True, null=True)),
                ("instrument", models.TextField(blank=True, null=True)),
                ("version", models.TextField(blank=True, null=True)),
                ("low", models.FloatField(blank=True, null=True)),
                ("high", models.FloatField(blank=True, null=True)),
                ("rating_low", models.FloatField(blank=True, null=True)),
                ("rating_high", models.FloatField(blank=True, null=True)),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="waves", to="partnerships.partnership"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Rating",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reliability", models.FloatField(blank=True, null=True)),
                ("support", models.FloatField(blank=True, null=True)),
                ("openness", models.FloatField(blank=True, null=True)),
                (
                    "ratee",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"),
                ),
                (
                    "rater",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"),
                ),
                (
                    "wave",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="checkups.wave"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("wave", "rater", "ratee"), name="ratings_one_row_for_a_key")],
            },
        ),
        migrations.CreateModel(
            name="Leader",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("respondent", models.CharField(max_length=200)),
                (
                    "function",
                    models.CharField(
                        choices=[("conceived", "conceived"), ("managed", "managed"), ("implemented", "implemented")],
                        max_length=20,
                    ),
                ),
                (
                    "action",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="partnerships.action"),
                ),
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
                    "wave",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="checkups.wave"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("wave", "respondent", "action", "function"), name="leaders_one_row_for_a_key"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("function__in", ("conceived", "managed", "implemented"))),
                        name="leaders_function_in_range",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Invited",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("people", models.BigIntegerField()),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"),
                ),
                (
                    "wave",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="checkups.wave"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "invited",
                "constraints": [
                    models.UniqueConstraint(fields=("wave", "organisation"), name="invited_one_row_for_a_key"),
                    models.CheckConstraint(condition=models.Q(("people__gte", 0)), name="invited_people_in_range"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("respondent", models.CharField(max_length=200)),
                ("statement", models.CharField(max_length=200)),
                ("value", models.FloatField(blank=True, null=True)),
                ("comment", models.TextField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"),
                ),
                (
                    "wave",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="checkups.wave"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("wave", "respondent", "statement"), name="answers_one_row_for_a_key")
                ],
            },
        ),
        migrations.CreateModel(
            name="Allocation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("points", models.FloatField()),
                (
                    "about",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"),
                ),
                ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation")),
                (
                    "objective",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="partnerships.objective"),
                ),
                (
                    "wave",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="checkups.wave"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("wave", "by", "about", "objective"), name="allocations_one_row_for_a_key"),
                    models.CheckConstraint(
                        condition=models.Q(("points__gte", 0), ("points__lte", 100)), name="allocations_points_in_range"
                    ),
                ],
            },
        ),
    ]
