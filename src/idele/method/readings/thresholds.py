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

# METHOD.md section 13: how local each level is, and the weight of an action without money.
DEPTHS = {"national": 0.0, "regional": 0.5, "local": 1.0}
WEIGHT_WITHOUT_MONEY = 1.0
NEW_CONNECTIONS = 3  # [reading] how many new connections a redesign may ask for: more than a year's work for a coordinator
REDESIGN_SECONDS = 8.0  # for one partnership; then the best design found stands, with its gap
MOST_DESIGNS = 20_000  # of a partnership, as an integer programme; 200 actions have about 1,500
MOST_DESIGNS_IN_ALL = 60_000  # of a package, each programme counting for so many more:
DESIGNS_OVERHEAD = 150
PRACTICES_NAMED = 5  # [reading] beside a move down, those with the best evidence first
