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

# [reading] METHOD.md section 3: what the registers show of labour and trust; of the other constructs below.
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

# METHOD.md section 8: a claim is demonstrated where its evidence is at least measured before and after.
DEMONSTRATED_FROM_GRADE = 2

# METHOD.md section 11: how wide a form is on the map, and how near the nearest must be, in points.
FORM_WIDTH = 15.0
FORM_WITHIN = 30.0

# METHOD.md section 12: room for one more, and a receptive centre, each 0 to 100.
ROOM_FROM = 50.0
RECEPTIVE_FROM = 50.0
# [reading] The closest other partnerships are told by name: so many, and only where no more pairs than this need comparing.
CLOSEST_TOLD = 5
MOST_PAIRS_COMPARED = 4_000_000
# METHOD.md section 15: expected success. Under so many adoptions with an outcome, in the whole library, the prior is Beta(1, 1).
FEWEST_ADOPTIONS_FOR_PRIOR = 10
SUCCESS_INTERVAL = 0.8
# [reading] The prior weighs as much as so many adoptions: never less than Beta(1, 1), and never so much that it would drown a
# practice's own record.
LEAST_PRIOR = 2.0
MOST_PRIOR = 20.0

# METHOD.md section 15: growth. Adoptions per adopter are counted within three years of its own start. [reading] A practice
# spreads from one follower for each, and does not under one for every two; it works from an expected success of one half; nothing
# is said of one with fewer outcomes than these.
REPRODUCTION_YEARS = 3
SPREADS_FROM = 1.0
SPREADS_LITTLE_BELOW = 0.5
WORKS_FROM = 0.5
FEWEST_OUTCOMES = 3

# [reading] METHOD.md section 15: context similarity (Gower 1971). Two contexts that differ by so much in size (powers of ten
# of the population), autonomy (points) or age (years) are wholly unlike in it; fixed, so that a similarity does not change
# because another partnership joins. A similarity is said from so many parts of the eight that both contexts tell.
SIZE_RANGE = 3.0
AUTONOMY_RANGE = 100.0
AGE_RANGE = 10.0
FEWEST_PARTS = 3
ALIKE_FROM = 0.75  # a part is named as alike from here, and as unlike under UNLIKE_BELOW
UNLIKE_BELOW = 0.5

# METHOD.md section 15, "for us": reciprocal rank fusion (Cormack, Clarke and Buettcher 2009 take 60). [reading] What its owner
# did not confirm in time keeps half of its rank score.
RANK_FUSION = 60.0
UNCONFIRMED_KEEPS = 0.5

# [reading] METHOD.md section 16: peers are at least so similar, and each partnership has its best few.
PEERS_SIMILAR_FROM = 0.5
PEERS_EACH = 3
# METHOD.md section 17. Ten working days, which Regulation (EU) No 240/2014, Art. 11(b), asks for papers of a monitoring
# committee; [reading] for every consultation. Demonstrated is METHOD.md section 8's grade 2: measured before and after.
FEWEST_DAYS_TO_ANSWER = 14
DEMONSTRATED_GRADE = 2

# [reading] METHOD.md section 3: what the registers show of the other constructs.
UNFAIRNESS_GOOD_TO = 0.2  # a fifth of all benefit would have to change hands to be in proportion to cost
UNFAIRNESS_POOR_ABOVE = 0.4
LEARNING_SIGNS_GOOD_FROM = 3  # of four: a practice taken up, a lesson that changed something, a seminar, clearly better scores
LEARNING_SIGNS_MIXED_FROM = 1
FEWEST_REGISTERS_OF_LEARNING = 2  # kept, for their silence to be poor evidence
DEMONSTRATED_GOOD_FROM = 2  # one demonstrated claim of a category may be luck
ROOM_GOOD_FROM = 50.0  # METHOD.md section 12: under it the platform is crowded
ROOM_POOR_BELOW = 100 / 3  # as much as two other partnerships with the same footprint
LOCALNESS_GOOD_FROM = 2 / 3
LOCALNESS_POOR_BELOW = 1 / 3
REACHED_GOOD_FROM = 0.5  # of wickedness
REACHED_POOR_BELOW = 0.25
# METHOD.md section 14: wicked issues and silos.
LEVEL_SHUFFLES = 9_999
FEWEST_ISSUES_TO_CORRELATE = 3  # [reading] two issues are always in perfect order, or in none
MOST_BREAK_OUTS = 50  # [reading] connections listed; nobody makes more in the life of a programme
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
# METHOD.md section 13: how local each level is, and the weight of an action without money.
DEPTHS = {"national": 0.0, "regional": 0.5, "local": 1.0}
WEIGHT_WITHOUT_MONEY = 1.0
NEW_CONNECTIONS = 3  # [reading] how many new connections a redesign may ask for: more than a year's work for a coordinator
REDESIGN_SECONDS = 8.0  # for one partnership; then the best design found stands, with its gap
MOST_DESIGNS = 20_000  # of a partnership, as an integer programme; 200 actions have about 1,500
MOST_DESIGNS_IN_ALL = 60_000  # of a package, each programme counting for so many more:
DESIGNS_OVERHEAD = 150
PRACTICES_NAMED = 5  # [reading] beside a move down, those with the best evidence first
