"""The colours of pictures: those of the stylesheet's tokens, by meaning (``reports/style/tokens.css``; a test holds them equal).

Each is told by place, shape or word as well, so that a picture holds in greyscale.
"""

INK = "#1b1f24"
QUIET = "#56606b"
PAPER = "#fcfaf6"
RAISED = "#ffffff"
HAIRLINE = "#dcd9d0"
ACCENT = "#10545a"

STRENGTH = "#17609c"
STRENGTH_SOFT = "#e7f0f8"
BORDERLINE = "#6b7580"
BORDERLINE_SOFT = "#f1f1ef"
CONCERN = "#b94f12"
CONCERN_SOFT = "#fbece3"

NATIONAL = "#3b3568"
REGIONAL = "#4a83b8"
LOCAL = "#d6982b"

LEVELS = {"national": NATIONAL, "regional": REGIONAL, "local": LOCAL}
BANDS = {"strength": STRENGTH, "borderline": BORDERLINE, "concern": CONCERN}
SOFT_BANDS = {"strength": STRENGTH_SOFT, "borderline": BORDERLINE_SOFT, "concern": CONCERN_SOFT}
