from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from idele.charts import typeface
from idele.charts.placing import LINE, Box, Placing

BOUNDS = Box(0, 300, 0, 200)


def box_of(mark, size):
    broad = typeface.width(mark["text"], size)
    left = mark["x"] - {"left": 0, "center": broad / 2, "right": broad}[mark["align"]]
    return Box(left, left + broad, mark["y"] - size * LINE / 2, mark["y"] + size * LINE / 2)


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 300), st.floats(0, 200), st.sampled_from(["here", "a longer label", "x"])), max_size=25))
def test_labels_stay_within_and_off_each_other_and_their_marks(marks):
    placing = Placing(BOUNDS)
    for x, y, _ in marks:
        placing.take(x, y, 4)
    placed = [mark for x, y, text in marks for mark in placing.place([text], x, y, 12)]
    boxes = [box_of(mark, 12) for mark in placed]
    assert all(box.inside(BOUNDS) for box in boxes)
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert not any(box.meets(Box(x - 3.9, x + 3.9, y - 3.9, y + 3.9)) for box in boxes for x, y, _ in marks)


def test_a_label_keeps_off_a_line_and_is_left_out_where_there_is_no_room():
    placing = Placing(Box(0, 60, 0, 30))
    placing.take_line((0, 15), (60, 15), 14)
    assert placing.place(["label"], 30, 15, 12) == []
    assert not placing.free(Box(10, 20, 10, 20))
    assert not placing.free(Box(-5, 5, 0, 1))


def test_the_first_place_is_to_the_right():
    (mark,) = Placing(BOUNDS).place(["label"], 100, 100, 12)
    assert (mark["align"], mark["y"]) == ("left", 100)
    assert mark["x"] > 100
