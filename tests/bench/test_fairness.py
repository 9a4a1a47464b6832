import pytest
from bench.fairness import game, game_as_dictionary, shapley, shapley_with_itertools


@pytest.mark.parametrize(("partnerships", "players"), [(10, 8), (100, 12)])
def test_the_peer_gives_the_same_value(tmp_path, partnerships, players):
    (tmp_path / "partnerships.csv").write_text("id\n" * (partnerships + 1), encoding="utf-8")
    ours = shapley(game(tmp_path, tmp_path), tmp_path)
    assert len(ours) == players
    assert ours == pytest.approx(shapley_with_itertools(game_as_dictionary(tmp_path, tmp_path), tmp_path))
