"""Every threshold of the method, once, with its source. They are defaults that a programme may change.

"[reading]" marks what is our interpretation and not a published figure.
"""

# METHOD.md section 2: what may be shown at all.
FEWEST_ORGANISATIONS = 3
FEWEST_RESPONDENTS = 5
ROUNDED_UP_TO_RESPONDENTS = 9  # from FEWEST_RESPONDENTS to here other people see the score to the nearest ROUNDED_TO
ROUNDED_TO = 5.0
FEWEST_FOR_INTERVAL = 5  # organisations; at three an interval gives their scores away
FEWEST_ORGANISATIONS_APART = 3  # two groups shown to the same people differ by none or by at least these

FEWEST_SAME_VALUES = 3  # [reading] statements answered, for one who gave them all the same value to be counted

# Bands as in the Wilder Collaboration Factors Inventory: 4.0 and 3.0 of 5.
STRENGTH_FROM = 75.0
BORDERLINE_FROM = 50.0

# Burke and Dunlap 2002: the average deviation index is acceptable up to A / 6 for A options.
DEVIATION_LIMIT_DIVISOR = 6.0

# A construct with a lower Cronbach's alpha is marked (METHOD.md section 2).
ALPHA_FROM = 0.70

# METHOD.md section 4: trend.
FEWEST_PAIRS = 6
EXACT_FLIPS_UP_TO_PAIRS = 14
SEEDED_FLIPS = 20_000
SIGNIFICANCE = 0.05

# METHOD.md section 6: high similarity of two spreads of points, and [reading] high trust of a tie, as a share of its range.
HIGH_SIMILARITY = 0.7
HIGH_TRUST = 70.0
FEWEST_OBJECTIVES = 3
FEWEST_RATERS = 3
RANDOM_FILLS = 1_000

# [reading] METHOD.md section 3: what the registers show, for the two constructs of this version that hold evidence.
CLARITY_GOOD_FROM = 0.8
CLARITY_POOR_BELOW = 0.5
NETWORK_TRUST_GOOD_FROM = 70.0
NETWORK_TRUST_POOR_BELOW = 50.0
UNDERSTANDING_GOOD_FROM = HIGH_SIMILARITY
UNDERSTANDING_POOR_BELOW = 0.5

# [reading] Random fills of a large network: betweenness is worked out for as many as this many nodes x (nodes + ties) allow, and
# not at all under so few that their middle 95 % would say nothing.
MOST_FILL_WORK = 1_000_000_000
FEWEST_FILLS = 100
GUESSES_EACH = 3  # METHOD.md section 6: each organisation guesses three others, and each is guessed by three

# METHOD.md section 9: hassle and pace. A month is a twelfth of 365.25 days wherever a length of time is told in months.
DAYS_IN_A_MONTH = 30.4375
MONTHS_IN_A_QUARTER = 3
TRUSTED_FROM = BORDERLINE_FROM  # the score from which a partnership counts as trusting
DEMONSTRATED_FROM_GRADE = 2  # METHOD.md section 8: measured before and after, or better
Z_95 = 1.959963984540054  # the standard normal quantile at .975
# [reading] Curves, quartiles and forecasts over partnerships need as many of them: fewer say little, and give single ones away.
FEWEST_PARTNERSHIPS = 5
MOST_MONTHS = 240  # [reading] of a curve that is told month by month
FORECAST_SHARES = (0.5, 0.8)  # Flyvbjerg 2006: the median, and what is exceeded one time in five

# METHOD.md section 10: the four early warnings.
MONTHS_LOOKED_BACK = 12
DUE_WITHIN_MONTHS = {"watch": 12, "alarm": 6}
FEWEST_MILESTONES = 4  # in the months looked back, for their kinds to say something
MOSTLY_DELIVERY_OVER = 0.5
AXIS_RISE_OVER = 15.0  # points of the delivery axis between two waves
COVER_UNDER_MONTHS = {"watch": 12, "alarm": 6}
ONE_SOURCE_OVER = 0.6
OUTSIDE_TARGETS_OVER = {"watch": 0.5, "alarm": 0.8}
MONTHS_LOOKED_AHEAD = 36  # [reading] of the secured money by month
