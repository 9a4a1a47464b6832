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

# METHOD.md section 7: how far each rule is worked out, in partners of a joint cost.
SHAPLEY_EXACT_UP_TO = 16
SHAPLEY_SAMPLES = 2_000  # seeded orders of joining above that, half of them the other half backwards
NUCLEOLUS_UP_TO = 12
# [reading] METHOD.md section 7: a partner gives much more than it gets where its share of cost is at least so many times its
# share of benefit, and at least so much of the whole more.
GIVES_MORE_TIMES = 1.5
GIVES_MORE_APART = 0.05
# [reading] A coalition would be better off alone by more than this share of the largest cost: less is rounding.
BETTER_OFF_FROM = 1e-7
# [reading] Of a joint cost so many coalitions are listed, the smallest first; a count says how many there are.
MOST_COALITIONS = 1_000
# [reading] Estimates given as ranges: every corner of up to so many ranges, while corners x coalitions stay under the limit; the
# nucleolus by linear programmes at so many corners at most.
MOST_RANGES = 7
MOST_CORNER_WORK = 131_072
MOST_NUCLEOLUS_CORNERS = 32
# [reading] Above 16 partners: groups that overlap are packed exactly where so few of them, or of their members, hang together.
PACKED_EXACTLY_UP_TO = 18
PACKED_CHOICES_UP_TO = 6  # groups that are tried both in and out, where that takes a cluster apart
