import datetime

import django.db.models.deletion
import django.db.models.functions.comparison
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Partnership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200, unique=True)),
                ("name", models.TextField()),
                ("domains", models.TextField(blank=True, null=True)),
                ("started", models.DateField()),
                ("ended", models.DateField(blank=True, null=True)),
                ("mission", models.TextField(blank=True, null=True)),
                ("hourly_rate", models.FloatField(blank=True, null=True)),
                ("currency", models.TextField(blank=True, null=True)),
                ("in_programme", models.BooleanField(blank=True, null=True)),
                ("revision", models.PositiveBigIntegerField(db_default=1, default=1, editable=False)),
                ("about", models.JSONField(blank=True, db_default={}, default=dict)),
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
                    models.CheckConstraint(condition=models.Q(("hourly_rate__gte", 0)), name="partnerships_hourly_rate_in_range")
                ],
            },
        ),
        migrations.CreateModel(
            name="Partner",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(choices=[("lead", "lead"), ("partner", "partner"), ("observer", "observer")], max_length=20),
                ),
                ("joined", models.DateField(blank=True, null=True)),
                ("left", models.DateField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="core.organisation"
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="partners", to="partnerships.partnership"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("partnership"),
                        models.F("organisation"),
                        django.db.models.functions.comparison.Coalesce("joined", models.Value(datetime.date(1, 1, 1))),
                        name="partners_one_row_for_a_key",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ("lead", "partner", "observer"))), name="partners_role_in_range"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Objective",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200, unique=True)),
                ("text", models.TextField()),
                ("set_by", models.CharField(choices=[("inside", "inside"), ("outside", "outside")], max_length=20)),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="objectives", to="partnerships.partnership"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("set_by__in", ("inside", "outside"))), name="objectives_set_by_in_range"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Milestone",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200, unique=True)),
                ("name", models.TextField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("trust", "trust"), ("empowerment", "empowerment"), ("delivery", "delivery")], max_length=20
                    ),
                ),
                ("first_planned", models.DateField(blank=True, null=True)),
                ("planned", models.DateField()),
                ("delivered", models.DateField(blank=True, null=True)),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="milestones", to="partnerships.partnership"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ("trust", "empowerment", "delivery"))), name="milestones_kind_in_range"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LedgerEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("date", models.DateField()),
                ("kind", models.CharField(choices=[("cost", "cost"), ("benefit", "benefit"), ("risk", "risk")], max_length=20)),
                (
                    "activity",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("negotiating", "negotiating"),
                            ("coordinating", "coordinating"),
                            ("reporting", "reporting"),
                            ("learning", "learning"),
                            ("empowerment", "empowerment"),
                            ("delivery", "delivery"),
                        ],
                        max_length=20,
                        null=True,
                    ),
                ),
                ("hours", models.FloatField(blank=True, null=True)),
                ("money", models.FloatField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="partnerships.partnership"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "ledger entries",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ("cost", "benefit", "risk"))), name="ledger_kind_in_range"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("activity__in", ("negotiating", "coordinating", "reporting", "learning", "empowerment", "delivery"))
                        ),
                        name="ledger_activity_in_range",
                    ),
                    models.CheckConstraint(condition=models.Q(("hours__gte", 0)), name="ledger_hours_in_range"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Issue",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200, unique=True)),
                ("text", models.TextField()),
                ("domain", models.TextField()),
                (
                    "level",
                    models.CharField(
                        choices=[("national", "national"), ("regional", "regional"), ("local", "local")], max_length=20
                    ),
                ),
                ("salience", models.FloatField(blank=True, null=True)),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="issues", to="partnerships.partnership"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("level__in", ("national", "regional", "local"))), name="issues_level_in_range"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("salience__gte", 1), ("salience__lte", 3)), name="issues_salience_in_range"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Funding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200, unique=True)),
                ("source", models.TextField()),
                ("purpose", models.CharField(choices=[("running", "running"), ("project", "project")], max_length=20)),
                ("money", models.FloatField()),
                ("spent", models.FloatField(blank=True, null=True)),
                ("start", models.DateField()),
                ("end", models.DateField()),
                ("secured", models.BooleanField()),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="funding", to="partnerships.partnership"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "funding",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("purpose__in", ("running", "project"))), name="funding_purpose_in_range"
                    ),
                    models.CheckConstraint(condition=models.Q(("money__gte", 0)), name="funding_money_in_range"),
                    models.CheckConstraint(condition=models.Q(("spent__gte", 0)), name="funding_spent_in_range"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Consultation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("preparing", "preparing"),
                            ("implementing", "implementing"),
                            ("monitoring", "monitoring"),
                            ("evaluating", "evaluating"),
                        ],
                        max_length=20,
                    ),
                ),
                ("sent", models.DateField()),
                ("due", models.DateField()),
                ("answered", models.DateField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="partnerships.partnership"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("partnership", "organisation", "stage", "sent"), name="consultations_one_row_for_a_key"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("stage__in", ("preparing", "implementing", "monitoring", "evaluating"))),
                        name="consultations_stage_in_range",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Connection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("joint_body", "joint body"),
                            ("pooled_budget", "pooled budget"),
                            ("shared_data", "shared data"),
                            ("joint_plan", "joint plan"),
                            ("liaison", "liaison"),
                        ],
                        max_length=20,
                    ),
                ),
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
                ("a", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation")),
                ("b", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation")),
                (
                    "partnership",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="partnerships.partnership",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("a"),
                        models.F("b"),
                        models.F("kind"),
                        django.db.models.functions.comparison.Coalesce("partnership", models.Value(0)),
                        django.db.models.functions.comparison.Coalesce("since", models.Value(datetime.date(1, 1, 1))),
                        name="connections_one_row_for_a_key",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ("joint_body", "pooled_budget", "shared_data", "joint_plan", "liaison"))),
                        name="connections_kind_in_range",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CoalitionCost",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200)),
                ("coalition", models.CharField(max_length=2000)),
                ("money", models.FloatField()),
                ("money_low", models.FloatField(blank=True, null=True)),
                ("money_high", models.FloatField(blank=True, null=True)),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="partnerships.partnership"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("partnership", "name", "coalition"), name="coalition_costs_one_row_for_a_key"
                    ),
                    models.CheckConstraint(condition=models.Q(("money__gte", 0)), name="coalition_costs_money_in_range"),
                    models.CheckConstraint(condition=models.Q(("money_low__gte", 0)), name="coalition_costs_money_low_in_range"),
                    models.CheckConstraint(
                        condition=models.Q(("money_high__gte", 0)), name="coalition_costs_money_high_in_range"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200, unique=True)),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("gaps", "gaps"),
                            ("creativity", "creativity"),
                            ("commitment", "commitment"),
                            ("vehicles", "vehicles"),
                        ],
                        max_length=20,
                    ),
                ),
                ("date", models.DateField(blank=True, null=True)),
                ("text", models.TextField()),
                ("anyway", models.CharField(choices=[("all", "all"), ("part", "part"), ("none", "none")], max_length=20)),
                ("grade", models.BigIntegerField()),
                ("graded_by", models.TextField(blank=True, null=True)),
                ("evidence", models.TextField(blank=True, null=True)),
                (
                    "issue",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="partnerships.issue",
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="claims", to="partnerships.partnership"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("category__in", ("gaps", "creativity", "commitment", "vehicles"))),
                        name="claims_category_in_range",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("anyway__in", ("all", "part", "none"))), name="claims_anyway_in_range"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("grade__gte", 0), ("grade__lte", 4)), name="claims_grade_in_range"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Capacity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("functions", models.BigIntegerField()),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="partnerships.partnership"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "capacities",
                "constraints": [
                    models.UniqueConstraint(fields=("partnership", "organisation"), name="capacities_one_row_for_a_key"),
                    models.CheckConstraint(condition=models.Q(("functions__gte", 0)), name="capacities_functions_in_range"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Action",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200, unique=True)),
                ("name", models.TextField()),
                ("domain", models.TextField(blank=True, null=True)),
                ("started", models.DateField(blank=True, null=True)),
                ("ended", models.DateField(blank=True, null=True)),
                ("money", models.FloatField(blank=True, null=True)),
                ("people", models.BigIntegerField(blank=True, null=True)),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="actions", to="partnerships.partnership"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("money__gte", 0)), name="actions_money_in_range"),
                    models.CheckConstraint(condition=models.Q(("people__gte", 0)), name="actions_people_in_range"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Target",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200, unique=True)),
                ("name", models.TextField()),
                ("set_by", models.CharField(choices=[("inside", "inside"), ("outside", "outside")], max_length=20)),
                ("money", models.FloatField(blank=True, null=True)),
                (
                    "objective",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="partnerships.objective",
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="targets", to="partnerships.partnership"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("set_by__in", ("inside", "outside"))), name="targets_set_by_in_range"
                    ),
                    models.CheckConstraint(condition=models.Q(("money__gte", 0)), name="targets_money_in_range"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Function",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "function",
                    models.CharField(
                        choices=[("conceived", "conceived"), ("managed", "managed"), ("implemented", "implemented")],
                        max_length=20,
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[("national", "national"), ("regional", "regional"), ("local", "local")], max_length=20
                    ),
                ),
                ("lead", models.BooleanField()),
                (
                    "lowest_level",
                    models.CharField(
                        blank=True,
                        choices=[("national", "national"), ("regional", "regional"), ("local", "local")],
                        max_length=20,
                        null=True,
                    ),
                ),
                (
                    "action",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="partnerships.action"),
                ),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("action", "function", "organisation", "level"), name="functions_one_row_for_a_key"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("function__in", ("conceived", "managed", "implemented"))),
                        name="functions_function_in_range",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("level__in", ("national", "regional", "local"))), name="functions_level_in_range"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("lowest_level__in", ("national", "regional", "local"))),
                        name="functions_lowest_level_in_range",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActionIssue",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "action",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="partnerships.action"),
                ),
                (
                    "issue",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="partnerships.issue"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("action", "issue"), name="action_issues_one_row_for_a_key")],
            },
        ),
        migrations.CreateModel(
            name="IssueLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("weight", models.FloatField()),
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
                    "source",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="partnerships.issue"),
                ),
                (
                    "target",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="partnerships.issue"),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("source"),
                        models.F("target"),
                        django.db.models.functions.comparison.Coalesce("organisation", models.Value(0)),
                        name="issue_links_one_row_for_a_key",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("weight__gte", 1), ("weight__lte", 3)), name="issue_links_weight_in_range"
                    ),
                ],
            },
        ),
    ]
